import {
  callbackClosed,
  callbackOffered,
  counsellorVanished,
  expired,
  returned,
  stillWaiting,
} from "../../dialogs/case-notices.ts";
import { nextState } from "../domain/case.ts";
import type { CaseHand } from "../store/case-hand.ts";
import { ended, type KeptCase } from "../store/case-rows.ts";
import { dueAfter, waitingOf } from "../store/open-case.ts";
import { headOfQueue } from "../store/queue.ts";
import { watchedCase, type WatchedCase } from "../store/watched-cases.ts";
import { dueOf, type Due } from "./due.ts";
import { tell, tellWaiting, type HandoffParts } from "./parts.ts";

/**
 * Does what has become due of each open case; looked at again in its transaction, so that of several
 * servers one does it. A fault in one case keeps no other waiting.
 * @throws the first fault, when the others are done
 */
export async function sweepCases(parts: HandoffParts, upSince: number): Promise<void> {
  const now = parts.now();
  const dueNow = (watched: WatchedCase) =>
    dueOf(watched, waitingOf(parts.desks)(watched.desk), { now, upSince });
  const faults: unknown[] = [];
  for (const watched of await parts.cases.watched()) {
    if (dueNow(watched) === null) continue;
    const done = parts.cases.act(watched.id, now, async (hand) => {
      const due = dueNow(await watchedCase(hand.query, watched.id));
      if (due) await doDue(parts, hand, due, now);
    });
    await done.catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}

async function doDue(parts: HandoffParts, hand: CaseHand, due: Due, now: number): Promise<void> {
  const before = hand.case;
  const { noticeAt, callbackAt } = dueAfter(waitingOf(parts.desks)(before.desk), now);
  switch (due) {
    case "lapse":
      return lapse(parts, hand, now);
    case "expire":
      return expire(parts, hand, now);
    case "offer-callback":
      await hand.become({ ...before, noticeAt, callbackAt }, null);
      return tellWaiting(parts, hand, (place) => callbackOffered(before.language, place));
    case "notice":
      await hand.become({ ...before, noticeAt }, null);
      return tellWaiting(parts, hand, (place) => stillWaiting(before.language, place));
  }
}

/** The counsellor is gone: back at the head of the queue, before who came first. */
async function lapse(parts: HandoffParts, hand: CaseHand, now: number): Promise<void> {
  const before = hand.case;
  const head = await headOfQueue(hand.query, before.desk);
  const queuedAt = head === null ? before.queuedAt : Math.min(before.queuedAt, head - 1);
  const due = dueAfter(waitingOf(parts.desks)(before.desk), now);
  await hand.become({ ...before, state: "queued", queuedAt, servedAt: now, ...due }, "lapsed");
  const name = before.counsellor?.name ?? "";
  await tellWaiting(parts, hand, (place) => counsellorVanished(before.language, name, place));
}

/** Nothing happened for too long: the queue is left, the bot is back, or the call is given up. */
async function expire(parts: HandoffParts, hand: CaseHand, now: number): Promise<void> {
  const before = hand.case;
  const state = nextState(before.state, "expire");
  if (state !== "abandoned" && state !== "returned" && state !== "closed") return;
  const outcome = state === "closed" ? ("unreachable" as const) : undefined;
  await hand.become(ended(before, { state, now, outcome }), state);
  await tell(parts, hand, () => expiryNotice(before));
}

function expiryNotice({ state, language, counsellor }: KeptCase) {
  if (state === "callback") return callbackClosed(language, false);
  if (state === "accepted") return returned(language, counsellor?.name ?? "", { silent: true });
  return expired(language);
}
