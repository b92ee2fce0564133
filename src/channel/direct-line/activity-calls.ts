import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { overLimit } from "../rate-limit.ts";
import { readJson } from "../read-body.ts";
import { accessOf, conversationGone } from "./access.ts";
import { readWatermark } from "./conversation-calls.ts";
import { webHints } from "./opening-hints.ts";
import type { DirectLineParts } from "./parts.ts";
import { activitySchema, receivedActivity } from "./received-activity.ts";
import { activityId, storedActivity } from "./stored-activity.ts";
import type { Grant } from "./tokens.ts";
import { readUpload } from "./upload.ts";

/** `POST conversations/{id}/activities` */
export async function postActivity(parts: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, parts.tokens);
  if ("refusal" in access) return access.refusal;
  const over = overLimit(parts.limits.messages, access.value.conversation);
  if (over) return over;
  const body = await readJson(call, activitySchema);
  return "refusal" in body ? body.refusal : take(parts, access.value, body.value);
}

/** `POST conversations/{id}/upload`: the files are thrown away, and the turn says so. */
export async function postUpload(parts: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, parts.tokens);
  if ("refusal" in access) return access.refusal;
  const over = overLimit(parts.limits.uploads, access.value.conversation);
  if (over) return over;
  const upload = await readUpload(call);
  return "refusal" in upload
    ? upload.refusal
    : take(parts, access.value, upload.value.activity, upload.value.files);
}

/** `GET conversations/{id}/activities?watermark=N`: what came after the watermark, for clients that poll. */
export async function getActivities(
  { tokens, limits, conversations }: DirectLineParts,
  call: Call,
): Promise<Answer> {
  const access = await accessOf(call, tokens);
  if ("refusal" in access) return access.refusal;
  const { conversation, user } = access.value;
  const over = overLimit(limits.reads, conversation);
  if (over) return over;
  const watermark = readWatermark(call);
  if ("refusal" in watermark) return watermark.refusal;
  const messages = await conversations.messagesAfter(conversation, watermark.value);
  if (messages.length === 0 && !(await conversations.exists(conversation)))
    return conversationGone();
  const activities = messages.map((message) => storedActivity(message, user));
  return {
    status: 200,
    json: { activities, watermark: String(messages.at(-1)?.sequence ?? watermark.value) },
  };
}

/** Hands an activity to the turns; its id is answered only once the message is stored. */
async function take(
  parts: DirectLineParts,
  { conversation, site }: Grant,
  activity: z.infer<typeof activitySchema>,
  files?: number,
): Promise<Answer> {
  const { turns, limits, handoff } = parts;
  const received = receivedActivity(activity, files);
  switch (received.outcome) {
    case "refused":
      return received.refusal;
    case "typing":
      if (limits.typing.take(conversation) === 0) await handoff.residentTyping(conversation);
      return ignored(parts, conversation);
    case "ignored":
      return ignored(parts, conversation);
    case "input": {
      const { input, key, clientId, language } = received;
      const hints = webHints({ ...site, language: language ?? site.language });
      const accepted = await turns.accept({ conversation, key, input, hints, clientId });
      if (accepted.outcome === "unknown-conversation") return conversationGone();
      return { status: 200, json: { id: activityId(conversation, accepted.sequence) } };
    }
  }
}

/** What is not stored gets an id all the same: clients expect one. */
async function ignored({ conversations }: DirectLineParts, conversation: string): Promise<Answer> {
  if (!(await conversations.exists(conversation))) return conversationGone();
  return { status: 200, json: { id: `${conversation}|ignored-${randomUUID()}` } };
}
