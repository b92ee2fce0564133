import type { Case, Place } from "../domain/case.ts";
import { presentAt } from "./counsellors.ts";
import type { Query } from "./store.ts";

const day = 24 * 60 * 60 * 1000;
/** Waits from which the next can be told; the middle of fewer says nothing. */
const fewestWaits = 3;

/** Where a waiting case stands in the queue of its desk. */
export async function placeOf(query: Query, waiting: Case, now: number): Promise<Place> {
  const [before] = await query<{ count: number }>(
    `select count(*) as count from cases
     where desk = $1 and state in ('queued', 'transferred')
       and (queued_at < $2 or (queued_at = $2 and id <= $3))`,
    [waiting.desk, waiting.queuedAt, waiting.id],
  );
  const position = Math.max(before!.count, 1);
  const present = await presentAt(query, waiting, now);
  return {
    position,
    present,
    wait: await expectedWait(query, waiting.desk, position, present, now),
  };
}

/** In minutes: the middle of the waits of the last day, for each place and shared among those present. */
async function expectedWait(
  query: Query,
  desk: string,
  position: number,
  present: number,
  now: number,
): Promise<number | null> {
  if (present === 0) return null;
  const waits = await query<{ first_wait: number }>(
    `select first_wait from cases where desk = $1 and accepted_at > $2 and first_wait is not null
     order by first_wait`,
    [desk, now - day],
  );
  if (waits.length < fewestWaits) return null;
  const middle = waits[waits.length >> 1]!.first_wait;
  return Math.max(1, Math.ceil((middle * position) / present / 60_000));
}
