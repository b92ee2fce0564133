import { randomUUID } from "node:crypto";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readJson } from "../read-body.ts";
import { accessOf } from "./access.ts";
import { overOpenings } from "./limits.ts";
import { openingSchema, siteOf } from "./opening-hints.ts";
import type { DirectLineParts } from "./parts.ts";
import { type Grant, tokenLifetime } from "./tokens.ts";

/** `POST tokens/generate`: a token for a conversation that does not exist yet. */
export async function generateToken(
  { tokens, limits }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const over = overOpenings(limits, call);
  if (over) return over;
  const body = await readJson(call, openingSchema);
  if ("refusal" in body) return body.refusal;
  const { user, locale, channelData } = body.value;
  const grant = newGrant(siteOf(channelData, locale), user?.id);
  return { status: 200, json: await tokenFor(tokens, grant) };
}

/** `POST tokens/refresh`: a new token for a valid one. */
export async function refreshToken({ tokens }: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, tokens);
  if ("refusal" in access) return access.refusal;
  return { status: 200, json: await tokenFor(tokens, access.value) };
}

/** `GET session/getsessionid`: wanted by clients before they sign a user in, which nobody does here. */
export async function sessionId({ tokens }: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, tokens);
  return "refusal" in access ? access.refusal : { status: 200, json: { sessionId: randomUUID() } };
}

/** A right to a new conversation. The prefix says that the user's id came from here. */
export function newGrant(site: Grant["site"], user = `dl_${randomUUID()}`): Grant {
  return { conversation: randomUUID(), user, site };
}

/** A token with what goes with it in every answer of Direct Line. */
export async function tokenFor(tokens: DirectLineParts["tokens"], grant: Grant) {
  return {
    conversationId: grant.conversation,
    token: await tokens.issue(grant),
    expires_in: tokenLifetime,
  };
}
