import type { CaseChange } from "../domain/case.ts";
import type { Query, Store } from "./store.ts";

export type NewChange = {
  case: string;
  kind: CaseChange["kind"];
  message?: number;
  now: number;
};

/**
 * Numbers a change. The counter stays locked until the transaction ends, so that a change with a
 * higher number is never seen before one with a lower: take no other lock after it.
 */
export async function recordChange(query: Query, change: NewChange): Promise<void> {
  const [counter] = await query<{ last: number }>(
    `update case_counter set last = last + 1 returning last`,
  );
  await query(
    `insert into case_changes (sequence, case_id, kind, message, at) values ($1, $2, $3, $4, $5)`,
    [counter!.last, change.case, change.kind, change.message ?? null, change.now],
  );
}

export type CaseChanges = ReturnType<typeof caseChangesOf>;

/** Everything that happened to cases, for readers who go on where they stopped. */
export function caseChangesOf(store: Store) {
  return {
    /**
     * The first number still kept (the next to come, when none is) and the last given. To list cases and
     * then follow their changes, ask for it first.
     */
    async range(): Promise<{ first: number; last: number }> {
      const [row] = await store.query<{ first: number | null; last: number }>(
        `select last, (select min(sequence) from case_changes) as first from case_counter`,
      );
      return { first: row!.first ?? row!.last + 1, last: row!.last };
    },

    /** The changes after a number, the earliest first. */
    async after(sequence: number, limit: number): Promise<CaseChange[]> {
      return store.query<CaseChange>(
        `select sequence, case_id as "case", kind, message, at from case_changes
         where sequence > $1 order by sequence limit $2`,
        [sequence, limit],
      );
    },

    /** Deletes the changes from before `before`. */
    async sweep(before: number): Promise<void> {
      await store.query(`delete from case_changes where at < $1`, [before]);
    },
  };
}
