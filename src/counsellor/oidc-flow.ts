import { z } from "zod";
import type { Seal } from "../store/seal.ts";

/** What is kept from the way out to the way back, in a cookie that only this server can read. */
const flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirect: z.string(),
  until: z.number(),
});
export type Flow = z.infer<typeof flow>;

/** Seconds in which somebody signs in at the issuer. */
export const flowLifetime = 600;

/** What the sealed text is for: it is good for nothing else. */
const purpose = "single sign-on";

export function sealFlow(given: Omit<Flow, "until">, seal: Seal, now: number): string {
  return seal.close(JSON.stringify({ ...given, until: now + flowLifetime * 1000 }), purpose);
}

/** Null when it is not ours, or too old. */
export function openFlow(sealed: string, seal: Seal, now: number): Flow | null {
  try {
    const opened = flow.parse(JSON.parse(seal.open(sealed, purpose)));
    return opened.until > now ? opened : null;
  } catch {
    return null;
  }
}
