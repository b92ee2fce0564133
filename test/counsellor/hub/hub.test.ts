import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { activities, call, post } from "../../channel/direct-line/calls.ts";
import { type Office, startOffice } from "../office.ts";
import { type Hub, secret, startHub } from "./start-hub.ts";

let hub: Hub;
let office: Office;
beforeEach(async () => {
  hub = await startHub();
  office = await startOffice({ hub: { url: hub.url, secret } });
  await office.side.begin();
});
afterEach(async () => {
  await office.stop();
  await hub.stop();
});

const agent = { id: "agent-7", name: "Nadia" };
const status = (id: string, state: string, more = {}) =>
  hub.post(office, {
    type: "event",
    name: "handoff.status",
    value: { state },
    conversation: { id },
    from: agent,
    ...more,
  });
const message = (id: string, text: string, more = {}) =>
  hub.post(office, { type: "message", text, conversation: { id }, from: agent, ...more });
const kinds = () => hub.received.map(({ type, name }) => name ?? type);

/** A case that the hub has taken. */
async function taken() {
  const waiting = await office.waiting();
  await hub.has(1);
  expect((await status(waiting.id, "accepted")).status).toBe(200);
  return waiting;
}

describe("a case", () => {
  test("is offered to the hub with what one must know, and what was said", async () => {
    const { conversation, id } = await office.waiting();
    await hub.has(1);
    const [initiate] = hub.received;
    expect(initiate).toMatchObject({
      type: "event",
      name: "handoff.initiate",
      id: `${id}.1`,
      conversation: { id },
      value: {
        language: "fr",
        commune: "21015",
        topic: "housing",
        reason: "talk",
        question: "une crèche",
        programmes: [
          { id: "creches-schaerbeek", name: { fr: expect.any(String), nl: expect.any(String) } },
        ],
      },
    });
    const [transcript] = initiate.attachments;
    expect(transcript).toMatchObject({ contentType: "application/json", name: "Transcript" });
    expect(transcript.content.activities.map((one: any) => [one.from.role, one.text])).toEqual([
      ["bot", "welcome"],
      ["user", "personne"],
      ["bot", expect.stringContaining(`"position":1`)],
    ]);
    expect(JSON.stringify(initiate)).not.toContain(conversation);
  });

  test("taken by the hub is the resident's talk with its agent: the bot is silent", async () => {
    const { conversation, id } = await taken();
    expect((await office.handoff.open(id))?.case).toMatchObject({
      state: "accepted",
      workplace: "hub",
      counsellor: { id: "hub", name: "Nadia" },
    });
    await message(id, " Bonjour, je suis Nadia. ");
    await office.say(conversation, "Bonjour Nadia");
    await office.say(conversation, "Il me faut une crèche");
    await hub.has(3);
    expect(hub.received.slice(1)).toMatchObject([
      { type: "message", text: "Bonjour Nadia", from: { role: "user" }, locale: "fr-BE" },
      { type: "message", text: "Il me faut une crèche", conversation: { id } },
    ]);
    const said = await office.said(conversation);
    expect(said.slice(-3)).toEqual([
      "counsellor: Bonjour, je suis Nadia.",
      "resident: Bonjour Nadia",
      "resident: Il me faut une crèche",
    ]);
    expect(said.filter((one) => /^notice.*Nadia/.test(one))).toHaveLength(1);
  });

  test("brings along what was said while it waited", async () => {
    const { conversation, id } = await office.waiting();
    await hub.has(1);
    office.clock.time += 1000;
    await office.say(conversation, "et le prix ?");
    office.clock.time += 1000;
    await status(id, "accepted");
    await hub.has(3);
    expect(hub.received.slice(1).map(({ from, text }) => [from.role, text])).toEqual([
      ["user", "et le prix ?"],
      ["bot", "bot: et le prix ?"],
    ]);
  });

  test("taken in the console is told to the hub, and its talk is not", async () => {
    const { conversation, id } = await office.waiting();
    await hub.has(1);
    const ana = await office.counsellor("Ana");
    await ana.post(`/cases/${id}/claim`);
    await ana.post(`/cases/${id}/notes`, { text: "note secrète" });
    await ana.post(`/cases/${id}/messages`, { text: "Bonjour" });
    await office.say(conversation, "Pour Ana");
    await ana.post(`/cases/${id}/close`, { outcome: "answered" });
    await hub.has(3);
    expect(kinds()).toEqual(["handoff.initiate", "handoff.status", "handoff.status"]);
    expect(hub.received.map(({ value }) => value.state)).toEqual([
      undefined,
      "accepted",
      "completed",
    ]);
    const told = JSON.stringify(hub.received);
    for (const secretText of ["note secrète", "Pour Ana", conversation])
      expect(told).not.toContain(secretText);
    const lost = await status(id, "accepted");
    expect(lost).toMatchObject({ status: 409, body: { error: { code: "Impossible" } } });
  });

  test("claimed by the hub too late says who has it", async () => {
    const { id } = await office.waiting();
    const ana = await office.counsellor("Ana");
    await ana.post(`/cases/${id}/claim`);
    const by = { id: ana.id, name: "Ana" };
    const lost = await status(id, "accepted");
    expect(lost).toMatchObject({ status: 409, body: { error: { code: "AlreadyTaken" }, by } });
    expect(await message(id, "Bonjour")).toMatchObject({ status: 409, body: { by } });
  });

  test("ended by the hub, or left by the resident, ends on both sides", async () => {
    const { conversation, id } = await taken();
    expect((await status(id, "completed")).status).toBe(200);
    expect((await office.handoff.open(id))?.case).toMatchObject({
      state: "closed",
      outcome: "answered",
    });
    await office.say(conversation, "merci");
    expect((await office.said(conversation)).at(-1)).toBe("bot: merci");
    await hub.has(2);
    const before = hub.received.length;
    const other = await office.waiting();
    await hub.has(before + 1);
    await status(other.id, "accepted");
    await office.handoff.leave(other.conversation);
    await hub.has(before + 2);
    expect(hub.received.at(-1)).toMatchObject({
      name: "handoff.status",
      value: { state: "completed", message: "abandoned" },
      conversation: { id: other.id },
    });
  });

  test("the hub cannot take stays in the queue; one it had taken returns there", async () => {
    const { id } = await office.waiting();
    await hub.has(1);
    expect((await status(id, "failed")).status).toBe(200);
    expect(await office.stateOf(id)).toBe("queued");
    await status(id, "accepted");
    expect((await status(id, "failed")).status).toBe(200);
    expect(await office.stateOf(id)).toBe("transferred");
    await hub.has(2);
    expect(hub.received.at(-1)).toMatchObject({ name: "handoff.initiate", conversation: { id } });
  });
});

test("no event of the handoff reaches the resident's client", async () => {
  const { token } = (await call(office, "POST", "/v3/directline/tokens/generate", { json: {} }))
    .body;
  const conversation = (
    await call(office, "POST", "/v3/directline/conversations", { token, json: {} })
  ).body;
  const write = (text: string) =>
    post(office, conversation, { type: "message", text, from: { id: "r" } });
  await write("personne");
  await hub.has(1);
  const { id } = hub.received[0].conversation;
  await status(id, "accepted");
  await message(id, "Bonjour");
  await write("Bonjour Nadia");
  await status(id, "failed");
  await status(id, "accepted");
  await status(id, "completed");
  const seen = await activities(office, conversation);
  expect(seen.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Bonjour", "Bonjour Nadia"]),
  );
  expect([...new Set(seen.map(({ type }) => type))]).toEqual(["message"]);
  expect(JSON.stringify(seen)).not.toMatch(/handoff\.(initiate|status)/);
});

describe("what the hub posts", () => {
  test("is taken once, whatever its id looks like", async () => {
    const { conversation, id } = await taken();
    for (const activity of ["a-1", "a-1", `{"odd": "é ${"x".repeat(300)}"}`])
      for (let count = 0; count < 2; count++) await message(id, "une fois", { id: activity });
    const said = (await office.said(conversation)).filter((one) => one.startsWith("counsellor"));
    expect(said).toHaveLength(2);
    for (const state of ["accepted", "accepted", "completed", "completed"])
      expect((await status(id, state)).status).toBe(200);
  });

  test("shows the resident that an agent types", async () => {
    const { conversation, id } = await taken();
    const heard: string[] = [];
    const stop = office.store.listen((announced) => void heard.push(announced));
    await hub.post(office, { type: "typing", conversation: { id }, from: agent });
    stop();
    expect(heard).toEqual([`typing:counsellor:${conversation}:Nadia`]);
  });

  test("and means nothing here is answered and left", async () => {
    const { conversation, id } = await taken();
    const before = await office.said(conversation);
    for (const activity of [
      { type: "event", name: "other", value: { state: "completed" } },
      { type: "event", name: "handoff.status", value: { state: "dancing" } },
      { type: "message", text: "  " },
      { type: "conversationUpdate" },
    ])
      expect((await hub.post(office, { ...activity, conversation: { id } })).status).toBe(200);
    expect(await office.said(conversation)).toEqual(before);
  });

  test("and fits no case is refused with what is wrong", async () => {
    expect(await status("none", "accepted")).toMatchObject({
      status: 404,
      body: { error: { code: "NoSuchCase" } },
    });
    const odd = await hub.post(office, { type: "message", conversation: { id: "a b" } });
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toContain("conversation.id: is no case's id");
  });
});
