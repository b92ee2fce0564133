import type { Callback, Case, CloseOutcome, Counsellor, Note, Workplace } from "../domain/case.ts";
import type { Message } from "../domain/conversation.ts";
import type { Query } from "../store/store.ts";

/** What became of something a counsellor did to a case. */
export type Done =
  | { outcome: "done"; case: Case }
  | { outcome: "unknown" }
  /** Another counsellor has it (a lost claim too), or nobody does. */
  | { outcome: "not-yours"; by: Counsellor | null }
  /** It cannot happen in the case's state: it has ended, say. */
  | { outcome: "impossible"; case: Case };

/** A counsellor who has as many cases as the desk allows one person takes no other. */
export type Claimed = Done | { outcome: "at-capacity"; capacity: number };

/** What a workplace notes of its own in the transaction of a claim. */
export type Beside = (query: Query) => Promise<void>;

/** What became of something a resident did. */
export type ResidentDone = { outcome: "done"; case: Case } | { outcome: "no-case" };

/** All that can be done with cases; whoever serves residents (console, Teams, an engagement hub) goes through it. */
export type Handoff = {
  /**
   * Takes a waiting case: of any number who try at once, one has it. Taken again by the same counsellor, it is
   * done. What `beside` stores is stored with the claim, and only if there is one.
   */
  claim(id: string, by: Counsellor, workplace: Workplace, beside?: Beside): Promise<Claimed>;
  /** Says something to the resident; under the same message id it is stored once. */
  say(id: string, by: Counsellor, message: { id: string; text: string }): Promise<Done>;
  note(id: string, by: Counsellor, note: { id: string; text: string }): Promise<Done>;
  transfer(id: string, by: Counsellor, desk: string): Promise<Done | { outcome: "unknown-desk" }>;
  /** Gives the resident back to the bot. */
  giveBack(id: string, by: Counsellor): Promise<Done>;
  close(id: string, by: Counsellor, outcome: CloseOutcome): Promise<Done>;
  /** A callback was tried: reached, it is closed and its details erased; not reached, it stays and counts. */
  callbackTried(id: string, by: Counsellor, reached: boolean): Promise<Done>;
  /** Tells the resident's clients that a counsellor types; nothing is stored. */
  typing(id: string, by: Counsellor): Promise<void>;

  /** The resident leaves the queue, or ends the talk with a counsellor. */
  leave(conversation: string): Promise<ResidentDone>;
  /** Where no case waits one is opened: the desk may have been closed. */
  requestCallback(conversation: string, callback: Callback): Promise<ResidentDone>;
  /** Tells the counsellor that the resident types; nothing is stored. */
  residentTyping(conversation: string): Promise<void>;

  /** Open cases, the head of the queue first; ended ones only where asked for, the newest first. */
  cases(which: { ended: boolean }): Promise<Case[]>;
  /** A case with all that its counsellor sees. */
  open(id: string): Promise<OpenedCase | null>;

  /** A sign of life of a counsellor. */
  present(by: Counsellor, now?: number): Promise<void>;
  /** Does what has become due: notices, callbacks offered, lapsed claims, idle cases, erasure. Safe on several servers at once. */
  sweep(): Promise<void>;
};

/** A case as a counsellor reads it. */
export type OpenedCase = {
  case: Case;
  transcript: Message[];
  notes: Note[];
  callback: (Callback & { attempts: number }) | null;
};
