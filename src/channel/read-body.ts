import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { type Answer, type Read, refusal } from "./answer.ts";
import type { Call } from "./call.ts";

export type Body = { outcome: "read"; bytes: Buffer<ArrayBuffer> } | { outcome: "too-large" };

export const jsonLimit = 256 * 1024;
/** A longer body than allowed is read and dropped up to here, so that its sender gets to see the answer. */
const patience = 64 * 1024 * 1024;

/**
 * The bytes of a request, unless they are more than `limit`.
 * @throws when the connection breaks, or is broken off because the body goes on and on
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > patience) throw new Error(`a request body of more than ${patience} bytes`);
  }
  return size > limit
    ? { outcome: "too-large" }
    : { outcome: "read", bytes: Buffer.concat(chunks) };
}

/** A JSON body that fits a schema; no body at all is read as `{}`. */
export async function readJson<T>(call: Call, schema: z.ZodType<T>): Promise<Read<T>> {
  const body = await call.body(jsonLimit);
  if (body.outcome === "too-large") return { refusal: tooLarge(jsonLimit) };
  if (body.bytes.length > 0 && !isJson(call.headers["content-type"])) {
    return {
      refusal: refusal(
        415,
        "UnsupportedMediaType",
        "The body must be JSON: send it with Content-Type: application/json.",
      ),
    };
  }
  return parseJson(body.bytes.length === 0 ? "{}" : body.bytes, schema);
}

/** A body larger than is read. */
export function tooLarge(limit: number): Answer {
  return refusal(
    413,
    "BodyTooLarge",
    `The body is larger than ${limit / 1024} kB: send less at once.`,
  );
}

/** JSON text that fits a schema. */
export function parseJson<T>(text: string | Buffer, schema: z.ZodType<T>): Read<T> {
  const json = parse(text);
  if ("refusal" in json) return json;
  const result = schema.safeParse(json.value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const where = issue?.path.join(".") || "body";
  return {
    refusal: refusal(
      400,
      "BadArgument",
      `${where}: ${issue?.message}. Correct it and send the request again.`,
    ),
  };
}

function parse(text: string | Buffer): Read<unknown> {
  try {
    const decoded =
      typeof text === "string" ? text : new TextDecoder("utf-8", { fatal: true }).decode(text);
    return { value: JSON.parse(decoded) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it cannot be parsed" : "it is not UTF-8";
    return {
      refusal: refusal(
        400,
        "MalformedJson",
        `The body must be JSON in UTF-8, but ${reason}. Correct it and send it again.`,
      ),
    };
  }
}

function isJson(contentType: string | undefined): boolean {
  return /^\s*application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? "");
}
