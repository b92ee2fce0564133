import { ConnectionStatus } from "botframework-directlinejs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Echo, startEcho } from "../echo-assistant.ts";
import { call, fill, open, until } from "./calls.ts";
import { connect, type RealClient } from "./real-client.ts";

let echo: Echo;
let clients: RealClient[] = [];

beforeEach(async () => {
  echo = await startEcho();
});
afterEach(async () => {
  for (const client of clients) client.end();
  clients = [];
  await echo.stop();
});

async function newToken(): Promise<string> {
  return (await call(echo, "POST", "/v3/directline/tokens/generate", { json: {} })).body.token;
}

async function newClient(options: object = {}): Promise<RealClient> {
  const client = await connect(echo, { token: await newToken(), ...options });
  clients.push(client);
  return client;
}

const echoOf = (texts: string[]): string[] => texts.map((text) => text.split(" [1]")[0] ?? "");

for (const webSocket of [true, false]) {
  const way = webSocket ? "over a WebSocket" : "by polling";

  test(`the real client is welcomed, asks and is answered ${way}`, async () => {
    const resident = await newClient({ webSocket, pollingInterval: 200 });
    await resident.hears("Bonjour");
    await resident.say("où ?", "c-1");
    expect(echoOf(await resident.hears("echo où"))).toEqual(["Bonjour", "où ?", "echo où ?"]);
    expect(resident.received[1]).toMatchObject({
      from: { role: "user" },
      channelData: { clientActivityID: "c-1" },
    });
  });
}

test("fifty messages posted at once are each received once and answered once, in order", async () => {
  const resident = await newClient();
  await resident.hears("Bonjour");
  const said = Array.from({ length: 50 }, (_, index) => `question ${index}.`);
  await Promise.all(said.map((text) => resident.say(text)));
  await until(
    () => resident.received,
    (all) => all.length >= 101,
  );
  const answers = resident.received.filter(({ from }) => from.role === "bot").slice(1);
  const asked = resident.received.filter(({ from }) => from.role === "user");
  expect(answers.map(({ text }) => echoOf([text])[0])).toEqual(
    asked.map(({ text }) => `echo ${text}`),
  );
  expect(asked.map(({ text }) => text).toSorted()).toEqual(said.toSorted());
  const sequences = resident.received.map(({ channelData }) => channelData["webchat:sequence-id"]);
  expect(sequences).toEqual(Array.from({ length: 101 }, (_, index) => index + 1));
});

test("a client whose connection broke hears what it missed, and nothing twice", async () => {
  const sockets: WebSocket[] = [];
  class WatchedWebSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const resident = await newClient({ WebSocket: WatchedWebSocket });
  await resident.hears("Bonjour");
  await resident.say("un");
  await resident.hears("echo un");

  sockets[0]?.close();
  await resident.say("deux");
  await resident.hears("echo deux");
  await resident.say("trois");
  expect(echoOf(await resident.hears("echo trois"))).toEqual([
    "Bonjour",
    "un",
    "echo un",
    "deux",
    "echo deux",
    "trois",
    "echo trois",
  ]);
  expect(sockets).toHaveLength(2);
});

test("a client that takes up a conversation later hears all of it", async () => {
  const first = await newClient();
  await first.say("un");
  await first.hears("echo un");
  const { conversationId, token } = first.client as unknown as {
    conversationId: string;
    token: string;
  };
  const second = await connect(echo, { token, conversationId });
  clients.push(second);
  expect(echoOf(await second.hears("echo un"))).toEqual(["Bonjour", "un", "echo un"]);
});

test("a client that takes up a long conversation is sent all of it, page after page, in order", async () => {
  const conversation = await open(echo);
  await fill(echo, conversation, 240);
  const sequences: number[] = [];
  const socket = new WebSocket(conversation.streamUrl);
  socket.addEventListener("message", ({ data }) => {
    const { activities } = JSON.parse(String(data));
    expect(activities.length).toBeLessThanOrEqual(100);
    for (const { channelData } of activities) sequences.push(channelData["webchat:sequence-id"]);
  });
  await until(
    () => sequences.length,
    (count) => count >= 241,
  );
  socket.close();
  expect(sequences).toEqual(Array.from({ length: 241 }, (_, index) => index + 1));

  // Microsoft's client spreads a frame's messages over time, so that frames mingle: it gets them all.
  const { token, conversationId } = conversation;
  const resident = await connect(echo, { token, conversationId });
  clients.push(resident);
  await until(
    () => resident.received.length,
    (count) => count >= 241,
  );
  const received = resident.received.map(({ channelData }) => channelData["webchat:sequence-id"]);
  expect(received.toSorted((a, b) => a - b)).toEqual(sequences);
});

test("the client's own timer gets it a new token, which works when the first has expired", async () => {
  const { client } = await newClient();
  const { scheduler } = (client as unknown as { services: { scheduler: any } }).services;
  const hurried = Object.create(scheduler, {
    schedule: {
      value: (work: unknown, delay = 0, state?: unknown) =>
        scheduler.schedule(work, delay / 10_000, state),
    },
  });
  const token = await newToken();
  const resident = await newClient({ token, scheduler: hurried });
  echo.clock.ahead = 15 * 60 * 1000;
  await until(
    () => (resident.client as unknown as { token: string }).token,
    (current) => lives(current, 44),
  );
  echo.clock.ahead = 40 * 60 * 1000;
  expect(await resident.say("encore là")).toMatch(/\|\d{7}$/);
});

/** Whether a token still holds so many minutes from now. */
function lives(token: string, minutes: number): boolean {
  const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return exp * 1000 > Date.now() + minutes * 60_000;
}

for (const webSocket of [true, false]) {
  test(`a client ${webSocket ? "" : "that polls "}learns that its token has expired, and goes on with a new one`, async () => {
    const resident = await newClient({ webSocket, pollingInterval: 200 });
    await resident.hears("Bonjour");
    const { conversationId } = resident.client as unknown as { conversationId: string };
    echo.clock.ahead = 31 * 60 * 1000;
    expect(await resident.say("trop tard")).toBe("retry");
    await resident.becomes(ConnectionStatus.ExpiredToken);

    const token = await tokenOf(conversationId);
    const again = await call(
      echo,
      "GET",
      `/v3/directline/conversations/${conversationId}?watermark=1`,
      { token },
    );
    resident.client.reconnect(again.body);
    await resident.say("de retour");
    await resident.hears("echo de retour");
    // The client may now hold two streams, its old one and the new: Web Chat tells them apart by id, as here.
    const heard = new Map(resident.received.map(({ id, text }) => [id, text]));
    expect(echoOf([...heard.values()])).toEqual(["Bonjour", "de retour", "echo de retour"]);
  });
}

/** A token for an open conversation, made with the server's key. */
async function tokenOf(conversation: string): Promise<string> {
  const { tokensOf } = await import("../../../src/channel/direct-line/tokens.ts");
  const tokens = tokensOf(new Uint8Array(32).fill(7), () => Date.now() + echo.clock.ahead);
  return tokens.issue({ conversation, user: "resident", site: { commune: null, language: null } });
}

for (const webSocket of [true, false]) {
  test(`a client ${webSocket ? "" : "that polls "}learns that its conversation was erased`, async () => {
    const resident = await newClient({ webSocket, pollingInterval: 200 });
    await resident.hears("Bonjour");
    const { conversationId, token } = resident.client as unknown as {
      conversationId: string;
      token: string;
    };
    await call(echo, "DELETE", `/v3/directline/conversations/${conversationId}`, { token });
    await expect(resident.say("encore ?")).rejects.toMatchObject({ status: 404 });
    if (!webSocket) await resident.becomes(ConnectionStatus.Ended);
  });
}

test("a file is refused in the conversation and kept nowhere", async () => {
  const resident = await newClient();
  await resident.hears("Bonjour");
  const secret = "private-letter-content";
  const attachments = [
    { contentType: "text/plain", name: "lettre.txt", contentUrl: `data:text/plain,${secret}` },
  ];
  const message = {
    type: "message",
    text: "voici",
    from: { id: "resident" },
    attachments,
    channelData: { clientActivityID: "u" },
  };
  await new Promise((resolve, reject) =>
    resident.client.postActivity(message as never).subscribe(resolve, reject),
  );
  expect(echoOf(await resident.hears("1 file(s) refused"))).toEqual([
    "Bonjour",
    "voici 📎",
    "1 file(s) refused",
  ]);
  const stored = JSON.stringify(await echo.store.query("select * from messages"));
  expect(stored).not.toMatch(/private-letter|lettre\.txt/);
});

test("a session id is given to a client that asks for one", async () => {
  const resident = await newClient();
  const id = await new Promise((resolve, reject) =>
    resident.client.getSessionId().subscribe(resolve, reject),
  );
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
});
