import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDraftAnnouncement } from "../../../src/domain/draft-announcement.ts";
import type { Model } from "../../../src/domain/writing.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { modelWriting, sentence, writingBot } from "../../turn/writing-bot.ts";
import { startBotService, type BotService } from "./bot-service.ts";
import { message, post, startBot, type Bot } from "./start-bot.ts";

const texts = ["Première.", "Deuxième.", "Troisième."];
const whole = "Première. Deuxième. Troisième. Fin.";

let service: BotService;
let bot: Bot;
let token: string;
beforeEach(async () => {
  service = await startBotService();
  token = await service.token();
});
afterEach(async () => {
  await bot.stop();
  await service.stop();
});

const sent = () => service.arrivals.map(({ bytes }) => JSON.parse(bytes.toString()));
const parts = () => sent().filter(({ type }) => type === "typing");
const messages = () => sent().filter(({ type }) => type === "message");
const streaminfo = ({ entities }: { entities?: { type: string }[] }) =>
  entities?.find(({ type }) => type === "streaminfo");

/** Writes one sentence, and ends once it is shown. */
const shownFirst: Model = {
  ...modelWriting([]),
  async *write() {
    yield sentence("Première.");
    await expect.poll(() => parts().length, { interval: 5, timeout: 20_000 }).toBe(1);
    return "whole";
  },
};

/** A resident asks what the model answers; resolves when the whole answer has arrived. */
async function ask(more: object = {}, model: Model = modelWriting(texts, { pace: 40 })) {
  bot = await startBot(service, { answering: { runTurn: writingBot, model } });
  await post(bot, message(service, more), { token });
  await expect
    .poll(() => messages().filter(({ text }) => text.endsWith("Fin.")).length, {
      interval: 5,
      timeout: 20_000,
    })
    .toBe(1);
}

test("in a chat of two, an answer grows under one id and ends whole under it", async () => {
  await ask();
  expect(parts().length).toBeGreaterThan(0);
  for (const [at, part] of parts().entries()) {
    expect(streaminfo(part)).toEqual({
      type: "streaminfo",
      streamType: "streaming",
      streamSequence: at + 1,
      // The service named the first part.
      ...(at > 0 && { streamId: "sent-2" }),
    });
    expect(part.text.startsWith(parts()[at - 1]?.text ?? "Première.")).toBe(true);
  }
  const end = sent().at(-1);
  expect(end).toMatchObject({ type: "message", text: whole, replyToId: "1" });
  expect(streaminfo(end)).toEqual({ type: "streaminfo", streamType: "final", streamId: "sent-2" });
});

test("a group gets the whole answer alone", async () => {
  await ask({
    conversation: { id: "a:1", conversationType: "groupChat", tenantId: "t" },
    entities: [{ type: "mention", text: "Zinneke", mentioned: { id: "28:zinneke" } }],
  });
  expect(parts()).toEqual([]);
  expect(streaminfo(sent().at(-1))).toBeUndefined();
});

test("another channel gets the whole answer alone", async () => {
  await ask({ channelId: "webchat", channelData: {} });
  expect(parts()).toEqual([]);
});

test("an end of the stream that the service refuses is sent as a message of its own", async () => {
  service.answers.push({ status: 200 }, { status: 200 }, { status: 403 });
  bot = await startBot(service, { answering: { runTurn: writingBot, model: shownFirst } });
  await post(bot, message(service), { token });
  const ends = () => messages().filter(({ text }) => text.endsWith("Fin."));
  await expect.poll(() => ends().length, { interval: 5, timeout: 20_000 }).toBe(2);
  expect(ends().map(streaminfo)).toMatchObject([{ streamType: "final" }, undefined]);
  // The conversation is not taken for closed.
  await post(bot, message(service, { id: "2", text: "bonjour" }), { token });
  await expect.poll(() => sent().at(-1).text, { interval: 5 }).toBe("bot: bonjour");
});

test("parts that do not arrive keep nothing from the whole answer, which arrives once", async () => {
  service.answers.push({ status: 200 }, ...Array(3).fill({ status: 500 }));
  await ask();
  expect(messages().filter(({ text }) => text === whole)).toHaveLength(1);
});

test("of several servers the one that shows an answer ends it, while a part of it is on its way", async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  service.answers.push({ status: 200 }, { status: 200, after: answered });
  const answering = { runTurn: writingBot, model: shownFirst };
  const store = await openSqlite(":memory:");
  // It hears of everything first, but for answers that grow.
  const deaf: Store = {
    ...store,
    listen: (hear) => store.listen((said) => readDraftAnnouncement(said) === null && hear(said)),
  };
  const other = await startBot(service, { answering, store: deaf });
  bot = await startBot(service, { answering, store });
  await post(bot, message(service), { token });
  const stored = () => bot.conversations.messagesAfter("bot-framework:msteams:a:1", 2);
  await expect.poll(async () => (await stored()).length, { interval: 5 }).toBe(1);
  // Whoever would send the answer now would find no stream to end.
  await setImmediate();
  answer();
  const ends = () => messages().filter(({ text }) => text.endsWith("Fin."));
  await expect.poll(() => ends().length, { interval: 5, timeout: 20_000 }).toBe(1);
  await other.stop();
  expect(ends().map(streaminfo)).toEqual([
    { type: "streaminfo", streamType: "final", streamId: "sent-2" },
  ]);
});

test("a conversation goes on after an answer that was streamed", async () => {
  await ask();
  await post(bot, message(service, { id: "2", text: "bonjour" }), { token });
  await expect.poll(() => sent().at(-1).text, { interval: 5 }).toBe("bot: bonjour");
  expect(streaminfo(sent().at(-1))).toBeUndefined();
});
