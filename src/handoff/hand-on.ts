import { callbackClosed, closed, returned, transferred } from "../../dialogs/case-notices.ts";
import {
  holderOf,
  isEnded,
  nextState,
  type CloseOutcome,
  type Counsellor,
} from "../domain/case.ts";
import { countAttempt } from "../store/callbacks.ts";
import { ended } from "../store/case-rows.ts";
import { dueAfter, waitingOf } from "../store/open-case.ts";
import type { Done, Handoff } from "./handoff.ts";
import { refused } from "./holder.ts";
import { tell, tellWaiting, type HandoffParts } from "./parts.ts";

/** Sends a case to a desk's queue, where it keeps its place by how long it has waited. */
export async function transfer(
  parts: HandoffParts,
  id: string,
  by: Counsellor,
  desk: string,
): ReturnType<Handoff["transfer"]> {
  const to = parts.desks.find((one) => one.id === desk);
  if (!to) return { outcome: "unknown-desk" };
  const now = parts.now();
  const done = await parts.cases.act(id, now, async (hand): Promise<Done> => {
    const before = hand.case;
    if (isEnded(before.state)) return { outcome: "impossible", case: before };
    const holder = holderOf(before);
    if (holder && holder.id !== by.id) return { outcome: "not-yours", by: holder };
    const state = nextState(before.state, "transfer");
    if (state === null) return { outcome: "impossible", case: before };
    const due = dueAfter(waitingOf(parts.desks)(desk), now);
    await hand.become({ ...before, state, desk, servedAt: now, ...due }, "transferred");
    await tellWaiting(parts, hand, (place) => transferred(before.language, to.names, place));
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}

/** Gives the resident back to the bot. */
export async function giveBack(parts: HandoffParts, id: string, by: Counsellor): Promise<Done> {
  const now = parts.now();
  const done = await parts.cases.act(id, now, async (hand): Promise<Done> => {
    const before = hand.case;
    const refusal = refused(before, by, "return");
    if (refusal) return refusal;
    await hand.become(ended(before, { state: "returned", now }), "returned");
    await tell(parts, hand, () => returned(before.language, by.name));
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}

/** Ends a talk, or a callback, with what came of it. */
export async function close(
  parts: HandoffParts,
  id: string,
  by: Counsellor,
  outcome: CloseOutcome,
): Promise<Done> {
  const now = parts.now();
  const done = await parts.cases.act(id, now, async (hand): Promise<Done> => {
    const before = hand.case;
    const refusal = refused(before, by, "close");
    if (refusal) return refusal;
    await hand.become(ended(before, { state: "closed", now, outcome }), "closed");
    await tell(parts, hand, () =>
      before.state === "callback"
        ? callbackClosed(before.language, outcome !== "unreachable")
        : closed(before.language, by.name, outcome),
    );
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}

/** A call was tried: reached, the case is over and the details are deleted. */
export async function callbackTried(
  parts: HandoffParts,
  id: string,
  by: Counsellor,
  reached: boolean,
): Promise<Done> {
  const now = parts.now();
  const done = await parts.cases.act(id, now, async (hand): Promise<Done> => {
    const before = hand.case;
    const refusal = refused(before, by);
    if (refusal) return refusal;
    if (before.state !== "callback") return { outcome: "impossible", case: before };
    if (reached) {
      await hand.become(ended(before, { state: "closed", now, outcome: "answered" }), "closed");
      await tell(parts, hand, () => callbackClosed(before.language, true));
    } else {
      await countAttempt(hand.query, id);
      await hand.become({ ...before, servedAt: now }, "callback");
    }
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}
