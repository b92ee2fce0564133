import type {
  Case,
  CaseReason,
  CaseState,
  CloseOutcome,
  NewCase,
  Workplace,
} from "../domain/case.ts";
import type { ReplyLanguage } from "../domain/language.ts";
import type { Topic } from "../domain/programme.ts";
import type { Query, Row, Value } from "./store.ts";

/** A case with the times by which it goes on by itself. */
export type KeptCase = Case & {
  /** Milliseconds until it was first claimed; null before. */
  firstWait: number | null;
  /** When a counsellor last did something for it, or it came back to the queue. */
  servedAt: number;
  /** When the resident is told again that they wait. */
  noticeAt: number;
  /** When a callback is offered (again); in the state `callback`, when its details are deleted at the latest. */
  callbackAt: number;
};

export type CaseRow = Row & {
  id: string;
  conversation: string;
  desk: string;
  language: ReplyLanguage;
  commune: string | null;
  topic: Topic | null;
  reason: CaseReason;
  question: string;
  programmes: string;
  state: CaseState;
  opened_at: number;
  queued_at: number;
  accepted_at: number | null;
  ended_at: number | null;
  counsellor: string | null;
  counsellor_name: string | null;
  workplace: Workplace | null;
  outcome: CloseOutcome | null;
  first_wait: number | null;
  served_at: number;
  notice_at: number;
  callback_at: number;
};

export function toCase(row: CaseRow): KeptCase {
  return {
    id: row.id,
    conversation: row.conversation,
    desk: row.desk,
    language: row.language,
    commune: row.commune,
    topic: row.topic,
    reason: row.reason,
    question: row.question,
    programmes: JSON.parse(row.programmes),
    state: row.state,
    openedAt: row.opened_at,
    queuedAt: row.queued_at,
    acceptedAt: row.accepted_at,
    endedAt: row.ended_at,
    counsellor:
      row.counsellor === null ? null : { id: row.counsellor, name: row.counsellor_name ?? "" },
    workplace: row.workplace,
    outcome: row.outcome,
    firstWait: row.first_wait,
    servedAt: row.served_at,
    noticeAt: row.notice_at,
    callbackAt: row.callback_at,
  };
}

/** Stores a new case; null when the conversation has an open one. */
export async function insertCase(
  query: Query,
  given: NewCase,
  at: { id: string; now: number; queuedAt: number; noticeAt: number; callbackAt: number },
): Promise<KeptCase | null> {
  const [row] = await query<CaseRow>(
    `insert into cases (id, conversation, desk, language, commune, topic, reason, question, programmes,
       state, opened_at, queued_at, served_at, notice_at, callback_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10, $11, $10, $12, $13)
     on conflict do nothing returning *`,
    [
      at.id,
      given.conversation,
      given.desk,
      given.language,
      given.commune,
      given.topic,
      given.reason,
      given.question,
      JSON.stringify(given.programmes),
      at.now,
      at.queuedAt,
      at.noticeAt,
      at.callbackAt,
    ],
  );
  return row ? toCase(row) : null;
}

/** Writes a case if it is still as `before` was; false when somebody else has changed it. */
export async function updateCase(
  query: Query,
  before: KeptCase,
  after: KeptCase,
): Promise<boolean> {
  const values: Value[] = [
    after.id,
    after.desk,
    after.state,
    after.queuedAt,
    after.acceptedAt,
    after.endedAt,
    after.counsellor?.id ?? null,
    after.counsellor?.name ?? null,
    after.workplace,
    after.outcome,
    after.firstWait,
    after.servedAt,
    after.noticeAt,
    after.callbackAt,
    before.state,
    before.counsellor?.id ?? "",
    before.noticeAt,
    before.callbackAt,
  ];
  const rows = await query(
    `update cases set desk = $2, state = $3, queued_at = $4, accepted_at = $5, ended_at = $6,
       counsellor = $7, counsellor_name = $8, workplace = $9, outcome = $10, first_wait = $11,
       served_at = $12, notice_at = $13, callback_at = $14
     where id = $1 and state = $15 and coalesce(counsellor, '') = $16 and notice_at = $17
       and callback_at = $18
     returning id`,
    values,
  );
  return rows.length > 0;
}

/** A case that has come to an end. */
export function ended(
  before: KeptCase,
  end: { state: CaseState; now: number; outcome?: CloseOutcome },
): KeptCase {
  return { ...before, state: end.state, endedAt: end.now, outcome: end.outcome ?? null };
}
