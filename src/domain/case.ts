import type { Language, ReplyLanguage } from "./language.ts";
import type { Nis, PersonReason, Topic } from "./programme.ts";

/**
 * Where a conversation handed to people stands. `queued` and `transferred` wait for a counsellor (the
 * bot still answers), `accepted` has one (the bot is silent), `callback` waits for a call outside the
 * chat (the bot answers). The others are ends.
 */
export const caseStates = [
  "queued",
  "transferred",
  "accepted",
  "callback",
  "closed",
  "returned",
  "abandoned",
] as const;
export type CaseState = (typeof caseStates)[number];

/**
 * What can happen to a case: a counsellor takes it, sends it to another desk, gives it back to the bot,
 * closes it; the resident leaves, or asks to be called; the counsellor vanishes (`lapse`); nothing
 * happens for too long (`expire`).
 */
export const caseEvents = [
  "claim",
  "transfer",
  "return",
  "close",
  "leave",
  "request-callback",
  "lapse",
  "expire",
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** The whole life of a case; what is not named cannot happen. */
const transitions: Record<CaseState, Partial<Record<CaseEvent, CaseState>>> = {
  queued: {
    claim: "accepted",
    transfer: "transferred",
    leave: "abandoned",
    "request-callback": "callback",
    expire: "abandoned",
  },
  transferred: {
    claim: "accepted",
    transfer: "transferred",
    leave: "abandoned",
    "request-callback": "callback",
    expire: "abandoned",
  },
  accepted: {
    transfer: "transferred",
    return: "returned",
    close: "closed",
    leave: "abandoned",
    lapse: "queued",
    expire: "returned",
  },
  // Whoever claims a callback makes the call; the chat stays the bot's.
  callback: { claim: "callback", close: "closed", leave: "abandoned", expire: "closed" },
  closed: {},
  returned: {},
  abandoned: {},
};

/** The state after an event; null when that cannot happen in this state. */
export function nextState(state: CaseState, event: CaseEvent): CaseState | null {
  return transitions[state][event] ?? null;
}

/** The states in which an event can happen: what a conditional update asks for. */
export function statesBefore(event: CaseEvent): CaseState[] {
  return caseStates.filter((state) => nextState(state, event) !== null);
}

/** Whether nothing more can happen to a case. */
export function isEnded(state: CaseState): boolean {
  return caseEvents.every((event) => nextState(state, event) === null);
}

/** Whether a resident stands in the queue. */
export function isWaiting<Some extends { state: CaseState }>(
  one: Some,
): one is Some & { state: "queued" | "transferred" } {
  return one.state === "queued" || one.state === "transferred";
}

/** Who has a case now; whoever only had it last has no more say in it. */
export function holderOf({ state, counsellor }: Pick<Case, "state" | "counsellor">) {
  return state === "accepted" || state === "callback" ? counsellor : null;
}

export const closeOutcomes = ["answered", "referred", "unreachable", "other"] as const;
export type CloseOutcome = (typeof closeOutcomes)[number];

/** Where a counsellor works; a claim lapses by different rules in each. */
export const workplaces = ["console", "teams", "hub"] as const;
export type Workplace = (typeof workplaces)[number];

/** Who serves residents. */
export type Counsellor = { id: string; name: string };

/** Why a case was opened: what the resident asked a person for, a distress, or two misses. */
export type CaseReason = PersonReason | "distress" | "misses";

/** What is known of a case when it is opened. */
export type NewCase = {
  conversation: string;
  desk: string;
  language: ReplyLanguage;
  commune: Nis | null;
  topic: Topic | null;
  reason: CaseReason;
  /** The question as written, after what it continues, without personal data; empty when none was asked. */
  question: string;
  /** The ids of the programmes found. */
  programmes: string[];
};

/** A conversation handed to people. Times are epoch milliseconds. */
export type Case = NewCase & {
  id: string;
  state: CaseState;
  openedAt: number;
  /** Its place among the waiting: the smaller the earlier. */
  queuedAt: number;
  acceptedAt: number | null;
  endedAt: number | null;
  /** Who has it, or had it last. */
  counsellor: Counsellor | null;
  workplace: Workplace | null;
  outcome: CloseOutcome | null;
};

/** A place in a desk's queue, as the resident is told it. */
export type Place = {
  /** 1 is next. */
  position: number;
  /** Counsellors present who serve the desk. */
  present: number;
  /** Expected wait in minutes, from the waits of the last day; null when none is known. */
  wait: number | null;
};

/** Days after which the details of a callback are deleted at the latest. */
export const callbackKeptDays = 30;

/** How a resident wants to be called back. Kept encrypted, and deleted after the call. */
export type Callback = {
  name: string;
  /** A telephone number or an e-mail address. */
  reach: string;
  /** When it suits best, in the resident's words. */
  moment: string;
  language: Language;
};

/** A counsellor's private note on a case; never shown to a resident. */
export type Note = { id: string; text: string; counsellor: Counsellor; at: number };

/** What changed, numbered over all cases: a reader who knows the last number misses nothing. */
export type CaseChange = {
  sequence: number;
  case: string;
  kind:
    | "opened"
    | "claimed"
    | "transferred"
    | "returned"
    | "closed"
    | "abandoned"
    | "lapsed"
    | "callback"
    | "message"
    | "note"
    | "erased";
  /** The message said, by its number in the conversation; null for other kinds. */
  message: number | null;
  at: number;
};
