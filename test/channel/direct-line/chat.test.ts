import { afterEach, beforeEach, expect, test } from "vitest";
import { type Echo, startEcho } from "../echo-assistant.ts";
import { activities, call, post, until } from "./calls.ts";

let echo: Echo;
beforeEach(async () => {
  echo = await startEcho();
});
afterEach(() => echo.stop());

const openChat = async (json: object = {}) =>
  (await call(echo, "POST", "/chat/open", { json })).body;

test("a browser opens a conversation and later takes it up with its secret", async () => {
  const opened = await openChat({ commune: "21015", language: "nl" });
  expect(opened.expires_in).toBe(1800);
  await post(echo, opened, { type: "message", text: "site?" });
  await until(
    () => activities(echo, opened),
    (all) => all.length === 3,
  );

  const { conversationId, secret } = opened;
  echo.clock.ahead = 24 * 60 * 60 * 1000;
  const resumed = await call(echo, "POST", "/chat/resume", {
    json: { conversationId, secret, commune: "21015" },
  });
  expect(resumed.status).toBe(200);
  const all = await activities(echo, resumed.body);
  expect(all.map(({ text }) => text.split(" [1]")[0])).toEqual([
    "Bonjour",
    "site?",
    "21015,nl,resident",
  ]);
});

test("the secret itself is stored nowhere", async () => {
  const { secret } = await openChat();
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(JSON.stringify(await echo.store.query("select * from conversations"))).not.toContain(
    secret,
  );
});

test("another secret opens nothing, and an erased conversation is gone", async () => {
  const { conversationId, secret, token } = await openChat();
  const other = await openChat();
  const resume = (json: object) => call(echo, "POST", "/chat/resume", { json });
  expect((await resume({ conversationId, secret: other.secret })).status).toBe(403);
  expect((await resume({ conversationId, secret: "" })).status).toBe(403);
  await call(echo, "DELETE", `/v3/directline/conversations/${conversationId}`, { token });
  expect((await resume({ conversationId, secret })).status).toBe(404);
  expect((await resume({ conversationId: "nul\u0000", secret })).status).toBe(400);
});

test("a conversation opened without a secret cannot be taken up with one", async () => {
  const { token } = (await call(echo, "POST", "/v3/directline/tokens/generate")).body;
  const { conversationId } = (await call(echo, "POST", "/v3/directline/conversations", { token }))
    .body;
  expect(
    (await call(echo, "POST", "/chat/resume", { json: { conversationId, secret: "x" } })).status,
  ).toBe(403);
});
