import type { CaseState, NewCase, Place } from "./case.ts";
import type { Reply } from "./reply.ts";

/** The open case of a conversation, as the transaction that acts on it finds it or has just opened it. */
export type Standing =
  | { state: "queued" | "transferred"; place: Place; isNew: boolean }
  | { state: "callback" };

/**
 * What a turn does to its conversation's case, in the transaction that stores its reply. How the case
 * stands is known only there, so the words are asked for there; where no case stands after it, the
 * step's own reply is said.
 */
export type CaseAct =
  /** Opens a case; where one is open already, no second one. */
  | { kind: "open"; case: Omit<NewCase, "conversation">; reply: (standing: Standing) => Reply }
  /** Offers to be called back, with the place in the queue for who stands in one. */
  | { kind: "offer-callback"; reply: (standing: Standing) => Reply }
  /** Tells how the case stands. */
  | { kind: "tell-place"; reply: (standing: Standing) => Reply }
  /** Takes the resident out of the queue; `reply` is said when there was a case to leave. */
  | { kind: "leave"; reply: (before: CaseState) => Reply };
