import type { z } from "zod";
import { type Read, refusal } from "../answer.ts";
import type { Call } from "../call.ts";
import { parseJson, tooLarge } from "../read-body.ts";
import { activitySchema } from "./received-activity.ts";

export const uploadLimit = 10 * 1024 * 1024;

export type Upload = { activity: z.infer<typeof activitySchema>; files: number };

/**
 * The message of an upload and the number of its files; the files themselves end here. A client sends
 * `multipart/form-data` with the message in the field `activity`, or one bare file.
 */
export async function readUpload(call: Call): Promise<Read<Upload>> {
  const body = await call.body(uploadLimit);
  if (body.outcome === "too-large") return { refusal: tooLarge(uploadLimit) };
  const type = call.headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type))
    return { value: { activity: { type: "message" } as Upload["activity"], files: 1 } };
  const form = await parseForm(body.bytes, type);
  if ("refusal" in form) return form;
  const written = form.value.get("activity");
  const text =
    written === null
      ? `{"type":"message"}`
      : typeof written === "string"
        ? written
        : await written.text();
  const activity = parseJson(text, activitySchema);
  if ("refusal" in activity) return activity;
  const files = [...form.value].filter(
    ([name, value]) => name !== "activity" && typeof value !== "string",
  ).length;
  return { value: { activity: activity.value, files } };
}

async function parseForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<Read<FormData>> {
  try {
    return { value: await new Response(bytes, { headers: { "content-type": type } }).formData() };
  } catch {
    return {
      refusal: refusal(
        400,
        "MalformedForm",
        "The body must be multipart/form-data with the boundary that its Content-Type names. Correct it and send it again.",
      ),
    };
  }
}
