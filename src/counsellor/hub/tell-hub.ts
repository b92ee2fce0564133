import type { CaseChange } from "../../domain/case.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Handoff } from "../../handoff/handoff.ts";
import type { CaseChanges } from "../../store/case-changes.ts";
import type { HeldCursor, HubCursor } from "../../store/hub-cursor.ts";
import { hubActivities } from "./activities.ts";
import type { Post } from "./post.ts";

export type TellParts = {
  handoff: Pick<Handoff, "open">;
  changes: Pick<CaseChanges, "after">;
  cursor: HubCursor;
  programmes: ReadonlyMap<string, Programme>;
  post: Post;
  now: () => number;
  log: (line: string) => void;
};

/** Longer than one send may take: until then no other server sends. */
const claimTime = 60_000;
const batch = 50;
const firstWait = 1_000;
const longestWait = 60_000;

/**
 * Tells the hub every change it has not been told, one after the other: in order, at least once.
 * Resolves to the time at which to go on; null when all is told.
 */
export async function tellHub(parts: TellParts, isStopped: () => boolean): Promise<number | null> {
  const { cursor, now } = parts;
  const claim = await cursor.claim(now(), now() + claimTime);
  if (claim.outcome === "not-before") return claim.time;
  let held: HeldCursor = claim;
  while (!isStopped()) {
    const changes = await parts.changes.after(held.sequence, batch);
    if (changes.length === 0) break;
    for (const change of changes) {
      if (isStopped()) break;
      if (!(await tellChange(parts, change))) return postpone(parts, held);
      if (!(await cursor.advance(held.sequence, change.sequence, now() + claimTime)))
        return now() + claimTime;
      held = { sequence: change.sequence, attempts: 0 };
    }
  }
  await cursor.release();
  return null;
}

/** False when it must be tried again; what the hub will never take is passed over, and logged without its content. */
async function tellChange(parts: TellParts, change: CaseChange): Promise<boolean> {
  const opened = await parts.handoff.open(change.case);
  if (opened === null) return true;
  for (const activity of hubActivities(change, opened, parts.programmes)) {
    const posted = await parts.post(activity);
    if (posted.outcome === "arrived") continue;
    parts.log(`engagement hub: ${activity.id} ${posted.outcome} (${posted.reason})`);
    if (posted.outcome === "later") return false;
  }
  return true;
}

async function postpone({ cursor, now }: TellParts, { attempts }: HeldCursor): Promise<number> {
  const time = now() + Math.min(firstWait * 2 ** Math.min(attempts, 10), longestWait);
  await cursor.postpone(time);
  return time;
}
