import type { CaseStatus } from "../../domain/conversation.ts";
import type { Activity } from "./activity.ts";

/** How the resident's case stands, as the page shows it. */
export type Standing =
  | { kind: "none" }
  /** No case, but a call can be asked for: the desk is closed, say. */
  | { kind: "callable" }
  | { kind: "waiting"; position: number | null; canBeCalled: boolean }
  | { kind: "talking"; counsellor: CaseStatus["counsellor"] }
  | { kind: "callback" };

export function standingOf({ state, position, counsellor, callbackOffered }: CaseStatus): Standing {
  switch (state) {
    case "queued":
    case "transferred":
      return { kind: "waiting", position, canBeCalled: callbackOffered };
    case "accepted":
      return { kind: "talking", counsellor };
    case "callback":
      return { kind: "callback" };
    case "closed":
    case "returned":
    case "abandoned":
    case null:
      return callbackOffered ? { kind: "callable" } : { kind: "none" };
  }
}

/**
 * Follows the case through the messages that tell of it; the last one counts, in the order of the
 * conversation, however they arrive. What is not told of a case leaves it as it was.
 */
export function followStanding(changed: (standing: Standing) => void) {
  let last = 0;
  return (activity: Activity): void => {
    const { case: status, "webchat:sequence-id": sequence = 0 } = activity.channelData ?? {};
    if (!status || sequence <= last) return;
    last = sequence;
    changed(standingOf(status));
  };
}
