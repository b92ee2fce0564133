import { caseStatus } from "../domain/case-status.ts";
import type { Place } from "../domain/case.ts";
import type { Desk } from "../domain/desk.ts";
import type { Commune, Programme } from "../domain/programme.ts";
import type { Reply } from "../domain/reply.ts";
import type { CaseHand } from "../store/case-hand.ts";
import type { Cases } from "../store/cases.ts";
import type { Conversations } from "../store/conversations.ts";
import type { Store } from "../store/store.ts";

/** What everything that can be done with a case works with. */
export type HandoffParts = {
  store: Store;
  conversations: Conversations;
  cases: Cases;
  desks: readonly Desk[];
  communes: readonly Commune[];
  programmes: readonly Programme[];
  /** Ended cases are erased so long after their end. */
  retentionDays: number;
  now: () => number;
};

/** Tells the resident, with how the case stands now. */
export async function tell(
  parts: HandoffParts,
  hand: CaseHand,
  say: (place: Place | null) => Reply,
): Promise<void> {
  const place = await hand.place();
  await hand.tell({ status: caseStatus(hand.case, place, parts), reply: say(place) });
}

/** Tells a resident who waits; their place is known. */
export async function tellWaiting(
  parts: HandoffParts,
  hand: CaseHand,
  say: (place: Place) => Reply,
): Promise<void> {
  await tell(parts, hand, (place) => {
    if (!place) throw new Error(`The case ${hand.case.id} waits nowhere (${hand.case.state})`);
    return say(place);
  });
}
