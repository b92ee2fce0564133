import { type Answer, type Read, refusal } from "../answer.ts";
import type { Call } from "../call.ts";
import { overLimit } from "../rate-limit.ts";
import { readJson } from "../read-body.ts";
import { accessOf, conversationGone } from "./access.ts";
import { openingSchema, siteOf, webHints } from "./opening-hints.ts";
import type { DirectLineParts } from "./parts.ts";
import { tokenFor } from "./token-calls.ts";
import type { Grant } from "./tokens.ts";

/** `POST conversations`: opens the token's conversation; one that is open already is taken up from its start. */
export async function openConversation(
  { turns, tokens }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const access = await accessOf(call, tokens);
  if ("refusal" in access) return access.refusal;
  const body = await readJson(call, openingSchema);
  if ("refusal" in body) return body.refusal;
  const grant = {
    ...access.value,
    site: completed(access.value.site, siteOf(body.value.channelData, body.value.locale)),
  };
  const isNew = await turns.open({
    id: grant.conversation,
    channel: "web",
    hints: webHints(grant.site),
  });
  return { status: isNew ? 201 : 200, json: await connection(tokens, grant, call, 0) };
}

/** `GET conversations/{id}?watermark=N`: reconnects; the new stream goes on after the watermark asked for. */
export async function reconnect(
  { tokens, limits, conversations }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const access = await accessOf(call, tokens);
  if ("refusal" in access) return access.refusal;
  const over = overLimit(limits.reads, access.value.conversation);
  if (over) return over;
  const watermark = readWatermark(call);
  if ("refusal" in watermark) return watermark.refusal;
  if (!(await conversations.exists(access.value.conversation))) return conversationGone();
  return { status: 200, json: await connection(tokens, access.value, call, watermark.value) };
}

/** `DELETE conversations/{id}`: erases it with everything in it. */
export async function eraseConversation(
  { tokens, conversations }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const access = await accessOf(call, tokens);
  if ("refusal" in access) return access.refusal;
  if (!(await conversations.exists(access.value.conversation))) return conversationGone();
  await conversations.erase(access.value.conversation);
  return { status: 204 };
}

/** The sequence number after which a client wants to read; none means from the start. */
export function readWatermark(call: Pick<Call, "query">): Read<number> {
  const text = call.query.get("watermark") ?? "";
  if (/^\d{0,15}$/.test(text)) return { value: Number(text) };
  return {
    refusal: refusal(
      400,
      "BadWatermark",
      "watermark: must be one that this server sent, a whole number. Leave it out to read from the start.",
    ),
  };
}

/** What was known when the token was made comes first. */
function completed(known: Grant["site"], told: Grant["site"]): Grant["site"] {
  return { commune: known.commune ?? told.commune, language: known.language ?? told.language };
}

async function connection(
  tokens: DirectLineParts["tokens"],
  grant: Grant,
  call: Call,
  watermark: number,
) {
  const fresh = await tokenFor(tokens, grant);
  const query = new URLSearchParams({ watermark: String(watermark), t: fresh.token });
  const path = `/v3/directline/conversations/${encodeURIComponent(grant.conversation)}/stream?${query.toString()}`;
  return { ...fresh, streamUrl: `${socketOrigin(call)}${path}` };
}

/** The address under which this client reached the server: a proxy in front may speak TLS for it. */
function socketOrigin({ headers }: Call): string {
  const isSecure = [headers["x-forwarded-proto"]].flat()[0]?.split(",")[0]?.trim() === "https";
  return `${isSecure ? "wss" : "ws"}://${headers.host}`;
}
