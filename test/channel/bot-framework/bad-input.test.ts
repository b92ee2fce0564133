import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBotService, type BotService } from "./bot-service.ts";
import { everythingStored, message, post, startBot, type Bot } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
let token: string;
beforeAll(async () => {
  service = await startBotService();
  bot = await startBot(service);
  token = await service.token();
});
afterAll(async () => {
  await bot.stop();
  await service.stop();
});

const json = "application/json";
const bodies: [string, number, () => unknown, string?][] = [
  ["malformed JSON", 400, () => "{"],
  ["no body", 400, () => ""],
  ["null", 400, () => "null"],
  ["a list", 400, () => "[]"],
  ["bytes that are not UTF-8", 400, () => Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ["very deep JSON", 400, () => "[".repeat(100_000)],
  ["no type", 400, () => message(service, { type: undefined })],
  ["a type that is no text", 400, () => message(service, { type: 7 })],
  ["no conversation", 400, () => message(service, { conversation: undefined })],
  ["a conversation without an id", 400, () => message(service, { conversation: {} })],
  [
    "a conversation id with a zero byte",
    400,
    () => message(service, { conversation: { id: "a\u0000" } }),
  ],
  ["no channel", 400, () => message(service, { channelId: undefined })],
  ["a text that is no text", 400, () => message(service, { text: { a: 1 } })],
  ["another content type", 415, () => message(service), "text/plain"],
  ["a form", 415, () => "type=message", "application/x-www-form-urlencoded"],
  ["more than 256 kB", 413, () => message(service, { text: "x".repeat(256 * 1024) })],
];

describe("a clear refusal, and nothing stored, for", () => {
  test.each(bodies)("%s", async (_name, status, body, type = json) => {
    const answer = await post(bot, body(), { token, headers: { "content-type": type } });
    expect(answer).toMatchObject({
      status,
      body: { error: { code: expect.any(String), message: expect.any(String) } },
    });
    expect(await everythingStored(bot)).toEqual([]);
  });
});

describe("an odd activity does no harm:", () => {
  const odd: [string, object][] = [
    ["lists that are none", { entities: "x", attachments: 7, membersAdded: null }],
    [
      "entities that are none",
      { entities: [null, 1, { type: 5 }, { type: "mention", mentioned: null }] },
    ],
    ["no sender and no recipient", { from: undefined, recipient: null }],
    ["no id, no locale, no text", { id: undefined, locale: 5, text: null }],
    ["half a character and a zero byte", { text: "\ud800 \u0000 crèche" }],
    ["a name with a prototype", { conversation: { id: "__proto__", name: { constructor: 1 } } }],
  ];
  test.each(odd)("%s", async (_name, more) => {
    expect((await post(bot, message(service, more), { token })).status).toBe(200);
    expect(bot.logged).toEqual([]);
  });
});
