import type { ConversationState } from "../src/domain/conversation.ts";
import type { ReplyLanguage } from "../src/domain/language.ts";
import type { Part, Reply } from "../src/domain/reply.ts";
import { choices, plainReply, say, type Step } from "./step.ts";

/** Declines files: none is kept. */
export function declineUpload(language: ReplyLanguage): Reply {
  return plainReply(
    "answer",
    language,
    say(language, (texts) => [texts.upload]),
  );
}

/** Nothing legible was sent. */
export function nothingLegible(language: ReplyLanguage): Reply {
  return plainReply(
    "clarify",
    language,
    say(language, (texts) => [texts.empty]),
  );
}

/** A fault on our side: the turn ends with an apology, and a person is offered. */
export function apologise(state: ConversationState): Step {
  const language = state.language ?? "both";
  return {
    reply: plainReply(
      "handoff",
      language,
      say(language, (texts) => [texts.apology]),
      choices(language, (texts) => [texts.personButton]),
    ),
    state: { ...state, awaiting: { kind: "person-offer", reason: "misses", question: null } },
  };
}

/** What was done to a message before it was read: cautions after the reply. */
export function readingNotes(
  language: ReplyLanguage,
  { shortened, personalData }: { shortened: boolean; personalData: boolean },
): Part[] {
  const notes = say(language, (texts) => [
    shortened ? texts.shortened : null,
    personalData ? texts.personalData : null,
  ]);
  return notes.map((part) =>
    part.kind === "paragraph"
      ? { kind: "caution", language: part.language, text: part.statement.text }
      : part,
  );
}
