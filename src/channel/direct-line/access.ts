import { type Answer, type Read, refusal } from "../answer.ts";
import type { Call } from "../call.ts";
import type { Grant, Tokens } from "./tokens.ts";

/** The conversation a call may use: its token's, which must be the one in its path. */
export async function accessOf(call: Call, tokens: Tokens): Promise<Read<Grant>> {
  const [, token] = /^Bearer +(\S+)$/i.exec(call.headers.authorization ?? "") ?? [];
  if (token === undefined) {
    return {
      refusal: refusal(
        401,
        "MissingToken",
        "Send a token as Authorization: Bearer …; POST /v3/directline/tokens/generate gives one.",
      ),
    };
  }
  return checkToken(token, call.params["id"], tokens);
}

/** The same for a token from elsewhere; without a conversation any valid token will do. */
export async function checkToken(
  token: string,
  conversation: string | undefined,
  tokens: Tokens,
): Promise<Read<Grant>> {
  const grant = await tokens.read(token);
  // 403, not 401: it is what the Direct Line client understands as "ask for a new token".
  if (!grant)
    return {
      refusal: refusal(
        403,
        "TokenExpired",
        "The token has expired or is not valid: get a new one.",
      ),
    };
  if (conversation !== undefined && grant.conversation !== conversation) {
    return {
      refusal: refusal(
        403,
        "ForeignToken",
        "The token belongs to another conversation: use the token of this one.",
      ),
    };
  }
  return { value: grant };
}

/** The answer where a conversation does not exist, or no longer. */
export function conversationGone(): Answer {
  return refusal(
    404,
    "ConversationNotFound",
    "There is no such conversation: it was never opened, or it was erased. Open a new one.",
  );
}
