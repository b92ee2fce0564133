import { type Answer, type Read, refusal } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import type { CounsellorRole, Sessions } from "../store/sessions.ts";
import type { Allowed } from "./api-route.ts";
import { cookieOf, sessionCookie } from "./cookies.ts";
import { isOwnOrigin } from "./own-origin.ts";
import { hashOf, isSame } from "./secrets.ts";
import type { SignedIn } from "./signed-in.ts";

export type AdmitParts = {
  sessions: Sessions;
  publicUrl: string | null;
  /** The engagement hub's secret; null without a hub. */
  hubSecret: string | null;
  now: () => number;
};

/** Whoever speaks for the hub; under this name nothing is done by itself. */
const hub: SignedIn = {
  counsellor: { id: "hub", name: "Hub" },
  roles: [],
  csrf: "",
  tokenHash: "",
};

/** Who is not signed in yet. */
const visitor: SignedIn = { ...hub, counsellor: { id: "", name: "" } };

/** The one place where it is decided who may call what. */
export async function admit(
  call: Call,
  allowed: Allowed,
  parts: AdmitParts,
): Promise<Read<SignedIn>> {
  if (allowed === "hub") return isHub(call, parts) ? { value: hub } : { refusal: hubOnly() };
  const isChange = call.method !== "GET";
  if (isChange && allowed === "anybody" && !isOwnOrigin(call, parts.publicUrl))
    return { refusal: foreignOrigin() };
  if (allowed === "anybody") return { value: visitor };
  const who = await signedIn(call, parts);
  if (who === null) return { refusal: signInFirst() };
  if (isChange) {
    if (!isOwnOrigin(call, parts.publicUrl)) return { refusal: foreignOrigin() };
    // No page of another site can have a browser send a bearer token.
    if (bearerOf(call) === null && !isSame(String(call.headers["x-csrf-token"] ?? ""), who.csrf))
      return { refusal: wrongToken() };
  }
  return hasRole(who, allowed) ? { value: who } : { refusal: wrongRole(allowed) };
}

/** A supervisor can do all that a counsellor can. */
function hasRole({ roles }: SignedIn, allowed: CounsellorRole): boolean {
  return roles.includes(allowed) || roles.includes("supervisor");
}

/** Who is signed in, by the request's bearer token (in Teams), or else by its cookie. */
export async function signedIn(
  call: Pick<Call, "headers">,
  { sessions, now }: Pick<AdmitParts, "sessions" | "now">,
): Promise<SignedIn | null> {
  const token = bearerOf(call) ?? cookieOf(call, sessionCookie);
  if (token === null) return null;
  const tokenHash = hashOf(token);
  const session = await sessions.find(tokenHash, now());
  return session && { ...session, tokenHash };
}

function isHub(call: Call, { hubSecret }: AdmitParts): boolean {
  const given = bearerOf(call);
  return hubSecret !== null && given !== null && isSame(given, hubSecret);
}

function bearerOf({ headers }: Pick<Call, "headers">): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}

function signInFirst(): Answer {
  return refusal(401, "NotSignedIn", "Nobody is signed in, or no longer: sign in at /counsellor.");
}

function hubOnly(): Answer {
  return refusal(
    401,
    "NotTheHub",
    "Send the engagement hub's secret as Authorization: Bearer … (ENGAGEMENT_HUB_SECRET).",
  );
}

function foreignOrigin(): Answer {
  return refusal(
    403,
    "ForeignOrigin",
    "The request comes from a page of another site: open /counsellor on this server, or set PUBLIC_URL.",
  );
}

function wrongToken(): Answer {
  return refusal(
    403,
    "WrongCsrfToken",
    "X-CSRF-Token is missing or not this session's: send the csrf that GET /counsellor/api/session gives.",
  );
}

function wrongRole(role: string): Answer {
  return refusal(403, "WrongRole", `This needs the role ${role}: ask a supervisor to do it.`);
}
