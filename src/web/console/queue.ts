import { holderOf, isEnded, nextState } from "../../domain/case.ts";
import type { QueuedCase, Session } from "./wire.ts";

export const groupNames = ["waiting", "mine", "callbacks", "elsewhere", "others", "ended"] as const;
export type GroupName = (typeof groupNames)[number];
export type Group = { name: GroupName; cases: QueuedCase[] };

/** Where a case stands in the queue of a counsellor; `elsewhere` waits for another desk or language. */
export function groupOf(
  { state, counsellor, ...one }: QueuedCase,
  who: Pick<Session, "id" | "desks" | "languages">,
): GroupName {
  switch (state) {
    case "queued":
    case "transferred":
      return isServed(one, who) ? "waiting" : "elsewhere";
    case "accepted":
      return counsellor?.id === who.id ? "mine" : "others";
    case "callback":
      return "callbacks";
    case "closed":
    case "returned":
    case "abandoned":
      return "ended";
  }
}

/** Whether a counsellor serves a case's desk and speaks its language. */
function isServed(
  { desk, language }: Pick<QueuedCase, "desk" | "language">,
  { desks, languages }: Pick<Session, "desks" | "languages">,
): boolean {
  const atDesk = desks.length === 0 || desks.includes(desk);
  return atDesk && (language === "both" || languages.length === 0 || languages.includes(language));
}

/** The queue in its groups, in the order shown; empty groups are left out, but for who waits. */
export function groupsOf(cases: QueuedCase[], who: Session): Group[] {
  return groupNames
    .map((name) => ({ name, cases: cases.filter((one) => groupOf(one, who) === name) }))
    .filter(({ name, cases: some }) => name === "waiting" || some.length > 0);
}

/** The cases that ended since midnight, the newest first. */
export function endedSince(cases: QueuedCase[], midnight: number): QueuedCase[] {
  return cases
    .filter(({ state, endedAt }) => isEnded(state) && (endedAt ?? 0) >= midnight)
    .toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
}

type Me = Pick<Session, "id">;

/** Whether a counsellor has a case and writes to the resident. */
export function isMine(one: QueuedCase, { id }: Me): boolean {
  return one.state === "accepted" && holderOf(one)?.id === id;
}

/** Whether a counsellor has taken it on them to call the resident. */
export function isMyCallback(one: QueuedCase, { id }: Me): boolean {
  return one.state === "callback" && holderOf(one)?.id === id;
}

/** A callback that somebody has who is no longer there can be taken too; the server knows who is. */
export function canTake(one: QueuedCase, who: Me): boolean {
  return nextState(one.state, "claim") !== null && !isMyCallback(one, who);
}

export function canTransfer(one: QueuedCase, { id }: Me): boolean {
  const holder = holderOf(one);
  return nextState(one.state, "transfer") !== null && (holder === null || holder.id === id);
}

export function canClose(one: QueuedCase, who: Me): boolean {
  return isMine(one, who) || isMyCallback(one, who);
}

/** Who has a case or had it last may note something, and anybody while nobody has it. */
export function canNote(one: QueuedCase, { id }: Me): boolean {
  const other = isEnded(one.state) ? one.counsellor : holderOf(one);
  return other === null || other.id === id;
}
