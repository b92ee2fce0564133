import { type Answer, refusal } from "./answer.ts";

export type RateLimit = {
  /** Takes one from a key's allowance; returns 0, or for how many seconds there will be none. */
  take(key: string): number;
};

/** Above this many keys those whose allowance is whole again are forgotten. */
const manyKeys = 10_000;

/** A token bucket for each key, in memory: `burst` at once, then `perSecond`. */
export function rateLimit(
  rate: { perSecond: number; burst: number },
  now: () => number,
): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftNow = (bucket: { left: number; at: number } | undefined): number =>
    bucket
      ? Math.min(rate.burst, bucket.left + ((now() - bucket.at) / 1000) * rate.perSecond)
      : rate.burst;
  const forgetWhole = (): void => {
    for (const [key, bucket] of buckets) if (leftNow(bucket) >= rate.burst) buckets.delete(key);
  };
  let sweepAbove = manyKeys;

  return {
    take(key) {
      const left = leftNow(buckets.get(key));
      if (left < 1) return Math.ceil((1 - left) / rate.perSecond);
      buckets.set(key, { left: left - 1, at: now() });
      if (buckets.size > sweepAbove) {
        forgetWhole();
        sweepAbove = Math.max(manyKeys, buckets.size * 2);
      }
      return 0;
    },
  };
}

/** The answer to a request over its limit, or null when it is within. */
export function overLimit(limit: RateLimit, key: string): Answer | null {
  const seconds = limit.take(key);
  if (seconds === 0) return null;
  return refusal(
    429,
    "TooManyRequests",
    `Too many requests: wait ${seconds} s and send it again.`,
    {
      "Retry-After": String(seconds),
    },
  );
}
