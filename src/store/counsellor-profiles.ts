import type { Counsellor } from "../domain/case.ts";
import { languages as allLanguages, type Language } from "../domain/language.ts";
import { presenceLasts } from "./counsellors.ts";
import type { Store } from "./store.ts";

/** What a counsellor serves; no desk means every desk. */
export type Profile = { desks: string[]; languages: Language[] };

/** A counsellor who has lately given a sign of life. */
export type PresentCounsellor = Counsellor & Profile & { seenAt: number };

export type CounsellorProfiles = ReturnType<typeof counsellorProfilesOf>;

type Row = { desks: string | null; languages: string | null };

/** What counsellors chose to serve, and who of them is there. */
export function counsellorProfilesOf(store: Store) {
  return {
    async find(id: string): Promise<Profile> {
      const [row] = await store.query<Row>(
        `select desks, languages from counsellors where id = $1`,
        [id],
      );
      return toProfile(row);
    },

    /** Keeps a counsellor's name and what they serve; choosing is a sign of life too. */
    async save(
      { id, name }: Counsellor,
      { desks, languages }: Profile,
      now: number,
    ): Promise<void> {
      const servesAll = allLanguages.every((language) => languages.includes(language));
      await store.query(
        `insert into counsellors (id, name, desks, languages, seen_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set name = excluded.name, desks = excluded.desks,
           languages = excluded.languages, seen_at = excluded.seen_at`,
        [
          id,
          name,
          desks.length === 0 ? null : JSON.stringify(desks),
          servesAll ? null : JSON.stringify(languages),
          now,
        ],
      );
    },

    /** The counsellors who are there, by name. */
    async present(now: number): Promise<PresentCounsellor[]> {
      const rows = await store.query<Row & { id: string; name: string; seen_at: number }>(
        `select id, name, desks, languages, seen_at from counsellors
         where seen_at > $1 order by name, id`,
        [now - presenceLasts],
      );
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        ...toProfile(row),
        seenAt: row.seen_at,
      }));
    },
  };
}

function toProfile(row: Row | undefined): Profile {
  return {
    desks: row?.desks ? JSON.parse(row.desks) : [],
    languages: row?.languages ? JSON.parse(row.languages) : [...allLanguages],
  };
}
