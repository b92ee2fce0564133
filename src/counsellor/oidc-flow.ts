import { EncryptJWT, jwtDecrypt } from "jose";
import { z } from "zod";

/** What is kept from the way out to the way back, in a cookie that only this server can read. */
const flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirect: z.string(),
});
export type Flow = z.infer<typeof flow>;

/** Seconds in which somebody signs in at the issuer. */
export const flowLifetime = 600;

export function sealFlow(given: Flow, key: Uint8Array, now: number): Promise<string> {
  return new EncryptJWT(given)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime(Math.floor(now / 1000) + flowLifetime)
    .encrypt(key);
}

/** Null when it is not ours, or too old. */
export async function openFlow(sealed: string, key: Uint8Array, now: number): Promise<Flow | null> {
  const opened = await jwtDecrypt(sealed, key, { currentDate: new Date(now) }).catch(() => null);
  return flow.safeParse(opened?.payload).data ?? null;
}
