import type { CaseAct } from "../src/domain/case-act.ts";
import type { Awaiting, ConversationState, Subject } from "../src/domain/conversation.ts";
import type { Desk } from "../src/domain/desk.ts";
import { languagesOf, type Language, type ReplyLanguage } from "../src/domain/language.ts";
import type { Commune, Helpline, Programme } from "../src/domain/programme.ts";
import type { Question } from "../src/domain/question.ts";
import type { Part, Reply } from "../src/domain/reply.ts";
import type { Outcome } from "../src/domain/outcome.ts";
import { texts, type Texts } from "./texts/texts.ts";

/** What a step of the conversation needs to find its words. */
export type Situated = {
  question: Question;
  state: ConversationState;
  /** The language to answer in. */
  language: ReplyLanguage;
  /** Where the resident lives, as far as is known. */
  commune: Commune | null;
  communes: Commune[];
  helplines: Helpline[];
  programmes: Programme[];
  /** Who can take a case; none where nobody reads the conversation (the terminal, an evaluation). */
  desks: readonly Desk[];
  /** Epoch milliseconds. */
  now: number;
};

/**
 * What a step says, and what it changes in the conversation's memory. With an `act` the case comes into
 * it: where one stands, `act.reply` tells what is said instead of `reply`.
 */
export type Step = { reply: Reply; state: ConversationState; act?: CaseAct };

/** One step for one kind of outcome. */
export type StepFor<Kind extends Outcome["kind"]> = (
  outcome: Extract<Outcome, { kind: Kind }>,
  situated: Situated,
) => Step;

/** Plain sentences in each language of a reply. */
export function say(
  language: ReplyLanguage,
  sentences: (texts: Texts, language: Language) => (string | null)[],
): Part[] {
  return languagesOf(language).flatMap((one) =>
    sentences(texts[one], one)
      .filter((text) => text !== null && text !== "")
      .map((text): Part => ({
        kind: "paragraph",
        language: one,
        statement: { text: text!, cites: [] },
      })),
  );
}

/** Buttons in each language of a reply. */
export function choices(
  language: ReplyLanguage,
  of: (texts: Texts, language: Language) => string[],
): string[] {
  return [...new Set(languagesOf(language).flatMap((one) => of(texts[one], one)))];
}

/** A reply that cites nothing. */
export function plainReply(
  decision: Reply["decision"],
  language: ReplyLanguage,
  parts: Part[],
  choices: string[] = [],
): Reply {
  return { decision, language, programmes: [], parts, citations: [], choices };
}

/** What a question was about, for the next that continues it. */
export function subjectOf({ search, asked, aspect }: Question, programmes: string[]): Subject {
  return { text: search, asked, programmes, aspect };
}

/** The conversation goes on: nothing is awaited and the count of misses starts anew. */
export function answered(state: ConversationState): ConversationState {
  return { ...state, awaiting: null, misses: 0 };
}

/** One more turn without an answer. */
export function missed(state: ConversationState): ConversationState {
  return { ...state, awaiting: null, misses: state.misses + 1 };
}

/** After two misses a person is offered for the question missed; `awaiting` is then a "yes" to it. */
export function personOffer(
  state: ConversationState,
  { language, question }: Pick<Situated, "language" | "question">,
): { parts: Part[]; choices: string[]; awaiting: Awaiting | null } {
  if (state.misses < 2) return { parts: [], choices: [], awaiting: null };
  return {
    parts: say(language, (texts) => [texts.offerPerson]),
    choices: choices(language, (texts) => [texts.personButton]),
    awaiting: { kind: "person-offer", reason: "misses", question: question.text },
  };
}
