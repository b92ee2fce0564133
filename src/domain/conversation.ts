import type { CaseReason, CaseState, Counsellor } from "./case.ts";
import type { Bilingual, Language } from "./language.ts";
import type { Aspect, Nis } from "./programme.ts";
import type { Reply } from "./reply.ts";
import type { Hints, Input } from "./incoming.ts";

/**
 * What the last question was about, so that "et à Ixelles ?" can be completed. `asked` is the question as
 * people read it; older conversations do not have it.
 */
export type Subject = {
  text: string;
  asked?: string;
  programmes: string[];
  aspect: Aspect | null;
};

/** What the assistant asked and waits for. */
export type Awaiting =
  | { kind: "commune"; question: string; asked?: string }
  /** `offersPerson`: a person was offered in the same breath. */
  | { kind: "subject"; question: string; asked?: string; offersPerson?: boolean }
  | { kind: "person-commune" }
  /** A person was offered: "yes" accepts it, for this reason and about this question (null: the subject before). */
  | { kind: "person-offer"; reason: CaseReason; question: string | null }
  | { kind: "feedback-reason"; message: number };

/** What a conversation remembers from one turn to the next. */
export type ConversationState = {
  /** The language last told with certainty. */
  language: Language | null;
  /** The commune the resident named, which wins over the site's. */
  commune: Nis | null;
  subject: Subject | null;
  awaiting: Awaiting | null;
  /** Turns in a row without an answer. */
  misses: number;
};

/** The question last asked, answered or not: what a wish for a person is about; null when none was. */
export function lastQuestion({ awaiting, subject }: ConversationState): string | null {
  const asked = awaiting && "question" in awaiting ? awaiting.question : null;
  return asked ?? subject?.text ?? null;
}

/** The same as its writer put it, for people to read. */
export function lastAsked(state: ConversationState): string | null {
  const { awaiting, subject } = state;
  if (awaiting && "question" in awaiting && awaiting.question !== null)
    return "asked" in awaiting ? (awaiting.asked ?? awaiting.question) : awaiting.question;
  return subject?.asked ?? lastQuestion(state);
}

export const newState: ConversationState = {
  language: null,
  commune: null,
  subject: null,
  awaiting: null,
  misses: 0,
};

/** A judgement of one of the assistant's messages. */
export type Feedback = { message: number; value: "like" | "dislike"; reason: string | null };

/** What a stored message holds. */
export type Content =
  | {
      kind: "input";
      input: Input;
      hints: Hints;
      /** The id the client gave its message, to be echoed. */
      clientId: string | null;
      /** Only the beginning was kept. */
      shortened: boolean;
      /** Something was taken out before it was stored. */
      redacted: boolean;
    }
  | { kind: "welcome"; reply: Reply }
  /**
   * `status`: how the resident's case stands after a turn that acted on it. `streamed`: its beginning was
   * shown while it was being written. `understood`: the question as understood, where it is not as written.
   */
  | { kind: "reply"; reply: Reply; status?: CaseStatus; streamed?: true; understood?: string }
  | Relayed
  | Notice;

/** What a resident and a counsellor say to each other: sealed in the store, and erased with the case. */
export type Relayed =
  | {
      kind: "relayed";
      case: string;
      from: "resident";
      text: string;
      clientId: string | null;
    }
  | { kind: "relayed"; case: string; from: "counsellor"; counsellor: Counsellor; text: string };

/** What a resident is told of the case. */
export type Notice = {
  kind: "notice";
  case: string;
  /** How things stand, for a client that shows it beside the conversation. */
  status: CaseStatus;
  reply: Reply;
};

/** How a resident's case stands. */
export type CaseStatus = {
  /** Null where there is no case: a callback can be offered all the same, while the desk is closed. */
  state: CaseState | null;
  /** In the queue, 1 is next; null elsewhere. */
  position: number | null;
  /** Who has the case, and the commune or desk they speak for. */
  counsellor: { name: string; place: Bilingual } | null;
  /** Whether a call can be asked for now. */
  callbackOffered: boolean;
};

/** A message of a conversation; its sequence number is also its place in every list and stream. */
export type Message = {
  conversation: string;
  sequence: number;
  /** The sequence number of the message this one replies to. */
  repliesTo: number | null;
  /** Epoch milliseconds. */
  at: number;
  content: Content;
};
