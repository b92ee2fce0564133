import type { Sessions, SignInLink } from "../store/sessions.ts";
import { hashOf, newToken } from "./secrets.ts";

const lifetime = 60 * 60 * 1000;

/** Makes a link's token, good once and for an hour. */
export async function addSignInLink(
  sessions: Sessions,
  link: SignInLink,
  now: number,
): Promise<{ token: string; expires: number }> {
  const token = newToken();
  const expires = now + lifetime;
  await sessions.addLink({ ...link, tokenHash: hashOf(token), now, until: expires });
  return { token, expires };
}
