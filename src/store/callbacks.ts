import type { Callback } from "../domain/case.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

/** Keeps how a resident wants to be called, sealed; given again, the last counts. */
export async function keepCallback(
  query: Query,
  seal: Seal,
  id: string,
  callback: Callback,
): Promise<void> {
  await query(
    `insert into callbacks (case_id, sealed, attempts) values ($1, $2, 0)
     on conflict (case_id) do update set sealed = excluded.sealed`,
    [id, seal.close(JSON.stringify(callback), `callback ${id}`)],
  );
}

export async function callbackOf(
  query: Query,
  seal: Seal,
  id: string,
): Promise<(Callback & { attempts: number }) | null> {
  const [row] = await query<{ sealed: string; attempts: number }>(
    `select sealed, attempts from callbacks where case_id = $1`,
    [id],
  );
  if (!row) return null;
  return { ...JSON.parse(seal.open(row.sealed, `callback ${id}`)), attempts: row.attempts };
}

export async function countAttempt(query: Query, id: string): Promise<void> {
  await query(`update callbacks set attempts = attempts + 1 where case_id = $1`, [id]);
}

export async function forgetCallback(query: Query, id: string): Promise<void> {
  await query(`delete from callbacks where case_id = $1`, [id]);
}
