import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a model is asked, as OpenAI's protocol carries it. */
export type Asked = {
  path: string;
  /** The whole body, as it came. */
  body: string;
  system: string;
  /** The last message that is not the system's. */
  human: string;
  /** An answer in JSON is wanted: a follow-up is to be completed. */
  isStructured: boolean;
};

export type Answering = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** A server that speaks OpenAI's protocol as far as `answering` does; it keeps all it was asked. */
export async function startModelServer(answering: Answering) {
  const requests: Asked[] = [];
  const server = createServer(async (request, response) => {
    const asked = readAsked(request.url ?? "", await text(request));
    requests.push(asked);
    response.on("error", () => undefined);
    await answering(asked, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

function readAsked(path: string, body: string): Asked {
  const { messages = [], response_format: format } = JSON.parse(body || "{}") as {
    messages?: { role: string; content: string }[];
    response_format?: object;
  };
  return {
    path,
    body,
    system: messages.find(({ role }) => role === "system")?.content ?? "",
    human: messages.findLast(({ role }) => role !== "system")?.content ?? "",
    isStructured: format !== undefined,
  };
}

/** A piece of an answer, as one event of the stream. */
export function event(content: string, finish: string | null = null): string {
  const choices = [{ index: 0, delta: { content }, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", choices })}\n\n`;
}

/** Sends a text in pieces of some characters, ends it, and tells what it took. */
export function sendText(
  response: ServerResponse,
  said: string,
  pieceLength = 7,
  took = { read: 900, written: 120 },
): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (let at = 0; at < said.length; at += pieceLength)
    response.write(event(said.slice(at, at + pieceLength)));
  response.write(event("", "stop"));
  const usage = {
    prompt_tokens: took.read,
    completion_tokens: took.written,
    total_tokens: took.read + took.written,
  };
  response.write(`data: ${JSON.stringify({ id: "c", choices: [], usage })}\n\n`);
  response.end("data: [DONE]\n\n");
}

/** Answers a structured call with some JSON. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  const message = { role: "assistant", content: JSON.stringify(value) };
  const usage = { prompt_tokens: 200, completion_tokens: 20, total_tokens: 220 };
  const choices = [{ index: 0, finish_reason: "stop", message }];
  response.end(JSON.stringify({ id: "c", object: "chat.completion", choices, usage }));
}
