import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Request, Response } from "restify";
import { type Answer, refusal } from "./answer.ts";
import { type Call, callOf } from "./call.ts";

/**
 * A restify handler that writes what `handle` answers. A fault is answered with 500 and a number, and
 * logged under that number without the request's content.
 */
export function responding(handle: (call: Call) => Promise<Answer>, log: (line: string) => void) {
  return async (request: Request, response: Response): Promise<void> => {
    const call = callOf(request);
    const answer = await handle(call).catch((fault: unknown) => {
      const isGone = request.destroyed && !request.complete;
      return isGone ? null : faultAnswer(call, fault, log);
    });
    if (answer === null) response.destroy();
    else if (answer.stream) await writeStream(response, answer, answer.stream, log);
    else write(response, answer);
  };
}

function faultAnswer(call: Call, fault: unknown, log: (line: string) => void): Answer {
  const id = randomUUID();
  log(
    `fault ${id} in ${call.method} ${call.path}: ${fault instanceof Error ? fault.stack : String(fault)}`,
  );
  return refusal(
    500,
    "InternalError",
    `Something went wrong here, not in the request. Try again; if it stays, report fault ${id}.`,
  );
}

function write(response: Response, answer: Answer): void {
  const bytes = answer.json === undefined ? answer.bytes : Buffer.from(JSON.stringify(answer.json));
  if (answer.json !== undefined)
    response.setHeader("Content-Type", "application/json; charset=utf-8");
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  // Of HEAD and 304 the length is told, or left out, but never a body.
  if (bytes !== undefined) response.setHeader("Content-Length", bytes.length);
  response.writeHead(answer.status);
  response.end(bytes);
}

/** A reader that has taken nothing for so long is gone, whatever its connection says. */
const readerPatience = 60_000;

async function writeStream(
  response: Response,
  { status, headers = {} }: Answer,
  stream: NonNullable<Answer["stream"]>,
  log: (line: string) => void,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  response.flushHeaders();
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    for await (const text of stream(gone.signal)) {
      if (response.destroyed) return;
      if (!response.write(text)) await drained(response, gone.signal);
    }
    response.end();
  } catch (fault) {
    if (!gone.signal.aborted) log(`fault in a stream: ${String(fault)}`);
    response.destroy();
  }
}

/** Resolves when more can be written; rejects when the reader is gone. */
async function drained(response: Response, gone: AbortSignal): Promise<void> {
  await once(response, "drain", {
    signal: AbortSignal.any([gone, AbortSignal.timeout(readerPatience)]),
  });
}
