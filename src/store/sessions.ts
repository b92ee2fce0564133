import type { Counsellor } from "../domain/case.ts";
import type { Store } from "./store.ts";

export const counsellorRoles = ["counsellor", "supervisor"] as const;
export type CounsellorRole = (typeof counsellorRoles)[number];

/** Who is signed in, and the token that every changing call of theirs must send. */
export type Session = { counsellor: Counsellor; roles: CounsellorRole[]; csrf: string };

/** What a sign-in link gives to whoever opens it first. */
export type SignInLink = { name: string; roles: CounsellorRole[] };

export type Sessions = ReturnType<typeof sessionsOf>;

type SessionRow = { counsellor: string; name: string; roles: string; csrf: string };

/** Counsellors' sessions and one-time sign-in links. Of their tokens only the hash is known here. */
export function sessionsOf(store: Store) {
  return {
    /** Starts a session in place of an earlier one; those that have expired are forgotten. */
    open: (
      session: Session & { tokenHash: string; replaces: string | null; now: number; until: number },
    ) =>
      store.transaction(async (query) => {
        const { counsellor, roles, csrf, tokenHash, replaces, now, until } = session;
        await query(`delete from counsellor_sessions where expires_at <= $1 or token_hash = $2`, [
          now,
          replaces,
        ]);
        await query(
          `insert into counsellor_sessions (token_hash, counsellor, name, roles, csrf, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [tokenHash, counsellor.id, counsellor.name, JSON.stringify(roles), csrf, now, until],
        );
      }),

    async find(tokenHash: string, now: number): Promise<Session | null> {
      const [row] = await store.query<SessionRow>(
        `select counsellor, name, roles, csrf from counsellor_sessions
         where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      );
      if (!row) return null;
      const { counsellor: id, name, roles, csrf } = row;
      return { counsellor: { id, name }, roles: JSON.parse(roles), csrf };
    },

    /** Whether a counsellor is signed in somewhere with a role. */
    async hasRole(counsellor: string, role: CounsellorRole, now: number): Promise<boolean> {
      const rows = await store.query<{ roles: string }>(
        `select roles from counsellor_sessions where counsellor = $1 and expires_at > $2`,
        [counsellor, now],
      );
      return rows.some(({ roles }) => (JSON.parse(roles) as CounsellorRole[]).includes(role));
    },

    async end(tokenHash: string): Promise<void> {
      await store.query(`delete from counsellor_sessions where token_hash = $1`, [tokenHash]);
    },

    /** Gives a counsellor another name, in each of their sessions. */
    async rename({ id, name }: Counsellor): Promise<void> {
      await store.query(`update counsellor_sessions set name = $2 where counsellor = $1`, [
        id,
        name,
      ]);
    },

    /** Keeps a link until it is used, or until `until`; those that have expired are forgotten. */
    addLink: (link: SignInLink & { tokenHash: string; now: number; until: number }) =>
      store.transaction(async (query) => {
        const { tokenHash, name, roles, now, until } = link;
        await query(`delete from sign_in_links where expires_at <= $1`, [now]);
        await query(
          `insert into sign_in_links (token_hash, name, roles, expires_at) values ($1, $2, $3, $4)`,
          [tokenHash, name, JSON.stringify(roles), until],
        );
      }),

    /** Uses a link up: of any number who open it at once, one gets what it gives. */
    async useLink(tokenHash: string, now: number): Promise<SignInLink | null> {
      const [row] = await store.query<{ name: string; roles: string }>(
        `update sign_in_links set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2 returning name, roles`,
        [tokenHash, now],
      );
      return row ? { name: row.name, roles: JSON.parse(row.roles) } : null;
    },
  };
}
