import { z } from "zod";
import { languages } from "../../domain/language.ts";
import type { ResidentDone } from "../../handoff/handoff.ts";
import { type Answer, type Read, refusal } from "../answer.ts";
import type { Call } from "../call.ts";
import { overLimit } from "../rate-limit.ts";
import { readJson } from "../read-body.ts";
import { accessOf, conversationGone } from "./access.ts";
import type { DirectLineParts } from "./parts.ts";
import { readReach } from "./reach.ts";

/** A line as people write it in a form. */
const line = (longest: number) =>
  z
    .string("must be a text")
    .trim()
    .min(1, "must not be empty")
    .max(longest, `must have at most ${longest} characters`)
    .regex(/^\P{Cc}*$/u, "must be one line");

const callbackSchema = z.object({
  name: line(100),
  reach: line(254).transform((text, context) => {
    const reach = readReach(text);
    if (reach === null)
      context.addIssue({
        code: "custom",
        message: "must be a telephone number or an e-mail address",
      });
    return reach ?? z.NEVER;
  }),
  moment: line(200),
  language: z.enum(languages, "must be fr or nl"),
  consent: z.literal(true, "must be true: without consent nobody may be called"),
});

/**
 * `POST /chat/callback`: notes how the token's resident wants to be called. Nothing is removed from it, as
 * it is from messages: it is what people at the desk need, kept sealed and deleted after the call.
 */
export async function requestCallback(parts: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, parts.tokens);
  if ("refusal" in access) return access.refusal;
  const { conversation } = access.value;
  const over = overLimit(parts.limits.callbacks, conversation);
  if (over) return over;
  const body = await readJson(call, z.unknown());
  if ("refusal" in body) return body.refusal;
  const read = readCallback(body.value);
  if ("refusal" in read) return read.refusal;
  const { consent: _given, ...callback } = read.value;
  const done = await parts.handoff.requestCallback(conversation, callback);
  return answerTo(parts, conversation, done, { status: 201, json: {} });
}

/** `POST /chat/leave`: the token's resident leaves the queue, ends the talk, or wants no call any more. */
export async function leaveCase(parts: DirectLineParts, call: Call): Promise<Answer> {
  const access = await accessOf(call, parts.tokens);
  if ("refusal" in access) return access.refusal;
  const { conversation } = access.value;
  const over = overLimit(parts.limits.messages, conversation);
  if (over) return over;
  const done = await parts.handoff.leave(conversation);
  return answerTo(parts, conversation, done, { status: 204 });
}

/** A form is corrected at once, so every field that cannot be taken is named. */
function readCallback(body: unknown): Read<z.infer<typeof callbackSchema>> {
  const result = callbackSchema.safeParse(body);
  if (result.success) return { value: result.data };
  const faults = new Map(
    result.error.issues.map(({ path, message }) => [path.join(".") || "body", message]),
  );
  const named = [...faults].map(([field, message]) => `${field}: ${message}`).join("; ");
  const { status, json } = refusal(400, "BadCallback", `${named}. Correct it and send it again.`);
  return { refusal: { status, json: { ...(json as object), fields: [...faults.keys()] } } };
}

async function answerTo(
  { conversations }: DirectLineParts,
  conversation: string,
  { outcome }: ResidentDone,
  done: Answer,
): Promise<Answer> {
  if (outcome === "done") return done;
  if (!(await conversations.exists(conversation))) return conversationGone();
  return refusal(
    409,
    "NoCase",
    "Nobody waits for a person here, or somebody is with them already: see the conversation.",
  );
}
