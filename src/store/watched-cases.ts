import { toCase, type CaseRow, type KeptCase } from "./case-rows.ts";
import type { Query } from "./store.ts";

/** An open case with the last signs of life of both sides. */
export type WatchedCase = KeptCase & {
  /** Of the resident. */
  touchedAt: number;
  /** Of the counsellor, in the console; null when they never gave one there. */
  seenAt: number | null;
  /** Whether the counsellor has said anything yet. */
  isAnswered: boolean;
  /** When the resident first spoke after what the counsellor said last; null: it is the resident's turn. */
  unansweredAt: number | null;
};

/** What a counsellor says is stored under a key of this form (see `src/handoff/talk.ts`). */
const answered = `(select max(sequence) from messages
  where case_id = cases.id and key like 'said:%' and at >= cases.accepted_at)`;

const watched = `select cases.*, conversations.touched_at, counsellors.seen_at, ${answered} as answered,
    (select min(at) from messages where case_id = cases.id and sequence > ${answered}) as unanswered_at
  from cases
  join conversations on conversations.id = cases.conversation
  left join counsellors on counsellors.id = cases.counsellor`;

/** The cases that go on by themselves when their time comes: all that are open. */
export async function watchedCases(query: Query): Promise<WatchedCase[]> {
  return (await query<WatchedRow>(`${watched} where cases.ended_at is null`)).map(toWatched);
}

export async function watchedCase(query: Query, id: string): Promise<WatchedCase> {
  const [row] = await query<WatchedRow>(`${watched} where cases.id = $1`, [id]);
  return toWatched(row!);
}

type WatchedRow = CaseRow & {
  touched_at: number;
  seen_at: number | null;
  answered: number | null;
  unanswered_at: number | null;
};

function toWatched(row: WatchedRow): WatchedCase {
  return {
    ...toCase(row),
    touchedAt: row.touched_at,
    seenAt: row.seen_at,
    isAnswered: row.answered !== null,
    unansweredAt: row.unanswered_at,
  };
}
