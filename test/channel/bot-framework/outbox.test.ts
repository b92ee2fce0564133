import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Content } from "../../../src/domain/conversation.ts";
import { startBotService, type BotService } from "./bot-service.ts";
import { tokenOfOurs } from "./tokens.ts";
import { message, post, startBot, type Bot, type BotOptions } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zinneke-outbox-"));
  service = await startBotService();
});
afterEach(async () => {
  await bot.stop();
  await service.stop();
  rmSync(folder, { recursive: true });
});

const hour = 60 * 60_000;
const start = async (options: BotOptions = {}) => {
  bot = await startBot(service, { path: join(folder, "store"), ...options });
};
const send = async (more: object = {}) => {
  const answer = await post(bot, message(service, more), { token: await service.token() });
  expect(answer.status).toBe(200);
};
const bodies = () => service.arrivals.map(({ bytes }) => bytes.toString());
const delivery = async () => (await bot.store.query("select * from deliveries"))[0];
const delivered = (sequence: number) =>
  expect
    .poll(async () => (await delivery())?.["delivered"], { timeout: 5000, interval: 5 })
    .toBe(sequence);

test("after 429 a message is sent again when Retry-After says, and the next ones wait behind it", async () => {
  await start({ backOff: () => hour });
  service.answers.push({ status: 429, headers: { "retry-after": "1" } });
  await send();
  await delivered(3);
  const [refused, again, reply] = service.arrivals;
  expect(service.arrivals).toHaveLength(3);
  expect(again?.bytes).toEqual(refused?.bytes);
  expect(reply?.bytes.toString()).toContain("crèche");
  expect(again!.at - refused!.at).toBeGreaterThanOrEqual(990);
});

test.each([500, 502, 503, 401, 408])(
  "after %i a message is sent again, with more patience each time",
  async (status) => {
    const patience: number[] = [];
    await start({ backOff: (attempts) => patience.push(attempts) });
    service.answers.push({ status }, { status });
    await send();
    await delivered(3);
    expect(service.arrivals).toHaveLength(4);
    expect(patience).toEqual([0, 1]);
  },
);

test("a token that never comes holds nothing up: it is asked for again, and the message sent", async () => {
  let asked = 0;
  const credentials: typeof tokenOfOurs = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (...given) => {
      const usual = await tokenOfOurs.createCredentials(...given);
      return {
        signRequest: (request) =>
          ++asked === 1 ? new Promise(() => {}) : usual.signRequest(request),
      };
    },
  };
  await start({ backOff: () => 1, credentials, patience: 300 });
  await send();
  await delivered(3);
  expect(asked).toBe(3);
  expect(service.arrivals).toHaveLength(2);
});

test("a connector that cannot be reached is tried again", async () => {
  await start({ backOff: () => 5 });
  const gone = await startBotService();
  await gone.stop();
  const token = await service.token({ serviceurl: gone.url });
  expect((await post(bot, message(service, { serviceUrl: gone.url }), { token })).status).toBe(200);
  await expect.poll(async () => (await delivery())?.["attempts"]).toBeGreaterThan(1);
  // The service has moved, as Teams tells with every message.
  await send({ id: "2", text: "encore" });
  await delivered(5);
  expect(bodies().map((body) => JSON.parse(body).replyToId)).toEqual([undefined, "1", "2"]);
});

test("a connector that stays away is left alone in the end, until the conversation is heard from again", async () => {
  await start({ backOff: () => 0 });
  service.answers.push(...Array.from({ length: 20 }, () => ({ status: 503 })));
  await send();
  await expect.poll(async () => (await delivery())?.["undeliverable"]).toBe(1);
  expect(service.arrivals).toHaveLength(20);
  await send({ id: "2" });
  await delivered(5);
  expect(service.arrivals).toHaveLength(23);
});

describe.each([403, 404])("after %i", (status) => {
  test("nothing is sent again until the conversation is heard from, then all of it, in order", async () => {
    await start({ backOff: () => 0 });
    service.answers.push({ status });
    await send();
    await expect.poll(async () => (await delivery())?.["undeliverable"]).toBe(1);
    await expect
      .poll(
        async () => (await bot.conversations.messagesAfter("bot-framework:msteams:a:1", 2)).length,
      )
      .toBe(1);
    expect(service.arrivals).toHaveLength(1);
    await send({ id: "2" });
    await delivered(5);
    expect(
      bodies()
        .slice(1)
        .map((body) => JSON.parse(body).replyToId),
    ).toEqual([undefined, "1", "2"]);
  });
});

test("a reply behind more than a hundred messages of the resident's own is delivered", async () => {
  await start();
  await send();
  await delivered(3);
  const id = "bot-framework:msteams:a:1";
  const [, received] = await bot.conversations.messagesAfter(id, 0);
  for (let number = 0; number < 120; number++)
    await bot.conversations.accept({
      conversation: id,
      key: `filled:${number}`,
      content: received!.content as Extract<Content, { kind: "input" }>,
      relayed: { text: null, tell: null },
      now: 0,
    });
  await send({ id: "the last" });
  // Three, then 121 messages, then their replies.
  await expect
    .poll(async () => (await delivery())?.["delivered"], { timeout: 30_000 })
    .toBe(3 + 121 + 121);
});

test("a message that is rejected as such does not hold up the next", async () => {
  await start();
  service.answers.push({ status: 400 });
  await send();
  await delivered(3);
  expect(bodies()[1]).toContain("crèche");
  expect(bot.logged.join()).not.toContain("crèche");
});

test("what could not be delivered before a stop is delivered after the next start, and nothing twice", async () => {
  await start({ backOff: () => hour });
  service.answers.push({ status: 200 }, { status: 500 });
  await send();
  await expect.poll(async () => (await delivery())?.["attempts"]).toBe(1);
  // As after an hour.
  await bot.store.query("update deliveries set not_before = 0");
  await bot.stop();
  await start();
  await delivered(3);
  expect(bodies().map((body) => JSON.parse(body).replyToId)).toEqual([undefined, "1", "1"]);
});

test("a claim left by a process that was killed does not hold up the embedded store", async () => {
  await start({ backOff: () => hour });
  service.answers.push({ status: 500 });
  await send();
  await expect.poll(async () => (await delivery())?.["attempts"]).toBe(1);
  await bot.store.query("update deliveries set not_before = 0, claimed_until = $1", [
    Date.now() + hour,
  ]);
  await bot.stop();
  await start();
  await delivered(3);
});

test("of two servers on one database only one sends each message", async () => {
  await start();
  const other = await startBot(service, { store: bot.store });
  const token = await service.token();
  const ids = Array.from({ length: 10 }, (_, index) => String(index));
  await Promise.all(
    ids.map((id, index) => post(index % 2 ? bot : other, message(service, { id }), { token })),
  );
  await delivered(21);
  await other.stop();
  expect(new Set(bodies().map((body) => JSON.parse(body).replyToId))).toEqual(
    new Set([undefined, ...ids]),
  );
  expect(service.arrivals).toHaveLength(11);
});

test("nothing is sent to a host that the settings no longer allow", async () => {
  await start({ backOff: () => hour });
  service.answers.push({ status: 500 });
  await send();
  await expect.poll(async () => (await delivery())?.["attempts"]).toBe(1);
  await bot.store.query("update deliveries set not_before = 0");
  await bot.stop();
  await start({ settings: { serviceUrlHosts: ["smba.trafficmanager.net"] } });
  await expect.poll(async () => (await delivery())?.["undeliverable"]).toBe(1);
  expect(service.arrivals).toHaveLength(1);
});

test("an erased conversation is erased from the outbox too", async () => {
  await start();
  await send();
  await delivered(3);
  await bot.conversations.erase("bot-framework:msteams:a:1");
  expect(
    await bot.store.query(
      "select 1 as found from deliveries union all select 1 from sent_messages",
    ),
  ).toEqual([]);
});
