import { randomUUID } from "node:crypto";
import type { Answer } from "../channel/answer.ts";
import type { Call, Route } from "../channel/call.ts";
import { page, templateIn } from "../channel/pages.ts";
import { rateLimit } from "../channel/rate-limit.ts";
import { consolePolicy, teamsHosts } from "../channel/security-headers.ts";
import type { Sessions } from "../store/sessions.ts";
import { signedIn } from "./admit.ts";
import type { Oidc } from "./oidc.ts";
import type { PageText } from "./page-texts.ts";
import { hashOf } from "./secrets.ts";
import { signInPage } from "./sign-in-page.ts";
import { startSession } from "./start-session.ts";

export type PageParts = {
  sessions: Sessions;
  webFolder: string;
  /** Single sign-on; null where it is not set up. */
  oidc: Oidc | null;
  /** Whether a sign-in link was printed at the start. */
  linkPrinted: boolean;
  /** Whether the console can be a tab in Teams. */
  inTeams: boolean;
  now: () => number;
};

/** Enough for a mistyped address and a room of people behind one; far too few to guess a token. */
const signInRate = { perSecond: 0.5, burst: 30 };

/** The console, or the way to sign in; and the ways in themselves. */
export function consolePages(parts: PageParts): Route[] {
  const limit = rateLimit(signInRate, parts.now);
  const limited = (handle: (call: Call) => Promise<Answer>) => async (call: Call) => {
    const seconds = limit.take(call.address ?? "this machine");
    if (seconds === 0) return handle(call);
    return say(parts, 429, "tooMany", { "Retry-After": String(seconds) });
  };
  const route = (path: string, handle: Route["handle"]): Route => ({ method: "get", path, handle });
  const { oidc } = parts;
  const template = templateIn(parts.webFolder, "console.html");
  // In a tab of Teams the page signs in by itself: no cookie of ours is sent there.
  const isTab = (call: Call) => parts.inTeams && call.query.has("teams");
  const console = async (call: Call): Promise<Answer> =>
    isTab(call)
      ? page(call, template, (nonce) => consolePolicy(nonce, teamsHosts))
      : (await signedIn(call, parts))
        ? page(call, template, (nonce) => consolePolicy(nonce))
        : welcome(parts);
  return [
    route("/counsellor", console),
    { method: "head", path: "/counsellor", handle: console },
    route("/counsellor/", async () => ({ status: 308, headers: { Location: "/counsellor" } })),
    route(
      "/counsellor/sign-in",
      limited((call) => useLink(call, parts)),
    ),
    ...(oidc === null
      ? []
      : [
          route("/counsellor/oidc/start", limited(oidc.start)),
          route("/counsellor/oidc/callback", limited(oidc.callback)),
        ]),
  ];
}

function welcome(parts: PageParts): Answer {
  if (parts.oidc !== null) return say(parts, 200, "signIn");
  return say(parts, 200, parts.linkPrinted ? "openLink" : "notSetUp");
}

async function useLink(call: Call, parts: PageParts): Promise<Answer> {
  const token = call.query.get("token") ?? "";
  const link = await parts.sessions.useLink(hashOf(token), parts.now());
  if (link === null) return say(parts, 410, parts.oidc === null ? "linkGone" : "linkGoneOidc");
  const counsellor = { id: randomUUID(), name: link.name };
  return startSession(call, { counsellor, roles: link.roles }, parts);
}

function say(
  { oidc }: PageParts,
  status: number,
  text: PageText,
  headers?: Answer["headers"],
): Answer {
  return signInPage(status, text, { canSignIn: oidc !== null, ...(headers && { headers }) });
}
