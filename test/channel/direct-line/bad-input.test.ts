import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Echo, startEcho } from "../echo-assistant.ts";
import { activities, call, type Conversation, open, post, until } from "./calls.ts";

let echo: Echo;
let conversation: Conversation;
beforeEach(async () => {
  echo = await startEcho();
  conversation = await open(echo);
});
afterEach(async () => {
  expect(echo.logged).toEqual([]);
  await echo.stop();
});

const path = () => `/v3/directline/conversations/${conversation.conversationId}`;
const send = (body: BodyInit, contentType?: string, to = "/activities") =>
  call(echo, "POST", path() + to, {
    token: conversation.token,
    body,
    headers: contentType === undefined ? {} : { "content-type": contentType },
  });
type BodyInit = string | Uint8Array<ArrayBuffer> | FormData;
const refused = (status: number, code: string) => ({
  status,
  body: { error: { code, message: expect.stringMatching(/\w{3}.*\./) } },
});
const json = "application/json";

test("what is no readable message is refused with what is wrong and what to do", async () => {
  expect(await send(`{"type":"message","text":""}`, json)).toMatchObject(
    refused(400, "EmptyMessage"),
  );
  expect(await send(`{"type":"message"}`, json)).toMatchObject(refused(400, "EmptyMessage"));
  expect(await send(`{"type":"message",`, json)).toMatchObject(refused(400, "MalformedJson"));
  expect(await send("", json)).toMatchObject(refused(400, "BadArgument"));
  expect(await send("[]", json)).toMatchObject(refused(400, "BadArgument"));
  expect(await send("null", json)).toMatchObject(refused(400, "BadArgument"));
  expect(await send(`{"type":"message","text":42}`, json)).toMatchObject(
    refused(400, "BadArgument"),
  );
  expect(
    await send(`{"type":"event","name":"webchat:activity-status/feedback"}`, json),
  ).toMatchObject(refused(400, "UnknownFeedback"));
  expect(await send(new Uint8Array([0xff, 0xfe, 0x00, 0x80]), json)).toMatchObject(
    refused(400, "MalformedJson"),
  );
  expect(await send("bonjour", "text/plain")).toMatchObject(refused(415, "UnsupportedMediaType"));
  expect(await send("text=bonjour", "application/x-www-form-urlencoded")).toMatchObject(
    refused(415, "UnsupportedMediaType"),
  );
  expect(await activities(echo, conversation)).toHaveLength(1);
});

test("a body larger than 256 kB is refused, and the connection lives on", async () => {
  const large = JSON.stringify({ type: "message", text: "x".repeat(256 * 1024) });
  expect(await send(large, json)).toMatchObject(refused(413, "BodyTooLarge"));
  expect(await send("x".repeat(5_000_000), json)).toMatchObject(refused(413, "BodyTooLarge"));
  expect((await post(echo, conversation, { type: "message", text: "petit" })).status).toBe(200);
});

for (const [kind, text] of [
  ["very long", "long ".repeat(2000)],
  ["binary", "\u0000\u0001\u001b[31m\ud800 reste"],
  ["invisible", "\u200b\u202e\u{e0041}\ufeff"],
]) {
  test(`a ${kind} message is stored and answered`, async () => {
    expect((await post(echo, conversation, { type: "message", text })).status).toBe(200);
    const all = await until(
      () => activities(echo, conversation),
      (list) => list.length === 3,
    );
    expect(all[2].text).toMatch(/^echo/);
  });
}

test("an upload above 10 MB is refused, and one that is no form too", async () => {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), "grand.bin");
  expect(await send(form, undefined, "/upload")).toMatchObject(refused(413, "BodyTooLarge"));
  expect(await send("no form", "multipart/form-data; boundary=x", "/upload")).toMatchObject(
    refused(400, "MalformedForm"),
  );
  const broken = new FormData();
  broken.append("activity", "{");
  expect(await send(broken, undefined, "/upload")).toMatchObject(refused(400, "MalformedJson"));
});

test("a bare file, too, is refused by the assistant itself", async () => {
  expect((await send(new Uint8Array([1, 2, 3]), "image/png", "/upload")).status).toBe(200);
  const all = await until(
    () => activities(echo, conversation),
    (list) => list.length === 3,
  );
  expect(all[2].text).toContain("1 file(s) refused");
});

test("no token is 401; a foreign, forged or expired one is 403", async () => {
  const other = await open(echo);
  const forged = await new SignJWT({ conv: conversation.conversationId, user: "u" })
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime("1h")
    .sign(new Uint8Array(32).fill(8));
  const head = Buffer.from(`{"alg":"none"}`).toString("base64url");
  const unsigned = `${head}.${conversation.token.split(".")[1]}.`;
  const read = (token?: string) => call(echo, "GET", `${path()}/activities`, { token });
  expect(await read()).toMatchObject(refused(401, "MissingToken"));
  expect(await read(other.token)).toMatchObject(refused(403, "ForeignToken"));
  for (const token of [forged, unsigned, "garbage"])
    expect(await read(token)).toMatchObject(refused(403, "TokenExpired"));
  echo.clock.ahead = 30 * 60 * 1000 + 1000;
  expect(await read(conversation.token)).toMatchObject(refused(403, "TokenExpired"));
});

test("a conversation that was never opened is not found, and is not made by a message", async () => {
  const never = (await call(echo, "POST", "/v3/directline/tokens/generate")).body;
  expect(await post(echo, never, { type: "message", text: "bonjour" })).toMatchObject(
    refused(404, "ConversationNotFound"),
  );
  expect(await activities(echo, { ...never })).toBeUndefined();
});

test("unknown paths, methods, watermarks and hints are refused in the same form", async () => {
  const { token } = conversation;
  expect(await call(echo, "GET", "/nothing")).toMatchObject(refused(404, "ResourceNotFound"));
  expect(await call(echo, "GET", "/%ff")).toMatchObject(refused(404, "ResourceNotFound"));
  expect(await call(echo, "PUT", path(), { token })).toMatchObject(
    refused(405, "MethodNotAllowed"),
  );
  expect(await call(echo, "GET", `${path()}?watermark=-1`, { token })).toMatchObject(
    refused(400, "BadWatermark"),
  );
  const hints = { channelData: { commune: "Jette" } };
  expect(await call(echo, "POST", "/v3/directline/tokens/generate", { json: hints })).toMatchObject(
    refused(400, "BadArgument"),
  );
});

test("a stream is refused as plainly as a call, and garbage on it ends only it", async () => {
  const opened = (url: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve("open");
      socket.onerror = () => resolve("refused");
    });
  const { streamUrl } = conversation;
  const other = await open(echo);
  const foreign = streamUrl.replace(/t=.*/, `t=${other.token}`);
  for (const url of [
    foreign,
    streamUrl.replace(/t=.*/, ""),
    streamUrl.replace("stream", "nothing"),
  ]) {
    expect(await opened(url)).toBe("refused");
  }
  const socket = new WebSocket(streamUrl);
  await new Promise((resolve) => (socket.onmessage = resolve));
  const closed = new Promise((resolve) => (socket.onclose = resolve));
  socket.send("x".repeat(5000));
  await closed;
  expect(await opened(streamUrl)).toBe("open");
});
