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
  const before = cookieOf(call, sessionCookie);
  const { token } = await openSession({ counsellor, roles }, before, { sessions, now });
  return {
    status: 303,
    headers: {
      Location: "/counsellor",
      "Set-Cookie": [setCookie(sessionCookie, token, lifetime, call), ...cookies],
      "Cache-Control": "no-store",
    },
  };
}

/** A new session, in place of the one whose token is `before`; gives its token and until when it lasts. */
export async function openSession(
  who: { counsellor: Counsellor; roles: CounsellorRole[] },
  before: string | null,
  { sessions, now }: { sessions: Sessions; now: () => number },
): Promise<{ token: string; until: number }> {
  const token = newToken();
  const until = now() + lifetime * 1000;
  await sessions.open({
    ...who,
    csrf: newToken(),
    tokenHash: hashOf(token),
    replaces: before && hashOf(before),
    now: now(),
    until,
  });
  return { token, until };
}
