import type { Case, NewCase, Note } from "../domain/case.ts";
import { callbackOf } from "./callbacks.ts";
import { caseInHand, handOf, type CaseHand } from "./case-hand.ts";
import { notesOf } from "./case-notes.ts";
import { toCase, type CaseRow } from "./case-rows.ts";
import { watchedCases, type WatchedCase } from "./watched-cases.ts";
import { eraseEnded } from "./erase.ts";
import { openCase, openCaseOf, type WaitingOf } from "./open-case.ts";
import type { Seal } from "./seal.ts";
import type { Query, Store } from "./store.ts";

/** Ended cases listed at most: the days of many counsellors. */
const endedListed = 1000;

export type Cases = ReturnType<typeof casesOf>;

/** The cases of all conversations; each act on one is a transaction that holds its conversation. */
export function casesOf(store: Store, seal: Seal) {
  return {
    /** Does something with a case; null when there is no such case. Whoever listens hears of it afterwards. */
    act: <T>(id: string, now: number, work: (hand: CaseHand) => Promise<T>): Promise<T | null> =>
      announced((query) => caseInHand(query, seal, id, now), work),

    /** The same for the open case of a conversation, by its resident; null when there is none. */
    actIn: <T>(
      conversation: string,
      now: number,
      work: (hand: CaseHand) => Promise<T>,
    ): Promise<T | null> =>
      announced(async (query) => {
        await touch(query, conversation, now);
        const open = await openCaseOf(query, conversation);
        return open && handOf(query, seal, open, now);
      }, work),

    /** Opens a case beside the turns; null when the conversation has one, or does not exist. */
    open: <T>(
      given: NewCase,
      { now, waiting }: { now: number; waiting: WaitingOf },
      work: (hand: CaseHand) => Promise<T>,
    ): Promise<T | null> =>
      announced(async (query) => {
        if (!(await touch(query, given.conversation, now))) return null;
        const opened = await openCase(query, given, { now, waiting });
        return opened && handOf(query, seal, opened, now);
      }, work),

    /** Open cases, the head of the queue first; after them, where asked for, ended ones, the newest first. */
    async list({ ended }: { ended: boolean }): Promise<Case[]> {
      const open = await store.query<CaseRow>(
        `select * from cases where ended_at is null order by queued_at, id`,
      );
      const gone = ended
        ? await store.query<CaseRow>(
            `select * from cases where ended_at is not null order by ended_at desc limit ${endedListed}`,
          )
        : [];
      return [...open, ...gone].map(toCase);
    },

    async find(id: string): Promise<Case | null> {
      const [row] = await store.query<CaseRow>(`select * from cases where id = $1`, [id]);
      return row ? toCase(row) : null;
    },

    notes: (id: string): Promise<Note[]> => notesOf(store.query, seal, id),

    callback: (id: string) => callbackOf(store.query, seal, id),

    /** The accepted case of a conversation: whether a person has it. */
    async personIn(conversation: string): Promise<string | null> {
      const [row] = await store.query<{ person: string | null }>(
        `select person from conversations where id = $1`,
        [conversation],
      );
      return row?.person ?? null;
    },

    watched: (): Promise<WatchedCase[]> => watchedCases(store.query),

    /** Deletes the cases that ended before `before`, with all that was said in them. */
    async eraseEnded(before: number, now: number): Promise<void> {
      const erased = await store.transaction((query) => eraseEnded(query, before, now));
      if (erased > 0) await store.announce("cases");
    },
  };

  async function announced<T>(
    take: (query: Query) => Promise<CaseHand | null>,
    work: (hand: CaseHand) => Promise<T>,
  ): Promise<T | null> {
    let conversation: string | null = null;
    const result = await store.transaction(async (query) => {
      const hand = await take(query);
      if (!hand) return null;
      const done = await work(hand);
      conversation = hand.hasActed() ? hand.case.conversation : null;
      return done;
    });
    if (conversation !== null) {
      await store.announce(conversation);
      await store.announce("cases");
    }
    return result;
  }
}

/** A sign of life of the resident; it locks the conversation. Returns whether there is one. */
async function touch(query: Query, conversation: string, now: number): Promise<boolean> {
  const rows = await query(`update conversations set touched_at = $2 where id = $1 returning id`, [
    conversation,
    now,
  ]);
  return rows.length > 0;
}
