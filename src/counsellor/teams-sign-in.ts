import { z } from "zod";
import { type Answer, refusal } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import { overLimit, rateLimit } from "../channel/rate-limit.ts";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import type { ApiParts } from "./parts.ts";
import { bearer } from "./schemas.ts";
import { openSession } from "./start-session.ts";
import { teamsTokenReader, type TeamsTabSettings } from "./teams-token.ts";

/** A room of people behind one address may open their tabs at once. */
const rate = { perSecond: 1, burst: 60 };

type Parts = Pick<ApiParts, "sessions" | "publicUrl" | "now"> & { log: (line: string) => void };

/** Signing in from a tab in Teams, where no cookie of ours is sent: the session's token goes with each call. */
export function teamsCalls(settings: TeamsTabSettings, parts: Parts): ApiRoute[] {
  const limit = rateLimit(rate, parts.now);
  const readToken = teamsTokenReader(settings, parts.publicUrl);
  const signIn = async (call: Call, token: string): Promise<Answer> => {
    const over = overLimit(limit, call.address ?? "this machine");
    if (over) return over;
    const identity = await readToken(token);
    switch (identity.outcome) {
      case "refused":
        return refusal(
          401,
          "WrongToken",
          "The token is not one of Teams for this app: sign in to Teams again.",
        );
      case "unavailable":
        parts.log(`the signing keys of Entra ID cannot be read: ${String(identity.fault)}`);
        return refusal(
          503,
          "KeysUnavailable",
          "The token cannot be checked at the moment: try again.",
        );
      case "valid": {
        const { counsellor, roles } = identity;
        if (roles.length === 0) return noRole();
        const { token: own, until } = await openSession({ counsellor, roles }, null, parts);
        return { status: 200, json: { token: own, expires: until } };
      }
    }
  };
  return [
    apiRoute({
      method: "post",
      path: "/teams-sign-in",
      allowed: "anybody",
      summary: "Signs in from a tab in Teams; the token answered is sent as Authorization: Bearer",
      body: z.object({ token: z.string().min(1).max(10_000) }),
      response: { status: 200, of: bearer },
      handle: ({ call, body }) => signIn(call, body.token),
    }),
  ];
}

function noRole(): Answer {
  return refusal(
    403,
    "NoRole",
    "This account may not serve residents: ask an administrator for the app role Counsellor.",
  );
}
