import type { Lane, NextItem } from "../../store/teams-lanes.ts";
import type { CompanionParts } from "../bot-framework/companion.ts";
import {
  backOff as usualBackOff,
  claimTime,
  maxAttempts,
  outcomeOfFault,
  type SendOutcome,
} from "../bot-framework/send-outcome.ts";
import { mayBeSentTo } from "../bot-framework/service-url.ts";
import type { CaseParts } from "./case-parts.ts";
import { type Kept, referenceOf, sendingOf } from "./case-sends.ts";

export type CaseOutboxParts = Pick<CaseParts, "handoff" | "lanes" | "threads" | "names"> &
  CompanionParts & {
    backOff?: ((attempts: number) => number) | undefined;
    now: () => number;
  };

/** Sends what a lane has, one thing after another; resolves to when to go on, or null when nothing is left. */
export async function workLane(
  parts: CaseOutboxParts,
  id: string,
  isStopped: () => boolean,
): Promise<number | null> {
  const { lanes, now } = parts;
  while (!isStopped()) {
    if ((await lanes.next(id)) === null) return null;
    const claim = await lanes.claim(id, now(), now() + claimTime);
    if (claim.outcome === "nothing") return null;
    if (claim.outcome === "not-before") return claim.time;
    // Read under the claim: another server may just have sent it.
    const item = await lanes.next(id);
    if (item === null) {
      await lanes.release(id);
      return null;
    }
    await sendItem(parts, claim.lane, item);
  }
  return null;
}

async function sendItem(parts: CaseOutboxParts, lane: Lane, item: NextItem): Promise<void> {
  const { lanes, backOff = usualBackOff, now, log } = parts;
  const { outcome, kept } = await send(parts, lane, item);
  switch (outcome.outcome) {
    case "arrived":
      return item.kind === "erase" ? lanes.forget(lane.id) : lanes.done(lane.id, item, kept);
    case "later":
      // What is erased here must not stay there: that is tried for as long as it takes.
      if (lane.attempts + 1 >= maxAttempts && item.kind !== "erase") {
        log(`a thread in Teams is left alone after ${maxAttempts} failed sends`);
        return lanes.giveUp(lane.id);
      }
      return lanes.postpone(lane.id, now() + (outcome.wait ?? backOff(lane.attempts)));
    case "closed":
      // A card that somebody deleted takes no update; its thread may still go on.
      if (item.kind === "card" && lane.card !== null) return lanes.done(lane.id, item);
      if (item.kind === "erase") return lanes.forget(lane.id);
      return lanes.giveUp(lane.id);
    case "rejected":
      return item.kind === "erase" ? lanes.forget(lane.id) : lanes.done(lane.id, item);
  }
}

async function send(
  parts: CaseOutboxParts,
  lane: Lane,
  item: NextItem,
): Promise<{ outcome: SendOutcome; kept?: Kept }> {
  const reference = referenceOf(lane);
  if (!mayBeSentTo(reference.serviceUrl, parts.settings)) return { outcome: { outcome: "closed" } };
  const sending = await sendingOf(parts, lane, item);
  if (sending === null) return { outcome: { outcome: "arrived", sentId: null } };
  try {
    const kept = await sending(await parts.connector());
    return { outcome: { outcome: "arrived", sentId: null }, kept };
  } catch (fault) {
    parts.log(`a send did not reach ${new URL(reference.serviceUrl).host}: ${String(fault)}`);
    return { outcome: outcomeOfFault(fault, parts.now()) };
  }
}
