import type { CaseReason, NewCase } from "../src/domain/case.ts";
import { lastAsked, type ConversationState } from "../src/domain/conversation.ts";
import type { Desk } from "../src/domain/desk.ts";
import type { PersonReason, Programme } from "../src/domain/programme.ts";
import type { Situated } from "./step.ts";

/** What a desk is told of a wish for a person: why, about what, and what was found. */
export function newCaseOf(
  { reason, programmes }: { reason: PersonReason; programmes: Programme[] },
  situated: Situated,
  desk: Desk,
): Omit<NewCase, "conversation"> {
  const { language, commune, state } = situated;
  // A question that was not understood is not about the subject before it.
  const before = state.awaiting?.kind === "subject" ? [] : (state.subject?.programmes ?? []);
  const found = [...new Set([...programmes.map(({ id }) => id), ...before])];
  const main = situated.programmes.find(({ id }) => id === found[0]);
  return {
    desk: desk.id,
    language,
    commune: commune?.nis ?? null,
    topic: main?.topic ?? null,
    reason: reasonOf(reason, state),
    question: questionOf(reason, programmes, situated),
    programmes: found,
  };
}

/** Who accepts an offer wants a person for what it was made for. */
function reasonOf(reason: PersonReason, { awaiting }: ConversationState): CaseReason {
  if (reason !== "talk") return reason;
  if (awaiting?.kind === "person-offer") return awaiting.reason;
  return awaiting?.kind === "subject" && awaiting.offersPerson ? "misses" : reason;
}

/** Matters that need a person are told in the sentence that asks for one; else it is about the subject before. */
const matters: readonly PersonReason[] = ["complaint", "file", "appointment"];

function questionOf(reason: PersonReason, programmes: Programme[], situated: Situated): string {
  const { question, state } = situated;
  if (matters.includes(reason)) return question.text;
  return lastAsked(state) ?? (programmes.length > 0 ? question.text : "");
}
