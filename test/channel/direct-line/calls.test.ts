import { afterEach, beforeEach, expect, test } from "vitest";
import { type Echo, startEcho } from "../echo-assistant.ts";
import { activities, call, fill, open, post, until } from "./calls.ts";

let echo: Echo;
beforeEach(async () => {
  echo = await startEcho();
});
afterEach(() => echo.stop());

const say = (text: unknown, clientActivityID?: unknown) => ({
  type: "message",
  text,
  channelData: { clientActivityID },
});
const answered = (conversation: Parameters<typeof activities>[1], count: number) =>
  until(
    () => activities(echo, conversation),
    (all) => all.length >= count,
  );

test("a token is given without a secret, for half an hour and one new conversation", async () => {
  const first = await call(echo, "POST", "/v3/directline/tokens/generate");
  const second = await call(echo, "POST", "/v3/directline/tokens/generate", {
    json: { user: { id: "u1" } },
  });
  expect(first.body).toEqual({
    conversationId: expect.any(String),
    token: expect.any(String),
    expires_in: 1800,
  });
  expect(second.body.conversationId).not.toBe(first.body.conversationId);
  const claims = JSON.parse(Buffer.from(second.body.token.split(".")[1], "base64url").toString());
  expect(claims).toMatchObject({ conv: second.body.conversationId, user: "u1" });
});

test("a conversation is opened once with the welcome, and opening it again changes nothing", async () => {
  const { token } = (await call(echo, "POST", "/v3/directline/tokens/generate")).body;
  const first = await call(echo, "POST", "/v3/directline/conversations", { token });
  const again = await call(echo, "POST", "/v3/directline/conversations", { token });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(first.body.streamUrl).toContain(`ws://127.0.0.1`);
  const [welcome, ...rest] = await activities(echo, first.body);
  expect(rest).toEqual([]);
  expect(welcome).toMatchObject({ text: "Bonjour", from: { role: "bot" } });
  expect(welcome.channelData).toEqual({ "webchat:sequence-id": 1 });
});

test("behind a proxy that speaks TLS the stream is secure too", async () => {
  const { token } = (await call(echo, "POST", "/v3/directline/tokens/generate")).body;
  const headers = { "x-forwarded-proto": "https" };
  const { body } = await call(echo, "POST", "/v3/directline/conversations", { token, headers });
  expect(body.streamUrl).toMatch(/^wss:/);
});

test("a reply names the message it answers and what the turn did", async () => {
  const conversation = await open(echo);
  const { body } = await post(echo, conversation, say("où ?", "c-1"));
  const [, question, reply] = await answered(conversation, 3);
  expect(question).toMatchObject({
    id: body.id,
    channelData: { clientActivityID: "c-1", "webchat:sequence-id": 2 },
  });
  expect(reply).toMatchObject({
    replyToId: body.id,
    locale: "fr-BE",
    channelData: {
      turn: { decision: "answer", language: "fr", programmes: ["creches-ixelles"] },
      "webchat:sequence-id": 3,
    },
  });
  expect(new Date(reply.timestamp).toISOString()).toBe(reply.timestamp);
});

test("a message delivered five times is one message with one answer", async () => {
  const conversation = await open(echo);
  const ids = await Promise.all(
    [1, 2, 3, 4, 5].map(() => post(echo, conversation, say("encore", "same"))),
  );
  expect(new Set(ids.map(({ body }) => body.id)).size).toBe(1);
  await post(echo, conversation, say("fin"));
  const texts = (await answered(conversation, 5)).map(({ text }) => text.split(" [1]")[0]);
  expect(texts.toSorted()).toEqual(["Bonjour", "echo encore", "echo fin", "encore", "fin"]);
});

test("a client's id that no database would take is echoed as it came", async () => {
  const conversation = await open(echo);
  const clientId = `nul \u0000 and 🧒 ${"x".repeat(300)}`;
  const first = await post(echo, conversation, say("un", clientId));
  const second = await post(echo, conversation, say("un", clientId));
  expect(second.body.id).toBe(first.body.id);
  expect((await answered(conversation, 3))[1].channelData.clientActivityID).toBe(clientId);
});

test("polling goes on after the watermark, and stays there when nothing is new", async () => {
  const conversation = await open(echo);
  await post(echo, conversation, say("un"));
  await answered(conversation, 3);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const { token } = conversation;
  const first = await call(echo, "GET", `${path}?watermark=1`, { token });
  expect(first.body.activities).toHaveLength(2);
  expect(first.body.watermark).toBe("3");
  expect((await call(echo, "GET", `${path}?watermark=3`, { token })).body).toEqual({
    activities: [],
    watermark: "3",
  });
});

test("a long conversation is read page by page, each with the watermark that leads to the next", async () => {
  const conversation = await open(echo);
  await fill(echo, conversation, 240);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const pages: any[][] = [];
  for (let watermark = ""; ;) {
    const { body } = await call(echo, "GET", `${path}?watermark=${watermark}`, conversation);
    if (body.activities.length === 0) break;
    pages.push(body.activities);
    watermark = body.watermark;
  }
  expect(pages.map((page) => page.length)).toEqual([100, 100, 41]);
  expect(pages.flat().map(({ channelData }) => channelData["webchat:sequence-id"])).toEqual(
    Array.from({ length: 241 }, (_, index) => index + 1),
  );
});

test("the site's commune and language reach the turn, and only residents' matters are in reach", async () => {
  const told = await open(echo, {
    locale: "fr-BE",
    channelData: { commune: "21015", language: "nl" },
  });
  await post(echo, told, say("site?"));
  expect((await answered(told, 3))[2].text).toContain("21015,nl,resident");
  const silent = await open(echo);
  await post(echo, silent, { ...say("site?"), locale: "nl-NL" });
  expect((await answered(silent, 3))[2].text).toContain(",nl,resident");
});

test("a pressed thumb reaches the turn with the message it judges", async () => {
  const conversation = await open(echo);
  await post(echo, conversation, say("où ?"));
  const [, , reply] = await answered(conversation, 3);
  const [message] = reply.entities;
  const dislike = message.potentialAction.find(
    (action: any) => action["@type"] === "DislikeAction",
  );
  const event = { type: "event", name: "webchat:activity-status/feedback", entities: [dislike] };
  expect((await post(echo, conversation, event)).status).toBe(200);
  const [, , , pressed, thanks] = await answered(conversation, 5);
  expect(pressed).toMatchObject({ type: "event", from: { role: "user" } });
  expect(thanks.text).toContain("dislike for 3");
});

test.each([
  ["that does not exist", 99],
  ["of the resident's own", 2],
])("a thumb on a message %s is refused, and nothing is stored", async (_what, message) => {
  const conversation = await open(echo);
  await post(echo, conversation, say("où ?"));
  await answered(conversation, 3);
  const action = { "@type": "LikeAction", "@id": `zinneke:feedback:${message}:like` };
  const event = { type: "event", name: "webchat:activity-status/feedback", entities: [action] };
  const { status, body } = await post(echo, conversation, event);
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: "UnknownFeedback" });
  expect(body.error.message).toContain("Send the message's own action.");
  expect(await activities(echo, conversation)).toHaveLength(3);
});

test("typing and unknown events are accepted and change nothing", async () => {
  const conversation = await open(echo);
  for (const activity of [
    { type: "typing" },
    { type: "event", name: "webchat/join" },
    { type: "invoke" },
  ]) {
    expect(await post(echo, conversation, activity)).toMatchObject({
      status: 200,
      body: { id: expect.any(String) },
    });
  }
  expect(await activities(echo, conversation)).toHaveLength(1);
});

test("what is said of citations reaches the wire as Web Chat reads it", async () => {
  const conversation = await open(echo);
  await post(echo, conversation, say("où ?"));
  const reply = (await answered(conversation, 3))[2];
  expect(reply.text).toBe(
    'echo où ? [1]\n\n[1]: <https://www.ixelles.be/creches> "Crèches d’Ixelles (mars 2025)"',
  );
  expect(reply.entities[0].citation[0]).toMatchObject({
    "@type": "Claim",
    position: 1,
    appearance: { name: "Crèches d’Ixelles (mars 2025)", url: "https://www.ixelles.be/creches" },
  });
});

test("an erased conversation is gone for everybody", async () => {
  const conversation = await open(echo);
  const path = `/v3/directline/conversations/${conversation.conversationId}`;
  const { token } = conversation;
  expect((await call(echo, "DELETE", path, { token })).status).toBe(204);
  const after = await Promise.all([
    call(echo, "GET", path, { token }),
    call(echo, "GET", `${path}/activities`, { token }),
    call(echo, "DELETE", path, { token }),
    post(echo, conversation, say("encore")),
    post(echo, conversation, { type: "typing" }),
  ]);
  expect(after.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await echo.store.query("select * from messages")).toEqual([]);
});

test("any site may call Direct Line from its own pages", async () => {
  const preflight = await call(echo, "OPTIONS", "/v3/directline/conversations/x/activities", {
    headers: { origin: "https://www.jette.be", "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-headers")).toBe(
    "authorization, content-type, x-ms-bot-agent, x-requested-with",
  );
  const refused = await call(echo, "POST", "/v3/directline/tokens/refresh");
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
});

test("a conversation takes fifty reads a second and bursts of messages, then asks to wait", async () => {
  const conversation = await open(echo);
  const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
  const { token } = conversation;
  const read = () => call(echo, "GET", path, { token });
  const reads = await Promise.all(Array.from({ length: 50 }, read));
  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));

  const posts = await Promise.all(
    Array.from({ length: 70 }, () => post(echo, conversation, { type: "typing" })),
  );
  expect(posts.filter(({ status }) => status === 200)).toHaveLength(60);
  const refused = posts.find(({ status }) => status === 429);
  expect(refused?.body.error.code).toBe("TooManyRequests");
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await post(echo, await open(echo), say("un autre"))).status).toBe(200);
  echo.clock.ahead += 100;
  expect((await post(echo, conversation, say("plus tard"))).status).toBe(200);
});

test("an address opens sixty conversations at once and thirty a minute; this machine as many as it likes", async () => {
  const from = (address: string | null) => () =>
    call(echo, "POST", "/chat/open", {
      json: {},
      headers: address ? { "x-forwarded-for": address } : {},
    });
  const opened = await Promise.all(Array.from({ length: 65 }, from("203.0.113.9")));
  expect(opened.filter(({ status }) => status === 201)).toHaveLength(60);
  expect((await from("203.0.113.10")()).status).toBe(201);
  const local = await Promise.all(Array.from({ length: 65 }, from(null)));
  expect(local.every(({ status }) => status === 201)).toBe(true);
  echo.clock.ahead += 60_000;
  const later = await Promise.all(Array.from({ length: 35 }, from("203.0.113.9")));
  expect(later.filter(({ status }) => status === 201)).toHaveLength(30);
});

test("behind trusted proxies each resident has a limit of their own, whatever they claim to be", async () => {
  await echo.stop();
  echo = await startEcho({ trustedProxies: ["10.0.0.0/8"] });
  const open70 = (chain: (number: number) => string) =>
    Promise.all(
      Array.from({ length: 70 }, (_, number) =>
        call(echo, "POST", "/chat/open", {
          json: {},
          headers: { "x-forwarded-for": chain(number) },
        }),
      ),
    ).then((answers) => answers.filter(({ status }) => status === 201).length);
  expect(await open70((number) => `203.0.113.${number}, 10.0.0.4`)).toBe(70);
  expect(await open70((number) => `198.51.100.${number}, 192.0.2.1, 10.0.0.4`)).toBe(60);
  expect(await open70((number) => `192.0.2.2:${number + 5000}, 10.9.9.9`)).toBe(60);
  expect(await open70((number) => `203.0.113.${number}, 172.16.0.1`)).toBe(60);
});
