import { counsellorJoined } from "../../dialogs/case-notices.ts";
import { placeServed } from "../domain/case-status.ts";
import { holderOf, nextState, type Counsellor, type Workplace } from "../domain/case.ts";
import type { CaseHand } from "../store/case-hand.ts";
import { presenceLasts, seen } from "../store/counsellors.ts";
import { waitingOf } from "../store/open-case.ts";
import { casesHeld } from "../store/queue.ts";
import { watchedCase } from "../store/watched-cases.ts";
import type { Beside, Claimed } from "./handoff.ts";
import { tell, type HandoffParts } from "./parts.ts";

type By = { counsellor: Counsellor; workplace: Workplace; beside?: Beside | undefined };

/** Takes a waiting case, or a callback to be made. */
export async function claim(parts: HandoffParts, id: string, by: By): Promise<Claimed> {
  const now = parts.now();
  const claimed = await parts.cases.act(id, now, (hand) => claimInHand(parts, hand, by, now));
  return claimed ?? { outcome: "unknown" };
}

async function claimInHand(
  parts: HandoffParts,
  hand: CaseHand,
  { counsellor, workplace, beside }: By,
  now: number,
): Promise<Claimed> {
  const before = hand.case;
  const holder = holderOf(before);
  if (holder?.id === counsellor.id) {
    if (before.workplace !== workplace) {
      await beside?.(hand.query);
      await hand.become({ ...before, workplace }, "claimed");
    }
    return { outcome: "done", case: hand.case };
  }
  if (holder && (await isStillThere(parts, hand, now))) return { outcome: "not-yours", by: holder };
  const state = nextState(before.state, "claim");
  if (state === null) return { outcome: "impossible", case: before };
  if (workplace === "console") await seen(hand.query, counsellor, now);
  // A hub shares work out by its own rules; a callback does not keep the counsellor from chatting.
  const desk = parts.desks.find((one) => one.id === before.desk);
  if (desk && state === "accepted" && workplace !== "hub") {
    const held = await casesHeld(hand.query, counsellor.id, desk.id);
    if (held >= desk.capacity) return { outcome: "at-capacity", capacity: desk.capacity };
  }
  // No other lock is taken after a change is numbered.
  await beside?.(hand.query);
  const taken = { ...before, state, counsellor, workplace, servedAt: now };
  if (state !== "accepted") {
    await hand.become(taken, "claimed");
    return { outcome: "done", case: hand.case };
  }
  const firstWait = before.firstWait ?? now - before.openedAt;
  await hand.become({ ...taken, acceptedAt: now, firstWait }, "claimed");
  const place = placeServed(before, parts);
  await tell(parts, hand, () =>
    counsellorJoined(before.language, { name: counsellor.name, place }),
  );
  return { outcome: "done", case: hand.case };
}

/**
 * A talk is nobody else's until it lapses; a callback only while the counsellor who took it is there: in
 * Teams, where nothing else tells, for as long as a claim of a talk would last.
 */
async function isStillThere(
  { desks }: HandoffParts,
  hand: CaseHand,
  now: number,
): Promise<boolean> {
  const { id, state, desk, workplace, servedAt } = hand.case;
  if (state !== "callback") return true;
  if (workplace === "teams") return now - servedAt < waitingOf(desks)(desk).teams * 1000;
  const { seenAt } = await watchedCase(hand.query, id);
  return seenAt !== null && seenAt > now - presenceLasts;
}
