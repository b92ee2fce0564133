import type * as client from "openid-client";
import type { Answer } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import type { Counsellor } from "../domain/case.ts";
import { personName } from "../domain/person-name.ts";
import type { Seal } from "../store/seal.ts";
import type { CounsellorRole, Sessions } from "../store/sessions.ts";
import { cookieOf, setCookie, signInCookie } from "./cookies.ts";
import { flowLifetime, openFlow, sealFlow } from "./oidc-flow.ts";
import { type RoleClaim, rolesIn } from "./oidc-roles.ts";
import { originOf } from "./own-origin.ts";
import type { PageText } from "./page-texts.ts";
import { hashOf } from "./secrets.ts";
import { signInPage } from "./sign-in-page.ts";
import { startSession } from "./start-session.ts";

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  roles: RoleClaim;
};

export type OidcParts = {
  settings: OidcSettings;
  sessions: Sessions;
  publicUrl: string | null;
  /** Seals what the browser keeps until it comes back. */
  seal: Seal;
  now: () => number;
  log: (line: string) => void;
};

/** The two ends of signing in with an account elsewhere. */
export type Oidc = {
  start: (call: Call) => Promise<Answer>;
  callback: (call: Call) => Promise<Answer>;
};

type Library = typeof client;
type Known = { library: Library; issuer: client.Configuration };

/** Seconds after which an issuer counts as unreachable. */
const patience = 8;

/** OpenID Connect: authorization code with PKCE, state and nonce. The library is loaded when it is first needed. */
export function createOidc(parts: OidcParts): Oidc {
  let known: Promise<Known> | null = null;
  const discover = (): Promise<Known> => {
    known ??= discovery(parts.settings).catch((fault: unknown) => {
      // Asked anew at the next attempt: an issuer that was down comes back.
      known = null;
      throw fault;
    });
    return known;
  };
  const orSay = async (text: PageText, status: number, work: () => Promise<Answer>) =>
    work().catch((fault: unknown) => {
      parts.log(`single sign-on: ${reason(fault)}`);
      return say(status, text);
    });
  return {
    start: (call) => orSay("unreachable", 502, async () => start(call, parts, await discover())),
    callback: (call) => orSay("failed", 400, async () => finish(call, parts, await discover())),
  };
}

async function discovery({ issuer, clientId, clientSecret }: OidcSettings): Promise<Known> {
  const library = await import("openid-client");
  const url = new URL(issuer);
  return {
    library,
    issuer: await library.discovery(url, clientId, clientSecret, undefined, {
      timeout: patience,
      // The settings allow http on this machine only.
      execute: url.protocol === "http:" ? [library.allowInsecureRequests] : [],
    }),
  };
}

async function start(call: Call, parts: OidcParts, { library, issuer }: Known): Promise<Answer> {
  const flow = {
    state: library.randomState(),
    nonce: library.randomNonce(),
    verifier: library.randomPKCECodeVerifier(),
    redirect: `${originOf(call, parts.publicUrl)}/counsellor/oidc/callback`,
  };
  const address = library.buildAuthorizationUrl(issuer, {
    redirect_uri: flow.redirect,
    scope: parts.settings.scope,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await library.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: "S256",
  });
  const kept = sealFlow(flow, parts.seal, parts.now());
  return {
    status: 303,
    headers: {
      Location: address.href,
      "Set-Cookie": setCookie(signInCookie, kept, flowLifetime, call),
      "Cache-Control": "no-store",
    },
  };
}

async function finish(call: Call, parts: OidcParts, { library, issuer }: Known): Promise<Answer> {
  const flow = openFlow(cookieOf(call, signInCookie) ?? "", parts.seal, parts.now());
  if (flow === null) return say(400, "failed");
  const tokens = await library.authorizationCodeGrant(
    issuer,
    new URL(`${flow.redirect}?${call.query.toString()}`),
    { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce },
  );
  const claims = tokens.claims();
  if (claims === undefined) return say(400, "failed");
  const inToken = rolesIn(claims, parts.settings.roles);
  const everything =
    inToken.length > 0 || issuer.serverMetadata().userinfo_endpoint === undefined
      ? claims
      : { ...claims, ...(await library.fetchUserInfo(issuer, tokens.access_token, claims.sub)) };
  const roles: CounsellorRole[] = rolesIn(everything, parts.settings.roles);
  const forget = setCookie(signInCookie, "", 0, call);
  if (roles.length === 0) return say(403, "noRole", forget);
  return startSession(call, { counsellor: counsellorIn(everything), roles }, parts, [forget]);
}

/** The same account is the same counsellor for ever; its name is what the issuer says today. */
function counsellorIn(claims: { iss: string; sub: string } & Record<string, unknown>): Counsellor {
  const named = [claims["name"], claims["preferred_username"], claims["email"]];
  const name = named.find((one): one is string => typeof one === "string" && one.trim() !== "");
  return {
    id: `oidc-${hashOf(`${claims.iss} ${claims.sub}`)}`,
    name: personName(name ?? "Zinneke"),
  };
}

function say(status: number, text: PageText, cookie?: string): Answer {
  return signInPage(status, text, {
    canSignIn: true,
    ...(cookie !== undefined && { headers: { "Set-Cookie": cookie } }),
  });
}

/** What went wrong, without the addresses, codes and tokens that a fault may carry. */
function reason(fault: unknown): string {
  if (!(fault instanceof Error)) return "a fault";
  const { code, error } = fault as { code?: unknown; error?: unknown };
  return [fault.name, code, error].filter((one) => typeof one === "string").join(" ");
}
