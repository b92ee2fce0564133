import type { Query } from "./store.ts";

/** The time at which who waits first at a desk stands in its queue; null when nobody waits. */
export async function headOfQueue(query: Query, desk: string): Promise<number | null> {
  return (await endsOfQueue(query, desk)).first;
}

/** The same of who waits last. */
export async function endOfQueue(query: Query, desk: string): Promise<number | null> {
  return (await endsOfQueue(query, desk)).last;
}

async function endsOfQueue(query: Query, desk: string) {
  const [row] = await query<{ first: number | null; last: number | null }>(
    `select min(queued_at) as first, max(queued_at) as last from cases
     where desk = $1 and state in ('queued', 'transferred')`,
    [desk],
  );
  return row!;
}

/** How many cases of a desk a counsellor has. */
export async function casesHeld(query: Query, counsellor: string, desk: string): Promise<number> {
  const [row] = await query<{ held: number }>(
    `select count(*) as held from cases where counsellor = $1 and desk = $2 and state = 'accepted'`,
    [counsellor, desk],
  );
  return row!.held;
}
