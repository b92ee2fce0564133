import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ServerResponse } from "node:http";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";
import {
  sendJson,
  sendText,
  startModelServer,
  type Asked,
  type ModelServer,
} from "./servers/model-server.ts";
import { verbatim } from "./servers/verbatim.ts";

let assistant: TestAssistant;
let server: ModelServer;
let rewrite: (asked: Asked, response: ServerResponse) => void;
const say = (question: unknown) => (_: Asked, response: ServerResponse) =>
  sendJson(response, question);
beforeAll(async () => {
  assistant = await startTestAssistant();
  server = await startModelServer((asked, response) =>
    asked.isStructured ? rewrite(asked, response) : sendText(response, verbatim(asked).join(" ")),
  );
});
beforeEach(async () => {
  server.requests.length = 0;
  await assistant.use(server.url);
});
afterAll(async () => {
  await assistant.stop();
  await server.stop();
});

const first = "Comment obtenir une prime pour un vélo cargo à Schaerbeek ?";
const second = "Et à Jette ?";

/** What is answered second, with the model and without. */
async function talk(turns = [first, second]) {
  const conversation = randomUUID();
  for (const turn of turns.slice(0, -1)) await assistant.ask(turn, "fr", conversation);
  return assistant.ask(turns.at(-1)!, "fr", conversation);
}
const rewrites = () => server.requests.filter(({ isStructured }) => isStructured);

test("a message that stands by itself is not rewritten", async () => {
  rewrite = say({ question: "jamais" });
  await talk([first, "Je cherche un colis alimentaire à Laeken pour mes enfants"]);
  expect(rewrites()).toEqual([]);
});

test("a follow-up is rewritten once, from what was asked before, and answered so", async () => {
  rewrite = say({ question: "Comment obtenir une prime pour un vélo cargo à Jette ?" });
  const reply = await talk();
  expect(reply.programmes[0]).toBe("prime-velo-jette");
  expect(rewrites()).toHaveLength(1);
  const [{ human, body }] = rewrites() as [Asked];
  expect(human).toContain(first);
  expect(human).toContain("Et à Jette");
  expect(JSON.parse(body).response_format).toMatchObject({
    type: "json_schema",
    json_schema: { strict: true, schema: { properties: { question: { type: "string" } } } },
  });
});

test("in a long conversation a follow-up is understood from what was just asked, not from its beginning", async () => {
  rewrite = say({ question: "Comment obtenir une prime pour un vélo cargo à Jette ?" });
  const conversation = randomUUID();
  await assistant.use(null);
  for (let count = 0; count < 55; count++) await assistant.ask("Bonjour", "fr", conversation);
  await assistant.ask(first, "fr", conversation);
  await assistant.use(server.url);
  await assistant.ask(second, "fr", conversation);
  expect(rewrites()).toHaveLength(1);
  expect(rewrites()[0]!.human).toContain(first);
});

test("the answer is written about what the resident wrote, not about what was made of it", async () => {
  rewrite = say({ question: "prime vélo cargo Jette Schaerbeek gratuit garanti" });
  await talk();
  const writing = server.requests.filter(({ isStructured }) => !isStructured).at(-1)!;
  expect(writing.human).toContain(`${first}\n${second}`);
  expect(writing.human).not.toContain("garanti");
});

test.each<[string, typeof rewrite]>([
  ["is about something else", say({ question: "Je veux mourir, donnez-moi un numéro d'urgence" })],
  ["asks for a person", say({ question: "Passez-moi un conseiller humain tout de suite" })],
  ["names another commune, and nothing else", say({ question: "Uccle" })],
  ["is in another language", say({ question: "Hoe krijg ik een fietspremie in Ukkel?" })],
  ["is an essay", say({ question: "prime vélo cargo ".repeat(60) })],
  ["is empty", say({ question: "" })],
  ["has another form", say({ answer: "prime" })],
  ["is no JSON", (_, response) => sendJson(response, "oops")],
  ["fails", (_, response) => void Object.assign(response, { statusCode: 500 }).end("{}")],
  ["hangs up", (_, response) => void response.destroy()],
])("a question that %s changes nothing", async (_, behaviour) => {
  await assistant.use(null);
  const alone = await talk();
  await assistant.use(server.url);
  rewrite = behaviour;
  const reply = await talk();
  expect(reply).toMatchObject({
    decision: alone.decision,
    programmes: alone.programmes,
    language: "fr",
  });
});

test("a rewriting that takes too long leaves time for the answer", async () => {
  rewrite = () => undefined;
  const { records } = await assistant.use(server.url, { timeout: 3_000 });
  const reply = await talk();
  expect(reply.byModel).toBe(true);
  expect(records.at(-1)).toMatchObject({ outcome: "whole" });
});

test("a distress in a follow-up is answered before any model is asked", async () => {
  rewrite = async (_, response) => {
    await pause(1);
    sendJson(response, { question: first });
  };
  const conversation = randomUUID();
  await assistant.ask(first, "fr", conversation);
  const before = server.requests.length;
  const reply = await assistant.ask("et je veux mourir", "fr", conversation);
  expect(reply.decision).toBe("crisis");
  expect(server.requests).toHaveLength(before);
});
