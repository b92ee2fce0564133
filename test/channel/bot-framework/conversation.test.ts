import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startBotService, type BotService } from "./bot-service.ts";
import { message, post, startBot, type Bot } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
let token: string;
beforeEach(async () => {
  service = await startBotService();
  bot = await startBot(service);
  token = await service.token();
});
afterEach(async () => {
  await bot.stop();
  await service.stop();
});

const send = (more: object) => post(bot, message(service, more), { token });
const sent = () => service.arrivals.map(({ bytes }) => JSON.parse(bytes.toString()));
const texts = () => sent().map(({ text }) => text);
const arrived = (count: number) =>
  expect.poll(() => service.arrivals.length, { interval: 5 }).toBe(count);

test("the first message of a conversation is welcomed, then answered, at the service URL and under our token", async () => {
  expect(await send({ id: "f:1" })).toEqual({ status: 200, body: {} });
  await arrived(2);
  expect(service.arrivals).toMatchObject([
    { path: "/v3/conversations/a%3A1/activities", authorization: "Bearer ours" },
    { path: "/v3/conversations/a%3A1/activities/f%3A1", authorization: "Bearer ours" },
  ]);
  expect(sent()).toMatchObject([
    { type: "message", text: expect.stringContaining("welcome") },
    {
      type: "message",
      text: expect.stringContaining("text crèche (fr, resident,staff)"),
      replyToId: "f:1",
      from: { id: "28:zinneke" },
      recipient: { id: "29:resident" },
      conversation: { id: "a:1" },
      channelData: {
        turn: { decision: "answer", language: "fr", programmes: ["creches-ixelles"] },
      },
    },
  ]);
  expect(sent()[0]).not.toHaveProperty("replyToId");
});

test("the citations of a reply are in the bytes that reach the connector", async () => {
  await send({});
  await arrived(2);
  const claim = {
    "@type": "Claim",
    position: 1,
    appearance: {
      "@type": "DigitalDocument",
      url: "https://www.ixelles.be/creches",
      name: expect.stringContaining("Crèches"),
    },
  };
  expect(sent()[1].entities).toMatchObject([
    {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      citation: [claim],
    },
  ]);
});

test("being added opens the conversation with a welcome, and once", async () => {
  const added = {
    type: "conversationUpdate",
    text: undefined,
    membersAdded: [{ id: "28:zinneke" }],
  };
  expect((await send({ ...added, id: "u1" })).status).toBe(200);
  expect((await send({ ...added, id: "u2" })).status).toBe(200);
  await send({});
  await arrived(2);
  expect(texts()).toMatchObject([
    expect.stringContaining("welcome"),
    expect.stringContaining("crèche"),
  ]);
});

test("the same message delivered five times, at once and later, gets one answer", async () => {
  const statuses = await Promise.all(
    [1, 2, 3, 4].map(async () => (await send({ id: "same" })).status),
  );
  statuses.push((await send({ id: "same" })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  await send({ id: "next", text: "encore" });
  await arrived(3);
  expect(texts()[2]).toContain("encore");
});

test("fifty overlapping messages get fifty answers, in the order they were stored", async () => {
  const ids = Array.from({ length: 50 }, (_, index) => String(index));
  await Promise.all(ids.map((id) => send({ id, text: `question ${id}` })));
  await expect.poll(() => service.arrivals.length, { timeout: 10_000 }).toBe(51);
  const stored = await bot.conversations.messagesAfter("bot-framework:msteams:a:1", 0);
  const inOrder = stored.flatMap(({ content }) =>
    content.kind === "input" && content.clientId ? [content.clientId] : [],
  );
  expect(
    sent()
      .slice(1)
      .map(({ replyToId }) => replyToId),
  ).toEqual(inOrder);
});

test("two channels may use the same conversation id", async () => {
  await send({ text: "un" });
  await send({ channelId: "webchat", text: "deux" });
  await arrived(4);
  expect(texts().filter((text) => text.includes("welcome"))).toHaveLength(2);
});

test("the mention of the assistant is taken out of a message from a Teams group, others stay", async () => {
  const mention = (id: string, text: string) => ({
    type: "mention",
    text,
    mentioned: { id, name: "x" },
  });
  await send({
    text: "<at>Zinneke</at>&nbsp;une crèche pour <at>Ann</at> ?",
    entities: [mention("28:zinneke", "<at>Zinneke</at>"), mention("29:ann", "<at>Ann</at>")],
    attachments: [{ contentType: "text/html", content: "<div>…</div>" }],
  });
  await arrived(2);
  const [, asked] = await bot.conversations.messagesAfter("bot-framework:msteams:a:1", 0);
  expect(asked?.content).toMatchObject({
    input: { kind: "text", text: "une crèche pour <at>Ann</at> ?" },
  });
});

test("nothing is stored of what the resident and the group are called", async () => {
  await send({
    from: { id: "29:r", name: "Jan Peeters", aadObjectId: "o-1" },
    conversation: { id: "a:1", name: "Peeters" },
  });
  await arrived(2);
  const stored = await bot.store.query(
    "select reference as row from deliveries union all select content from messages",
  );
  expect(JSON.stringify(stored)).not.toMatch(/Peeters|o-1/);
});

test("the language is the activity's, else the client's", async () => {
  await send({ id: "1", locale: "nl-BE" });
  await send({ id: "2", locale: undefined, entities: [{ type: "clientInfo", locale: "nl-NL" }] });
  await send({ id: "3", locale: "en-US", entities: [] });
  await arrived(4);
  expect(texts().slice(1)).toMatchObject([
    expect.stringContaining("(nl, "),
    expect.stringContaining("(nl, "),
    expect.stringContaining("(null, "),
  ]);
});

test("a file is noted as such and not stored", async () => {
  const file = {
    contentType: "application/vnd.microsoft.teams.file.download.info",
    content: { downloadUrl: "https://x" },
  };
  await send({ text: "voilà", attachments: [file] });
  await arrived(2);
  expect(texts()[1]).toContain("upload voilà");
  expect(JSON.stringify(await bot.store.query("select content from messages"))).not.toContain(
    "https://x",
  );
});

describe("acknowledged, and otherwise ignored:", () => {
  const ignored: [string, object][] = [
    ["typing", { type: "typing" }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["that we are taken away", { type: "installationUpdate", action: "remove" }],
    ["somebody else who joins", { type: "conversationUpdate", membersAdded: [{ id: "29:ann" }] }],
    [
      "a thumb on a message that is none of ours",
      {
        type: "invoke",
        name: "message/submitAction",
        replyToId: "other",
        value: { actionName: "feedback", actionValue: { reaction: "like" } },
      },
    ],
    ["an unknown event", { type: "event", name: "x" }],
    ["an unknown type", { type: "x" }],
  ];
  test.each(ignored)("%s", async (_name, more) => {
    expect((await send(more)).status).toBe(200);
    expect(await bot.store.query("select id from conversations")).toEqual([]);
  });
});

test("a thumb in Teams judges the message it was pressed on", async () => {
  await send({});
  await arrived(2);
  await expect.poll(() => bot.store.query("select sequence from sent_messages")).toHaveLength(2);
  await send({
    id: "thumb",
    type: "invoke",
    name: "message/submitAction",
    replyToId: "sent-2",
    value: { actionName: "feedback", actionValue: { reaction: "dislike", feedback: "{}" } },
  });
  await arrived(3);
  expect(texts()[2]).toContain("dislike for 3");
});

test("a thumb in Web Chat judges the message its action names", async () => {
  const webChat = { channelId: "webchat" };
  await send(webChat);
  await arrived(2);
  const [like] = sent()[1].entities[0].potentialAction;
  await send({
    ...webChat,
    id: "thumb",
    type: "event",
    name: "webchat:activity-status/feedback",
    entities: [{ type: "https://schema.org/Message", ...like }],
  });
  await arrived(3);
  expect(texts()[2]).toContain("like for 3");
});

test("a thumb on a message that does not exist is acknowledged, and nothing is stored", async () => {
  const webChat = { channelId: "webchat" };
  await send(webChat);
  await arrived(2);
  const answer = await send({
    ...webChat,
    id: "thumb",
    type: "event",
    name: "webchat:activity-status/feedback",
    entities: [{ "@type": "LikeAction", "@id": "zinneke:feedback:99:like" }],
  });
  expect(answer.status).toBe(200);
  expect(await bot.conversations.messagesAfter("bot-framework:webchat:a:1", 0)).toHaveLength(3);
});
