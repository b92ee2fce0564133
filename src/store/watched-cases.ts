import { toCase, type CaseRow, type KeptCase } from "./case-rows.ts";
import type { Query } from "./store.ts";

/** An open case with the last signs of life of both sides. */
export type WatchedCase = KeptCase & {
  /** Of the resident. */
  touchedAt: number;
  /** Of the counsellor, in the console; null when they never gave one there. */
  seenAt: number | null;
};

const watched = `select cases.*, conversations.touched_at, counsellors.seen_at from cases
  join conversations on conversations.id = cases.conversation
  left join counsellors on counsellors.id = cases.counsellor`;

/** The cases that go on by themselves when their time comes: all that are open. */
export async function watchedCases(query: Query): Promise<WatchedCase[]> {
  return (await query<WatchedRow>(`${watched} where cases.ended_at is null`)).map(toWatched);
}

export async function watchedCase(query: Query, id: string): Promise<WatchedCase> {
  const [row] = await query<WatchedRow>(`${watched} where cases.id = $1`, [id]);
  return toWatched(row!);
}

type WatchedRow = CaseRow & { touched_at: number; seen_at: number | null };

function toWatched(row: WatchedRow): WatchedCase {
  return { ...toCase(row), touchedAt: row.touched_at, seenAt: row.seen_at };
}

/** How many cases of a desk a counsellor has. */
export async function casesHeld(query: Query, counsellor: string, desk: string): Promise<number> {
  const [row] = await query<{ held: number }>(
    `select count(*) as held from cases where counsellor = $1 and desk = $2 and state = 'accepted'`,
    [counsellor, desk],
  );
  return row!.held;
}

/** The time at which who waits first at a desk stands in its queue; null when nobody waits. */
export async function headOfQueue(query: Query, desk: string): Promise<number | null> {
  const [row] = await query<{ head: number | null }>(
    `select min(queued_at) as head from cases where desk = $1 and state in ('queued', 'transferred')`,
    [desk],
  );
  return row!.head;
}

/** The same of who waits last. */
export async function endOfQueue(query: Query, desk: string): Promise<number | null> {
  const [row] = await query<{ last: number | null }>(
    `select max(queued_at) as last from cases where desk = $1 and state in ('queued', 'transferred')`,
    [desk],
  );
  return row!.last;
}
