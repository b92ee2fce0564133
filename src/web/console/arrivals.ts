import { groupOf } from "./queue.ts";
import type { Outgoing, State } from "./state.ts";
import type { CaseFile, Entry, QueuedCase, Session } from "./wire.ts";

/** The cases that now wait for this counsellor and did not before. */
export function arrived(before: QueuedCase[], now: QueuedCase[], who: Session): QueuedCase[] {
  const waiting = new Set(
    before.filter((one) => groupOf(one, who) === "waiting").map(({ id }) => id),
  );
  return now.filter((one) => groupOf(one, who) === "waiting" && !waiting.has(one.id));
}

/** The messages of a case that were not there when it was last read. */
export function unsaid(before: CaseFile, now: CaseFile): Entry[] {
  const last = before.transcript.at(-1)?.sequence ?? 0;
  return now.transcript.filter(({ sequence }) => sequence > last);
}

/** How many messages of the resident wait to be read: after the last one seen, or answered. */
export function unreadIn(file: CaseFile | undefined, seen: number | undefined): number {
  if (!file) return 0;
  const answered = file.transcript.findLast(({ from }) => from === "counsellor")?.sequence ?? 0;
  const since = Math.max(seen ?? 0, answered);
  return file.transcript.filter(({ from, sequence }) => from === "resident" && sequence > since)
    .length;
}

/**
 * The answers on their way that the transcript does not show yet: each message of the transcript stands
 * for one of them with the same words, so that none is shown twice while the server's word is awaited.
 */
export function notYetShown(outgoing: Outgoing[], file: CaseFile, name: string): Outgoing[] {
  const shown = file.transcript.filter(
    (entry) => entry.from === "counsellor" && entry.name === name,
  );
  const taken = new Set<number>();
  return outgoing.filter(({ text, after }) => {
    const found = shown.find(
      (entry) => entry.sequence > after && !taken.has(entry.sequence) && entry.text === text,
    );
    if (found) taken.add(found.sequence);
    return !found;
  });
}

/** How many things ask for this counsellor: who waits, and unread messages of their own cases. */
export function asking(state: State): number {
  if (state.session.kind !== "yes" || !state.cases) return 0;
  const { who } = state.session;
  return state.cases
    .map((one) => {
      const group = groupOf(one, who);
      if (group === "waiting") return 1;
      return group === "mine" ? unreadIn(state.files[one.id], state.seen[one.id]) : 0;
    })
    .reduce((sum, count) => sum + count, 0);
}
