import type { Answer } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import type { Counsellor } from "../domain/case.ts";
import type { CounsellorRole, Sessions } from "../store/sessions.ts";
import { cookieOf, sessionCookie, setCookie } from "./cookies.ts";
import { hashOf, newToken } from "./secrets.ts";

/** Seconds: a working day. */
const lifetime = 12 * 60 * 60;

/**
 * Signs somebody in under a new token, in place of the session the browser had, and leads to the console.
 * @param cookies other cookies to set on the way
 */
export async function startSession(
  call: Call,
  { counsellor, roles }: { counsellor: Counsellor; roles: CounsellorRole[] },
  { sessions, now }: { sessions: Sessions; now: () => number },
  cookies: string[] = [],
): Promise<Answer> {
  const token = newToken();
  const before = cookieOf(call, sessionCookie);
  await sessions.open({
    counsellor,
    roles,
    csrf: newToken(),
    tokenHash: hashOf(token),
    replaces: before && hashOf(before),
    now: now(),
    until: now() + lifetime * 1000,
  });
  return {
    status: 303,
    headers: {
      Location: "/counsellor",
      "Set-Cookie": [setCookie(sessionCookie, token, lifetime, call), ...cookies],
      "Cache-Control": "no-store",
    },
  };
}
