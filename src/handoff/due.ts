import type { Desk } from "../domain/desk.ts";
import { presenceLasts } from "../store/counsellors.ts";
import type { WatchedCase } from "../store/watched-cases.ts";

/** What a case does by itself when its time has come. */
export type Due = "lapse" | "expire" | "offer-callback" | "notice";

/**
 * What is due of a case now; null when nothing is.
 * @param upSince when this server started: while none was up, nobody could give a sign of life
 */
export function dueOf(
  watched: WatchedCase,
  waiting: Desk["waiting"],
  { now, upSince }: { now: number; upSince: number },
): Due | null {
  const isSilent = now - Math.max(watched.touchedAt, watched.servedAt) >= waiting.idle * 1000;
  switch (watched.state) {
    case "accepted":
      if (hasVanished(watched, waiting, { now, upSince })) return "lapse";
      return isSilent ? "expire" : null;
    case "queued":
    case "transferred":
      if (isSilent) return "expire";
      if (watched.callbackAt <= now) return "offer-callback";
      return watched.noticeAt <= now ? "notice" : null;
    case "callback":
      return watched.callbackAt <= now ? "expire" : null;
    case "closed":
    case "returned":
    case "abandoned":
      return null;
  }
}

/**
 * Consoles give a sign of life every few seconds; in Teams only words are one, and none is wanted while it is
 * the resident's turn; a hub watches over its own.
 */
function hasVanished(
  { workplace, seenAt, servedAt, isAnswered, unansweredAt }: WatchedCase,
  { teams }: Desk["waiting"],
  { now, upSince }: { now: number; upSince: number },
): boolean {
  switch (workplace) {
    case "console":
      return now - Math.max(seenAt ?? servedAt, upSince) >= presenceLasts;
    case "teams":
      return now - ((isAnswered ? unansweredAt : servedAt) ?? now) >= teams * 1000;
    case "hub":
    case null:
      return false;
  }
}
