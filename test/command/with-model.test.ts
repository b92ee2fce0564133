import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ServerResponse } from "node:http";
import { call, open, post, until } from "../channel/direct-line/calls.ts";
import { connect } from "../channel/direct-line/real-client.ts";
import {
  event,
  sendText,
  startModelServer,
  type Asked,
  type ModelServer,
} from "../model/servers/model-server.ts";
import { verbatim } from "../model/servers/verbatim.ts";
import { run, runHere, serve } from "./run.ts";

const question = "Comment inscrire mon bébé à la crèche à Anderlecht ?";
const folder = mkdtempSync(join(tmpdir(), "zinneke-with-model-"));
const good = (asked: Asked, response: ServerResponse) =>
  sendText(response, verbatim(asked).join(" "));
let answering: (asked: Asked, response: ServerResponse) => void = good;
let server: ModelServer;
let environment: Record<string, string>;
beforeAll(async () => {
  server = await startModelServer((asked, response) => answering(asked, response));
  environment = { MODEL: "test-model", MODEL_BASE_URL: server.url };
});
afterEach(() => {
  answering = good;
  server.requests.length = 0;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => ({ ...environment, DATA_DIR: join(folder, name) });
const streamed = (received: any[]) =>
  received.filter(({ channelData }) => channelData?.streamType !== undefined);

describe("ask", () => {
  test("has the answer written by the configured model", async () => {
    const { code, stdout, stderr } = await run(["ask", question], { environment: inFolder("ask") });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("écrites par une intelligence artificielle");
    expect(server.requests).toHaveLength(1);
  });

  test("says which package another provider needs", async () => {
    const { code, stderr } = await runHere(["ask", question], {
      MODEL: "anthropic:claude-sonnet-4-5",
      DATA_DIR: join(folder, "other"),
    });
    expect(code).toBe(1);
    expect(stderr).toContain("npm install @langchain/anthropic");
  });

  test("says which providers there are, where the one named is none", async () => {
    const { code, stderr } = await runHere(["ask", question], {
      MODEL: "nobody:m",
      DATA_DIR: join(folder, "none"),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/no provider "nobody".*anthropic.*MODEL_BASE_URL/);
  });
});

describe("model", () => {
  test("switches off and on what ask and a server use, and says by whom and since when", async () => {
    const environment = inFolder("switch");
    const off = await runHere(["model", "off", "--by", "ana"], environment);
    expect(off).toMatchObject({ code: 0, stderr: "" });
    expect(off.stdout).toMatch(/^The model is off, by ana, 20\d\d-\d\d-\d\dT[\d:.]+Z\.$/m);
    const asked = await runHere(["ask", question], environment);
    expect(asked.stdout).not.toContain("intelligence artificielle");
    expect(asked.stderr).toContain("switched off (by ana)");
    expect(server.requests).toHaveLength(0);

    await runHere(["model", "on"], environment);
    await runHere(["ask", question], environment);
    const { stdout } = await runHere(["model", "status"], environment);
    expect(stdout).toMatch(/^The model is on, by \S+, /m);
    expect(stdout).toContain("MODEL=test-model");
    expect(stdout).toMatch(/: 1 calls, 900 tokens read, 120 written; at most 5000000 tokens a day/);
  });

  test("says how it is used", async () => {
    for (const args of [[], ["maybe"], ["on", "off"]]) {
      const { code, stdout } = await runHere(["model", ...args], inFolder("usage"));
      expect(code).toBe(2);
      expect(stdout).toContain("npm run model -- on|off|status");
    }
  });
});

test("evaluate --model reports what the model does beside what the facts alone do", async () => {
  const line = (id: string, turns: string[], best: string[]) =>
    JSON.stringify({
      id,
      kind: "single",
      lang: "fr",
      commune: null,
      turns,
      best,
      good: [],
      expect: "answer",
      also_ok: [],
      reply_lang: "fr",
      must: [],
      must_not: [],
    });
  const file = join(folder, "questions.jsonl");
  writeFileSync(
    file,
    [line("creche", [question], ["creches-anderlecht"]), line("bonjour", ["Bonjour"], [])].join(
      "\n",
    ),
  );
  const prices = { MODEL_PRICE_INPUT: "1", MODEL_PRICE_OUTPUT: "10" };
  const given = { environment: { ...inFolder("evaluate"), ...prices } };
  const { code, stdout, stderr } = await run(["evaluate", file, "--model", "--json"], given);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { extractive, model, writing } = JSON.parse(stdout);
  expect(extractive).toMatchObject({ lines: 2, first: 1 });
  expect(model).toMatchObject({ lines: 2, first: 1 });
  expect(writing).toMatchObject({
    answers: 1,
    whole: 1,
    passed: 1,
    tokens: { input: 900, output: 120 },
    cost: (900 * 1 + 120 * 10) / 1e6,
    costOfQuestion: (900 * 1 + 120 * 10) / 2e6,
    passedBy: { fr: 1, nl: null },
  });
  expect(JSON.parse(stdout)).toMatchObject({ lost: [], withheld: [] });
  expect(writing.first).toBeLessThanOrEqual(writing.wholeAnswer);
  const table = await runHere(["evaluate", file, "--model"], given.environment);
  expect(table.stdout).toMatch(/^2 questions +facts alone +with model$/m);
  expect(table.stdout).toMatch(/^first programme right +100.0 % +100.0 %$/m);
  expect(table.stdout).toMatch(/^sentences shown +- +100.0 % of \d+$/m);
  expect(table.stdout).toContain("not shown: nothing");
  const without = await runHere(["evaluate", file, "--model"]);
  expect(without.stderr).toContain("set MODEL");
});

describe("a server", () => {
  test("lets an answer grow before the resident's eyes, and keeps it when it is killed meanwhile", async () => {
    let shown: string[] = [];
    answering = (asked, response) => {
      shown = verbatim(asked, 2).map((sentence) => sentence.replace(/ \[\d+\]\.$/, "."));
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const sentence of verbatim(asked, 2)) response.write(event(`${sentence} `));
      response.write(event("Et puis"));
    };
    const environment = { ...inFolder("killed"), MODEL_TIMEOUT_MS: "60000" };
    const first = await serve(environment);
    const { token } = (
      await call(first, "POST", "/v3/directline/tokens/generate", { json: { locale: "fr-BE" } })
    ).body;
    const client = await connect(first, { token });
    await client.say(question, "m1");
    await until(
      () => streamed(client.received),
      (all) => all.some(({ channelData }) => channelData.streamSequence === 2),
    );
    const parts = streamed(client.received);
    const { conversation, channelData } = parts.at(-1);
    const seen: string = parts.at(-1).text.split("\n\n[1]: <")[0];
    for (const part of parts)
      expect(part).toMatchObject({
        type: "typing",
        id: channelData.streamId,
        from: { role: "bot" },
      });
    for (const sentence of shown) expect(seen).toContain(sentence.slice(0, 20));
    client.end();
    first.child.kill("SIGKILL");
    await first.ended;
    expect(server.requests).toHaveLength(1);

    const second = await serve(environment);
    const again = { conversationId: conversation.id, token, streamUrl: "" };
    const path = `/v3/directline/conversations/${again.conversationId}/activities`;
    const whole = await until(
      async () =>
        ((await call(second, "GET", path, { token })).body.activities as any[]).filter(
          ({ type, replyToId }) => type === "message" && replyToId !== undefined,
        ),
      (replies) => replies.length > 0,
    );
    expect(whole).toHaveLength(1);
    expect(whole[0].text.startsWith(seen)).toBe(true);
    expect(whole[0].text.length).toBeGreaterThan(seen.length + 100);
    expect(whole[0].channelData).toMatchObject({
      streamType: "final",
      streamId: channelData.streamId,
    });
    expect(whole[0].entities[0].additionalType).toEqual(["AIGeneratedContent"]);
    expect(server.requests).toHaveLength(1);
    second.child.kill("SIGTERM");
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  test("leaves the model alone once a command has switched it off", async () => {
    const environment = inFolder("served-switch");
    const running = await serve(environment);
    expect((await runHere(["model", "off"], environment)).code).toBe(0);
    const conversation = await open(running as never);
    const text = { type: "message", from: { id: "resident" }, text: question, locale: "fr-BE" };
    await post(running, conversation, text);
    await until(
      () => running.printed(),
      (printed) => printed.includes("switched off"),
    );
    running.child.kill("SIGTERM");
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(server.requests).toHaveLength(0);
  });

  test("acknowledges at once, with a model that is silent, and answers from the facts in its time", async () => {
    answering = () => undefined;
    const running = await serve({ ...inFolder("silent"), MODEL_TIMEOUT_MS: "500" });
    const conversation = await open(running as never);
    const text = { type: "message", from: { id: "resident" }, text: question, locale: "fr-BE" };
    expect((await post(running, conversation, text)).status).toBe(200);
    const webhook = await call(running, "POST", "/api/messages", {
      json: {
        ...text,
        id: "1",
        channelId: "emulator",
        serviceUrl: "http://127.0.0.1:1",
        conversation: { id: "c" },
        recipient: { id: "bot" },
      },
    });
    expect(webhook.status).toBe(200);
    const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
    const { token } = conversation;
    const replies = await until(
      async () =>
        ((await call(running, "GET", path, { token })).body.activities as any[]).filter(
          ({ replyToId }) => replyToId !== undefined,
        ),
      (all) => all.length > 0,
    );
    expect(replies[0].channelData.streamType).toBeUndefined();
    expect(replies[0].text).toContain("Anderlecht");
    // At SIGTERM it would go on trying to reach the webhook's channel, which is not there.
    running.child.kill("SIGKILL");
    await running.ended;
  });
});
