import type { Call } from "../channel/call.ts";

/** Who is signed in; and what single sign-on must find again when it comes back. */
export const sessionCookie = "zinneke-counsellor";
export const signInCookie = "zinneke-sign-in";

/** Sent only here, never to scripts, and to no other site's requests but following a link. */
const limits = "Path=/counsellor; HttpOnly; SameSite=Lax";

export type CookiePlace = Pick<Call, "isSecure">;

/** A header that sets a cookie for some seconds; 0 takes it away. */
export function setCookie(name: string, value: string, seconds: number, call: CookiePlace): string {
  const secure = call.isSecure ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${seconds}; ${limits}${secure}`;
}

/** A cookie of a request; null when it has none of that name. */
export function cookieOf({ headers }: Pick<Call, "headers">, name: string): string | null {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || null;
}
