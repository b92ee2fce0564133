import type { Store } from "./store.ts";

/** The last change an engagement hub has been told, held by one server at a time. */
export type HeldCursor = { sequence: number; attempts: number };

export type HubClaim =
  | ({ outcome: "claimed" } & HeldCursor)
  /** Another server has it, or a failed send is not yet to be repeated. */
  | { outcome: "not-before"; time: number };

export type HubCursor = ReturnType<typeof hubCursorOf>;

/** How far an engagement hub has been told what happened to cases. */
export function hubCursorOf(store: Store) {
  return {
    /** Starts at the present, where a hub is told for the first time; a claim left by a crash is forgotten where no other server can hold one. */
    begin: () =>
      store.transaction(async (query) => {
        // The counter's lock keeps two servers from beginning at once.
        await query(`update case_counter set last = last`);
        await query(
          `insert into hub_cursor (sequence, attempts, not_before, claimed_until)
           select last, 0, 0, 0 from case_counter where not exists (select 1 from hub_cursor)`,
        );
        if (store.engine === "sqlite") await query(`update hub_cursor set claimed_until = 0`);
      }),

    /** Takes the next send until `until`, after which the claim counts for nothing. */
    async claim(now: number, until: number): Promise<HubClaim> {
      const [held] = await store.query<HeldCursor>(
        `update hub_cursor set claimed_until = $2 where claimed_until <= $1 and not_before <= $1
         returning sequence, attempts`,
        [now, until],
      );
      if (held) return { outcome: "claimed", ...held };
      const [row] = await store.query<{ claimed_until: number; not_before: number }>(
        `select claimed_until, not_before from hub_cursor`,
      );
      return { outcome: "not-before", time: Math.max(row!.claimed_until, row!.not_before) };
    },

    /** A change has been told, and the claim goes on; false when it was another server's meanwhile. */
    async advance(from: number, to: number, until: number): Promise<boolean> {
      const rows = await store.query(
        `update hub_cursor set sequence = $2, attempts = 0, claimed_until = $3
         where sequence = $1 returning sequence`,
        [from, to, until],
      );
      return rows.length > 0;
    },

    /** A send failed in a way that may pass. */
    async postpone(notBefore: number): Promise<void> {
      await store.query(
        `update hub_cursor set attempts = attempts + 1, not_before = $1, claimed_until = 0`,
        [notBefore],
      );
    },

    /** Gives the claim back: everything is told. */
    async release(): Promise<void> {
      await store.query(`update hub_cursor set claimed_until = 0`);
    },
  };
}
