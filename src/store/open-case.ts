import { randomUUID } from "node:crypto";
import type { NewCase } from "../domain/case.ts";
import type { Desk } from "../domain/desk.ts";
import { recordChange } from "./case-changes.ts";
import { endOfQueue } from "./queue.ts";
import { insertCase, toCase, type CaseRow, type KeptCase } from "./case-rows.ts";
import type { Query } from "./store.ts";

/** Seconds of a desk that has been taken out of its file while it had cases. */
const usualWaiting: Desk["waiting"] = { notice: 60, callback: 300, idle: 1800, teams: 600 };

export type WaitingOf = (desk: string) => Desk["waiting"];

export function waitingOf(desks: readonly Desk[]): WaitingOf {
  return (id) => desks.find((desk) => desk.id === id)?.waiting ?? usualWaiting;
}

/** Opens a case, unless its conversation has one; the conversation must be locked. */
export async function openCase(
  query: Query,
  given: NewCase,
  { now, waiting }: { now: number; waiting: WaitingOf },
): Promise<KeptCase | null> {
  // After who came before, also within the same millisecond or by a clock that is ahead.
  const last = await endOfQueue(query, given.desk);
  const opened = await insertCase(query, given, {
    id: randomUUID(),
    now,
    queuedAt: last === null ? now : Math.max(now, last + 1),
    ...dueAfter(waiting(given.desk), now),
  });
  if (opened) await recordChange(query, { case: opened.id, kind: "opened", now });
  return opened;
}

/** When somebody who waits from now on is told so again, and offered a callback. */
export function dueAfter(
  { notice, callback }: Desk["waiting"],
  now: number,
): { noticeAt: number; callbackAt: number } {
  return { noticeAt: now + notice * 1000, callbackAt: now + callback * 1000 };
}

export async function openCaseOf(query: Query, conversation: string): Promise<KeptCase | null> {
  const [row] = await query<CaseRow>(
    `select * from cases where conversation = $1 and ended_at is null`,
    [conversation],
  );
  return row ? toCase(row) : null;
}
