/** What became of a send. */
export type SendOutcome =
  | { outcome: "arrived"; sentId: string | null }
  /** It may arrive later: the other side is busy or away, or said after how many milliseconds to come again. */
  | { outcome: "later"; wait: number | null }
  /** The conversation takes nothing more: it is over, or we were removed or blocked. */
  | { outcome: "closed" }
  /** This message will never be taken; the next ones may. */
  | { outcome: "rejected" };

/** For how long a server has what it sends to itself: longer than a send may take, so that no two send the same. */
export const claimTime = 120_000;

/** Sends in a row before a conversation is left alone until it is heard from again: after two hours and a half. */
export const maxAttempts = 20;
const longestPause = 10 * 60_000;
const longestWait = 60 * 60_000;

/** How long to wait after the `attempts`th failure in a row: 1 s, doubled each time. */
export function backOff(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, longestPause);
}

/** What a failed send means. Without an answer (network, time-out, no token) it is worth another try. */
export function outcomeOfFault(fault: unknown, now: number): SendOutcome {
  const { statusCode, response } = (fault ?? {}) as RestFault;
  if (statusCode === 403 || statusCode === 404) return { outcome: "closed" };
  const isPassing =
    statusCode === undefined || statusCode >= 500 || [401, 408, 425, 429].includes(statusCode);
  if (!isPassing) return { outcome: "rejected" };
  return { outcome: "later", wait: waitOf(response?.headers?.get("retry-after"), now) };
}

type RestFault = {
  statusCode?: number;
  response?: { headers?: { get(name: string): string | undefined } };
};

/** Retry-After is a number of seconds or a date. */
function waitOf(retryAfter: string | undefined, now: number): number | null {
  if (!retryAfter) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWait);
}
