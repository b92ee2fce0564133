import { isEnded, nextState } from "../../domain/case.ts";
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
      return counsellor === null || counsellor.id === who.id ? "callbacks" : "others";
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

/** Whether a counsellor has a case and writes to the resident. */
export function isMine(one: QueuedCase, who: Pick<Session, "id">): boolean {
  return one.state === "accepted" && one.counsellor?.id === who.id;
}

/** Whether a counsellor has taken it on them to call the resident. */
export function isMyCallback(one: QueuedCase, who: Pick<Session, "id">): boolean {
  return one.state === "callback" && one.counsellor?.id === who.id;
}

/** Whether a case can be taken: it waits, or nobody has it on them to call. */
export function isToTake({ state, counsellor }: QueuedCase): boolean {
  return nextState(state, "claim") !== null && (state !== "callback" || counsellor === null);
}
