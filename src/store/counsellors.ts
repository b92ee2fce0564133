import type { Case, Counsellor } from "../domain/case.ts";
import type { Language } from "../domain/language.ts";
import type { Query } from "./store.ts";

/** Milliseconds after a sign of life during which a counsellor counts as present. */
export const presenceLasts = 30_000;

/** A sign of life never goes back in time; its row, locked, keeps two acts of one counsellor apart. */
export async function seen(query: Query, by: Counsellor, now: number): Promise<void> {
  await query(
    `insert into counsellors (id, name, seen_at) values ($1, $2, $3)
     on conflict (id) do update set name = excluded.name, seen_at =
       case when excluded.seen_at > counsellors.seen_at then excluded.seen_at else counsellors.seen_at end`,
    [by.id, by.name, now],
  );
}

/** How many counsellors are present who serve a case's desk and speak its language. */
export async function presentAt(
  query: Query,
  { desk, language }: Case,
  now: number,
): Promise<number> {
  const present = await query<{ desks: string | null; languages: string | null }>(
    `select desks, languages from counsellors where seen_at > $1`,
    [now - presenceLasts],
  );
  return present.filter(
    (one) =>
      serves<string>(one.desks, desk) &&
      (language === "both" || serves<Language>(one.languages, language)),
  ).length;
}

/** What a counsellor serves is a list, or everything where none is kept. */
function serves<T>(list: string | null, wanted: T): boolean {
  return list === null || (JSON.parse(list) as T[]).includes(wanted);
}

/** Forgets who has not been seen since `before`. */
export async function forgetCounsellors(query: Query, before: number): Promise<void> {
  await query(`delete from counsellors where seen_at < $1`, [before]);
}
