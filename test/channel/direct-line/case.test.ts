import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bram, startDesk, type DeskSite } from "../desk.ts";
import { activities, call, post, until, type Conversation } from "./calls.ts";
import { connect, type RealClient } from "./real-client.ts";

let desk: DeskSite;
let clients: RealClient[] = [];
// One for all: every test has conversations of its own.
beforeAll(async () => {
  desk = await startDesk();
});
afterEach(() => {
  for (const client of clients) client.end();
  clients = [];
  expect(desk.logged).toEqual([]);
});
afterAll(() => desk?.stop());

type Opened = Conversation & { secret: string };

async function open(): Promise<Opened> {
  return (await call(desk, "POST", "/chat/open", { json: { commune: "21015", language: "fr" } }))
    .body;
}

/** A resident who waits for a person, and their case. */
async function waiting() {
  const opened = await open();
  const text = "je veux parler à une personne";
  await post(desk, opened, { type: "message", text });
  await until(
    () => activities(desk, opened),
    (all) => all.length >= 3,
  );
  return { ...opened, case: (await desk.caseOf(opened.conversationId))!.id };
}

async function client({ conversationId, token }: Conversation, options: object = {}) {
  const resident = await connect(desk, { token, conversationId, ...options });
  clients.push(resident);
  await resident.hears("");
  return resident;
}

const callback = {
  name: " Fatima B. ",
  reach: "0470/12.34.56",
  moment: "Le matin",
  language: "fr",
  consent: true,
};
const ask = (token: string | undefined, json: unknown = callback) =>
  call(desk, "POST", "/chat/callback", { token, json });
const leave = (token: string | undefined) => call(desk, "POST", "/chat/leave", { token, json: {} });

describe("the real client of a resident with a case", () => {
  test("hears how it stands, and a person as a person, each once and in the order accepted", async () => {
    const opened = await waiting();
    const resident = await client(opened);
    await resident.hears("Je passe votre demande");
    await desk.take(opened.case);
    await resident.hears("Vous parlez maintenant à une personne");
    await resident.say("Il s'agit de ma crèche.", "c-2");
    await desk.say(opened.case, "Bonjour,\nje *regarde* [1]");
    await resident.hears("Bonjour,");
    await desk.handoff.giveBack(opened.case, { id: "c-ana", name: "Ana" });
    await resident.hears("Votre conversation avec Ana");

    const [, , queued, joined, own, said, returned] = resident.received;
    expect(queued).toMatchObject({
      from: { id: "zinneke", role: "bot" },
      channelData: {
        turn: { decision: "handoff" },
        case: { state: "queued", position: expect.any(Number) },
      },
    });
    expect(joined).toMatchObject({
      type: "message",
      from: { id: "zinneke", role: "bot" },
      channelData: {
        case: {
          state: "accepted",
          position: null,
          counsellor: { name: "Ana", place: { fr: "Schaerbeek", nl: "Schaarbeek" } },
          callbackOffered: false,
        },
      },
    });
    expect(joined.channelData.turn).toBeUndefined();
    expect(own).toMatchObject({
      type: "message",
      text: "Il s'agit de ma crèche.",
      from: { role: "user" },
      channelData: { clientActivityID: "c-2" },
    });
    expect(said).toMatchObject({
      type: "message",
      text: "Bonjour,\nje *regarde* [1]",
      textFormat: "plain",
      from: { id: "counsellor", name: "Ana", role: "bot" },
      channelData: { from: "counsellor" },
    });
    expect(returned.channelData.case).toMatchObject({ state: "returned", counsellor: null });
    expect(resident.received.map(({ channelData }) => channelData["webchat:sequence-id"])).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(JSON.stringify(resident.received)).not.toContain("c-ana");
  });

  test("that lost its connection hears what was said meanwhile, and nothing twice", async () => {
    const sockets: WebSocket[] = [];
    class WatchedWebSocket extends WebSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    }
    const opened = await waiting();
    await desk.take(opened.case);
    const resident = await client(opened, { WebSocket: WatchedWebSocket });
    await resident.hears("Vous parlez maintenant");
    sockets[0]!.close();
    await desk.say(opened.case, "un");
    await desk.say(opened.case, "deux");
    await resident.say("trois", "c-3");
    await resident.hears("trois");
    expect(resident.received.slice(4).map(({ text }) => text)).toEqual(["un", "deux", "trois"]);
  });

  test("sees that the counsellor types, without a place in the conversation", async () => {
    const opened = await waiting();
    await desk.take(opened.case);
    const resident = await client(opened);
    await resident.hears("Vous parlez maintenant");
    const { watermark } = resident.client as unknown as { watermark: string };
    await desk.handoff.typing(opened.case, bram);
    await desk.handoff.typing(opened.case, { id: "c-ana", name: "Ana" });
    await until(
      () => resident.received,
      (all) => all.some(({ type }) => type === "typing"),
    );
    const signs = resident.received.filter(({ type }) => type === "typing");
    expect(signs).toEqual([
      {
        type: "typing",
        id: `${opened.conversationId}|typing`,
        channelId: "directline",
        conversation: { id: opened.conversationId },
        from: { id: "counsellor", name: "Ana", role: "bot" },
      },
    ]);
    expect(resident.client).toMatchObject({ watermark });
    expect((await activities(desk, opened)).filter(({ type }) => type === "typing")).toEqual([]);
  });
});

test("a resident's typing is told once in a while, and only while a person has the conversation", async () => {
  const opened = await waiting();
  const told: string[] = [];
  const stop = desk.store.listen(
    (announced) => announced.startsWith("typing:") && told.push(announced),
  );
  const types = async () => expect((await post(desk, opened, { type: "typing" })).status).toBe(200);
  await types();
  expect(told).toEqual([]);
  await desk.take(opened.case);
  desk.clock.ahead += 3000;
  await types();
  await types();
  expect(told).toEqual([`typing:resident:${opened.conversationId}`]);
  desk.clock.ahead += 3000;
  await types();
  expect(told).toHaveLength(2);
  stop();
  expect((await activities(desk, opened)).map(({ type }) => type)).not.toContain("typing");
});

describe("a wish to be called", () => {
  test.each([
    ["0470/12.34.56", "+32 470 12 34 56"],
    ["02 515 64 20", "+32 2 515 64 20"],
    ["+33 6 12 34 56 78", "+33 6 12 34 56 78"],
    [" fatima@example.be ", "fatima@example.be"],
  ])(
    "is noted with %j as %j, and what is written of oneself is kept whole",
    async (reach, kept) => {
      const opened = await waiting();
      expect((await ask(opened.token, { ...callback, reach })).status).toBe(201);
      const { case: noted, callback: wish } = (await desk.handoff.open(opened.case))!;
      expect(noted.state).toBe("callback");
      expect(wish).toEqual({
        name: "Fatima B.",
        reach: kept,
        moment: "Le matin",
        language: "fr",
        attempts: 0,
      });
      const last = (await activities(desk, opened)).at(-1);
      expect(last.channelData.case).toMatchObject({ state: "callback", callbackOffered: false });
    },
  );

  test("needs no case before: one is opened for it", async () => {
    const opened = await open();
    expect((await ask(opened.token)).status).toBe(201);
    expect(await desk.caseOf(opened.conversationId)).toMatchObject({
      state: "callback",
      reason: "callback",
      language: "fr",
    });
  });

  test.each([
    [{ name: "  " }, ["name"]],
    [{ name: "a".repeat(101) }, ["name"]],
    [{ name: "Fatima\nB." }, ["name"]],
    [{ reach: "0470 12" }, ["reach"]],
    [{ reach: "fatima@" }, ["reach"]],
    [{ reach: "0470 12 34 56 ou 0470 12 34 57" }, ["reach"]],
    [{ moment: "" }, ["moment"]],
    [{ language: "en" }, ["language"]],
    [{ consent: false }, ["consent"]],
    [
      { name: undefined, reach: "", moment: 5, consent: "yes" },
      ["name", "reach", "moment", "consent"],
    ],
  ])("with %j is refused, and names %j", async (wrong, fields) => {
    const opened = await waiting();
    const { status, body } = await ask(opened.token, { ...callback, ...wrong });
    expect(status).toBe(400);
    expect(body.fields).toEqual(fields);
    for (const field of fields) expect(body.error.message).toContain(`${field}: must`);
    expect((await desk.handoff.open(opened.case))!.case.state).toBe("queued");
  });

  test("is the token's conversation's, and nobody's without one", async () => {
    const [one, other] = [await waiting(), await waiting()];
    expect((await ask(undefined)).status).toBe(401);
    expect((await ask("forged")).status).toBe(403);
    const foreign = { ...callback, conversation: other.conversationId };
    expect((await ask(one.token, foreign)).status).toBe(201);
    expect((await desk.handoff.open(other.case))!.case.state).toBe("queued");
    expect((await ask(one.token, "[1")).status).toBe(400);
  });

  test("is refused where a person is there already, and where the conversation is gone", async () => {
    const opened = await waiting();
    await desk.take(opened.case);
    expect(await ask(opened.token)).toMatchObject({
      status: 409,
      body: { error: { code: "NoCase" } },
    });
    await erase(opened);
    expect((await ask(opened.token)).status).toBe(404);
  });

  test("is not taken any number of times", async () => {
    const opened = await waiting();
    const statuses: number[] = [];
    for (let round = 0; round < 11; round += 1) statuses.push((await ask(opened.token)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });
});

describe("leaving", () => {
  test("ends the wait, the talk or the wish for a call; then there is nothing to leave", async () => {
    for (const before of [
      async () => undefined,
      (opened: { case: string }) => desk.take(opened.case),
      (opened: { token: string }) => ask(opened.token),
    ]) {
      const opened = await waiting();
      await before(opened);
      expect((await leave(opened.token)).status).toBe(204);
      expect((await desk.handoff.open(opened.case))!.case.state).toBe("abandoned");
      expect((await desk.handoff.open(opened.case))!.callback).toBeNull();
      expect((await activities(desk, opened)).at(-1).channelData.case.state).toBe("abandoned");
      expect((await leave(opened.token)).status).toBe(409);
    }
  });

  test("takes a token, of a conversation that is there", async () => {
    const opened = await waiting();
    expect((await leave(undefined)).status).toBe(401);
    expect((await leave("forged")).status).toBe(403);
    await erase(opened);
    expect((await leave(opened.token)).status).toBe(404);
  });
});

async function erase({ conversationId, token }: Conversation): Promise<void> {
  const path = `/v3/directline/conversations/${conversationId}`;
  expect((await call(desk, "DELETE", path, { token })).status).toBe(204);
}

test("erasing a conversation erases its case with everything in it", async () => {
  const opened = await waiting();
  await desk.take(opened.case);
  await desk.say(opened.case, "Bonjour");
  await desk.handoff.note(opened.case, { id: "c-ana", name: "Ana" }, { id: "n", text: "à suivre" });
  await desk.handoff.giveBack(opened.case, { id: "c-ana", name: "Ana" });
  expect((await ask(opened.token)).status).toBe(201);
  await erase(opened);
  for (const table of ["conversations", "messages", "cases", "case_notes", "callbacks"]) {
    const rows = JSON.stringify(await desk.store.query(`select * from ${table}`));
    expect(rows, table).not.toContain(opened.conversationId);
    expect(rows, table).not.toContain(opened.case);
  }
});
