import { setTimeout as pause } from "node:timers/promises";
import type { Query, Store } from "../../src/store/store.ts";

/** How long something may take inside another's transaction before it is left to wait for it. */
const patience = 25;

/**
 * A store that calls `interrupt` once, at the n-th point at which whoever uses it awaits something: before
 * and after every query, commit and announcement. Inside a transaction the interruption may have to wait
 * for its end, as in life: it is begun there, and given time.
 */
export function interrupted(store: Store, at: number, interrupt: () => Promise<unknown>) {
  let points = 0;
  let begun: Promise<unknown> | undefined;
  const point = async (isInside: boolean): Promise<void> => {
    if (points++ !== at) return;
    begun = interrupt();
    await (isInside ? Promise.race([begun, pause(patience)]) : begun);
  };
  const around =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>, isInside: boolean) =>
    async (...given: A): Promise<R> => {
      await point(isInside);
      const result = await work(...given);
      await point(isInside);
      return result;
    };
  const wrapped: Store = {
    ...store,
    query: around(store.query, false) as Query,
    announce: around(store.announce, false),
    transaction: around(
      (work) => store.transaction((query) => work(around(query, true) as Query)),
      false,
    ) as Store["transaction"],
  };
  return {
    store: wrapped,
    /** How many points were passed. */
    points: () => points,
    /** Resolves when the interruption has ended; it is a fault when it never began. */
    async ended() {
      if (!begun) throw new Error(`there is no point ${at}`);
      await begun;
    },
  };
}
