import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../src/channel/plain-text.ts";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";
import {
  event,
  sendText,
  startModelServer,
  type Asked,
  type ModelServer,
} from "./servers/model-server.ts";
import { verbatim } from "./servers/verbatim.ts";

const question = "Comment inscrire mon bébé à la crèche à Anderlecht ?";

let assistant: TestAssistant;
let server: ModelServer;
let answering: (asked: Asked, response: ServerResponse) => void | Promise<void>;
let alone: string;
beforeAll(async () => {
  assistant = await startTestAssistant();
  server = await startModelServer((asked, response) => answering(asked, response));
  alone = textOf(await assistant.ask(question));
});
afterEach(() => {
  server.requests.length = 0;
  expect(assistant.faults).toEqual([]);
});
afterAll(async () => {
  await assistant.stop();
  await server.stop();
});

const stream = (response: ServerResponse): ServerResponse => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  return response;
};
const good = (asked: Asked, response: ServerResponse) =>
  sendText(response, verbatim(asked).join(" "));
const refuse =
  (status: number, headers = {}) =>
  (_: Asked, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message: "test", code: "test" } }));
  };

/** Writes without end until the reader is gone. */
async function forEver(response: ServerResponse, piece: string): Promise<void> {
  stream(response);
  while (!response.destroyed && !response.closed) {
    if (!response.write(piece)) await pause(1);
    else await new Promise(setImmediate);
  }
}

describe("a model that gives nothing to use leaves the answer of the facts, within the turn's time:", () => {
  test.each<[string, typeof answering]>([
    ["it is silent", () => undefined],
    ["it begins and is silent", (_, response) => void stream(response).write(event("Pour"))],
    ["it is rate-limited", refuse(429, { "retry-after": "1000" })],
    ["it fails", refuse(500)],
    ["it takes no key", refuse(401)],
    ["it hangs up", (_, response) => void response.destroy()],
    [
      "it sends half an event and hangs up",
      (_, response) => {
        stream(response).write('data: {"id":"c","choices":[{"ind');
        response.end();
      },
    ],
    [
      "it sends something else than events",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end("<html><body>Bienvenue au portail captif</body></html>");
      },
    ],
    [
      "it sends garbage as events",
      (_, response) => void stream(response).end("data: %%%\n\ndata: [1]\n\n"),
    ],
    ["it sends nothing", (_, response) => void stream(response).end()],
    ["it sends nothing without end", (_, response) => forEver(response, ": still here\n\n")],
    [
      "it writes without end, and without a sentence",
      (_, response) => forEver(response, event("mot ")),
    ],
    [
      "it writes one line without end",
      (_, response) => forEver(response, `data: ${"x".repeat(10_000)}`),
    ],
    [
      "it sends a piece of ten million characters",
      (_, response) => sendText(response, "mot ".repeat(2_500_000), 10_000_000),
    ],
  ])("%s", async (_, behaviour) => {
    answering = behaviour;
    await assistant.use(server.url, { timeout: 700 });
    expect(textOf(await assistant.ask(question))).toBe(alone);
    expect(server.requests.length).toBeGreaterThan(0);
  });
});

describe("a model that breaks off after it has begun leaves what was shown, and the facts for the rest:", () => {
  const begin = (asked: Asked, response: ServerResponse): void => {
    stream(response);
    for (const sentence of verbatim(asked, 2)) response.write(event(`${sentence} `));
    // Half a sentence, which may lack its condition.
    response.write(event("Vous pouvez inscrire votre bébé [1]"));
  };
  test.each<[string, typeof answering]>([
    ["it is silent from then on", begin],
    [
      "it hangs up",
      (asked, response) => {
        begin(asked, response);
        setTimeout(() => response.destroy(), 50);
      },
    ],
    [
      "it ends without having finished",
      (asked, response) => {
        begin(asked, response);
        response.end("data: [DONE]\n\n");
      },
    ],
    [
      "it is cut off for its length",
      (asked, response) => {
        begin(asked, response);
        response.write(event("", "length"));
        response.end("data: [DONE]\n\n");
      },
    ],
    [
      "it sends garbage",
      (asked, response) => {
        begin(asked, response);
        response.end("data: {]}\n\n");
      },
    ],
  ])("%s", async (_, behaviour) => {
    let shown: string[] = [];
    answering = (asked, response) => {
      shown = verbatim(asked, 2).map((sentence) => sentence.replace(/ \[\d+\]\.$/, "."));
      return behaviour(asked, response);
    };
    const { records } = await assistant.use(server.url, { timeout: 1_500 });
    const text = textOf(await assistant.ask(question));
    expect(text.startsWith(shown[0]!)).toBe(true);
    expect(text).toContain(shown[1]!);
    expect(text).not.toContain("Vous pouvez inscrire votre bébé [");
    expect(records).toMatchObject([{ outcome: "broken-off", passed: 2 }]);
    // Every fact that would have been told is told, once.
    const facts = alone
      .split("\n")
      .filter((line) => line.startsWith("- ") && /\[\d+\]$/.test(line));
    const said = (fact: string): number =>
      text.split(fact.slice(2).replace(/( \[\d+\])+$/, "")).length - 1;
    expect(facts.length).toBeGreaterThan(2);
    for (const fact of facts) expect([0, 1], fact).toContain(said(fact));
    expect(facts.filter((fact) => said(fact) === 1).length).toBeGreaterThanOrEqual(
      facts.length - 2,
    );
  });
});

test("a model that writes facts without end is read up to a limit", async () => {
  answering = async (asked, response) => {
    const sentences = verbatim(asked, 50);
    stream(response);
    for (let at = 0; !response.closed && at < 100_000; at++) {
      response.write(event(`${sentences[at % sentences.length]} `));
      await new Promise(setImmediate);
    }
  };
  const { records } = await assistant.use(server.url);
  await assistant.ask(question);
  expect(records[0]).toMatchObject({ outcome: expect.stringMatching(/whole|broken-off/) });
  expect(records[0]!.passed).toBeLessThanOrEqual(8);
});

describe("one retry", () => {
  test.each([429, 500, 503])("follows a %i that comes before anything else", async (status) => {
    answering = (asked, response) =>
      server.requests.length === 1 ? refuse(status)(asked, response) : good(asked, response);
    const { records } = await assistant.use(server.url);
    const reply = await assistant.ask(question);
    expect(reply.byModel).toBe(true);
    expect(server.requests).toHaveLength(2);
    expect(records).toMatchObject([{ outcome: "whole", usage: { calls: 2 } }]);
  });

  test("is all that there is", async () => {
    answering = refuse(500);
    await assistant.use(server.url);
    await assistant.ask(question);
    expect(server.requests).toHaveLength(2);
  });

  test("does not follow what will not pass, nor a server that wants more time than a turn has", async () => {
    await assistant.use(server.url);
    for (const behaviour of [refuse(401), refuse(400), refuse(429, { "retry-after": "60" })]) {
      server.requests.length = 0;
      answering = behaviour;
      await assistant.ask(question);
      expect(server.requests).toHaveLength(1);
    }
  });
});

describe("a call that its server takes no part in uses nothing up:", () => {
  test.each<[string, number, typeof answering]>([
    ["refused", 1, refuse(401)],
    ["limited", 1, refuse(429, { "retry-after": "60" })],
    ["failed twice", 2, refuse(500)],
  ])("%s", async (_, calls, behaviour) => {
    answering = behaviour;
    const { records } = await assistant.use(server.url);
    await assistant.ask(question);
    expect(records).toMatchObject([{ usage: { calls, tokensIn: 0, tokensOut: 0 } }]);
  });

  test("not reached", async () => {
    const gone = await startModelServer(() => undefined);
    await gone.stop();
    const { records } = await assistant.use(gone.url);
    await assistant.ask(question);
    expect(records).toMatchObject([{ usage: { calls: 2, tokensIn: 0, tokensOut: 0 } }]);
  });

  test("but one that is cut off is counted by its characters", async () => {
    answering = (_, response) => void stream(response).write(event("Pour"));
    const { records } = await assistant.use(server.url, { timeout: 300 });
    await assistant.ask(question);
    expect(records[0]!.usage.tokensIn).toBeGreaterThan(100);
  });
});

test("a model that fails five times in a row is not asked any more, and those who ask have their answer", async () => {
  answering = refuse(401);
  const { logged } = await assistant.use(server.url);
  for (let turn = 0; turn < 8; turn++) expect(textOf(await assistant.ask(question))).toBe(alone);
  expect(server.requests).toHaveLength(5);
  expect(logged.at(-1)).toContain("left alone for a while");
});

test("no more answers are written at once than may be; the others wait for their turn within their time", async () => {
  let atOnce = 0;
  let most = 0;
  answering = async (asked, response) => {
    most = Math.max(most, ++atOnce);
    await pause(20);
    atOnce--;
    good(asked, response);
  };
  await assistant.use(server.url, { concurrency: 2 });
  const replies = await Promise.all(Array.from({ length: 8 }, () => assistant.ask(question)));
  expect(most).toBe(2);
  expect(replies.every(({ byModel }) => byModel)).toBe(true);
});

test("a message is acknowledged at once, whatever the model does", async () => {
  answering = () => undefined;
  await assistant.use(server.url, { timeout: 60_000 });
  const { turns, conversations } = assistant.assistant;
  const hints = { commune: null, language: "fr" as const, audience: ["resident" as const] };
  await turns.open({ id: "at-once", channel: "test", hints });
  const input = { kind: "text" as const, text: question };
  const accepted = await turns.accept({ conversation: "at-once", key: "1", input, hints });
  expect(accepted).toMatchObject({ outcome: "stored" });
  // The model is being asked, and nothing has come.
  while (server.requests.length === 0) await pause(5);
  expect(await conversations.waiting("at-once")).not.toBeNull();
  await assistant.use(null);
  await server.stop();
  await turns.settle();
  expect(await conversations.waiting("at-once")).toBeNull();
  server = await startModelServer((asked, response) => answering(asked, response));
});
