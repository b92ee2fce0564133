import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type Answer, refusal } from "../answer.ts";
import type { Call } from "../call.ts";
import { readJson } from "../read-body.ts";
import { conversationGone } from "./access.ts";
import { overOpenings } from "./limits.ts";
import { siteOf, siteSchema, webHints } from "./opening-hints.ts";
import type { DirectLineParts } from "./parts.ts";
import { newGrant, tokenFor } from "./token-calls.ts";

const resumeSchema = siteSchema.extend({
  conversationId: z
    .string()
    .max(100)
    .regex(/^[\w-]+$/, "must be the id that /chat/open gave"),
  secret: z.string(),
});

/** `POST /chat/open`: opens a conversation, with a secret by which the same browser can take it up again. */
export async function openChat(
  { turns, tokens, limits }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const over = overOpenings(limits, call);
  if (over) return over;
  const body = await readJson(call, siteSchema);
  if ("refusal" in body) return body.refusal;
  const grant = newGrant(siteOf(body.value));
  const secret = randomBytes(32).toString("base64url");
  await turns.open({
    id: grant.conversation,
    channel: "web",
    hints: webHints(grant.site),
    resumeHash: hash(secret).toString("hex"),
  });
  return { status: 201, json: { ...(await tokenFor(tokens, grant)), secret } };
}

/** `POST /chat/resume`: a new token for whoever holds the conversation's secret. */
export async function resumeChat(
  { conversations, tokens, limits }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const over = overOpenings(limits, call);
  if (over) return over;
  const body = await readJson(call, resumeSchema);
  if ("refusal" in body) return body.refusal;
  const { conversationId, secret } = body.value;
  if (!(await conversations.exists(conversationId))) return conversationGone();
  const known = await conversations.resumeHash(conversationId);
  if (known === null || !timingSafeEqual(hash(secret), Buffer.from(known, "hex"))) {
    return refusal(
      403,
      "WrongSecret",
      "secret: this is not the secret of the conversation. Open a new one.",
    );
  }
  const grant = { ...newGrant(siteOf(body.value)), conversation: conversationId };
  return { status: 200, json: await tokenFor(tokens, grant) };
}

function hash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
