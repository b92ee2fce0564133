import { recordChange } from "./case-changes.ts";
import type { Query } from "./store.ts";

/**
 * Deletes a conversation with everything in it; of its cases only numbers remain, which tell that they
 * are erased. Returns how many cases it had.
 */
export async function erase(query: Query, conversation: string, now: number): Promise<number> {
  await query(`update conversations set person = person where id = $1`, [conversation]);
  const cases = await query<{ id: string }>(`select id from cases where conversation = $1`, [
    conversation,
  ]);
  await query(`delete from conversations where id = $1`, [conversation]);
  await tellErased(query, cases, now);
  return cases.length;
}

/**
 * Deletes the conversations in which nothing has happened since `before`. One with a case that is open,
 * or has ended since, is kept: somebody may still call. Returns how many were deleted.
 */
export async function eraseUntouched(query: Query, before: number, now: number): Promise<number> {
  const untouched = `touched_at < $1 and not exists (select 1 from cases
    where cases.conversation = conversations.id and (ended_at is null or ended_at >= $1))`;
  const cases = await query<{ id: string }>(
    `select id from cases where conversation in (select id from conversations where ${untouched})`,
    [before],
  );
  const rows = await query(`delete from conversations where ${untouched} returning id`, [before]);
  await tellErased(query, cases, now);
  return rows.length;
}

/** Deletes the cases that ended before `before`, with all that was said in them; returns how many. */
export async function eraseEnded(query: Query, before: number, now: number): Promise<number> {
  const cases = await query<{ id: string }>(`delete from cases where ended_at < $1 returning id`, [
    before,
  ]);
  for (const { id } of cases) await query(`delete from messages where case_id = $1`, [id]);
  await tellErased(query, cases, now);
  return cases.length;
}

async function tellErased(query: Query, cases: { id: string }[], now: number): Promise<void> {
  for (const { id } of cases) await recordChange(query, { case: id, kind: "erased", now });
}
