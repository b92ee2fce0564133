import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { overLimit, rateLimit } from "../rate-limit.ts";

export type Limits = ReturnType<typeof limitsOf>;

/**
 * What one conversation or one address may do. A browser polls once a second and a resident writes
 * slower still: these leave room for many tabs and for bursts, and stop a script that runs wild.
 */
export function limitsOf(now: () => number) {
  return {
    reads: rateLimit({ perSecond: 100, burst: 200 }, now),
    messages: rateLimit({ perSecond: 10, burst: 60 }, now),
    /** Each may be 10 MB in memory for a moment. */
    uploads: rateLimit({ perSecond: 0.5, burst: 5 }, now),
    /** Clients say every three seconds that somebody types; oftener it is not passed on. */
    typing: rateLimit({ perSecond: 0.4, burst: 1 }, now),
    /** Each makes people at a desk do something; filling in the form anew after an error is one too. */
    callbacks: rateLimit({ perSecond: 1 / 60, burst: 10 }, now),
    openings: rateLimit({ perSecond: 0.5, burst: 60 }, now),
  };
}

/** Whether an address opens too many conversations; this machine itself may open as many as it likes. */
export function overOpenings(limits: Limits, call: Call): Answer | null {
  return call.address === null ? null : overLimit(limits.openings, call.address);
}
