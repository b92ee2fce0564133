import { afterAll, beforeAll, expect, test } from "vitest";
import { startBotService, type BotService } from "./bot-service.ts";
import { message, post, startBot, type Bot } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
beforeAll(async () => {
  service = await startBotService();
  bot = await startBot(service, { withDesk: true });
});
afterAll(async () => {
  await bot?.stop();
  await service?.stop();
});

const ana = { id: "c-ana", name: "Ana" };
const sent = () => service.arrivals.map(({ bytes }) => JSON.parse(bytes.toString()));
const arrives = (holds: (activity: any) => boolean) =>
  expect.poll(() => sent().filter(holds).length, { timeout: 20_000, interval: 10 }).toBe(1);
const say = async (text: string, more: object = {}) => {
  const activity = message(service, { id: text, text, ...more });
  expect((await post(bot, activity, { token: await service.token() })).status).toBe(200);
};
const caseIn = async (conversation: string): Promise<string> => {
  const cases = await bot.handoff!.cases({ ended: false });
  return cases.find((one) => one.conversation.endsWith(conversation))!.id;
};

test("a resident in Teams is told how the case stands, and hears the counsellor by name", async () => {
  await say("je veux parler à une personne");
  await arrives(({ text }) => text?.includes("dans la file"));
  const id = await caseIn("a:1");
  await bot.handoff!.claim(id, ana, "console");
  await arrives(({ text }) => text?.includes("une personne : Ana"));
  await say("Vous êtes là ?");
  await bot.handoff!.say(id, ana, { id: "1", text: "Oui,\nje *suis* là." });
  await arrives(({ text }) => text?.startsWith("Ana"));
  await bot.handoff!.note(id, ana, { id: "2", text: "à suivre" });
  await bot.handoff!.giveBack(id, ana);
  await arrives(({ text }) => text?.includes("avec Ana est termin"));

  const said = sent().find(({ text }) => text?.startsWith("Ana"));
  expect(said).toMatchObject({
    type: "message",
    text: "Ana: Oui,\nje *suis* là.",
    textFormat: "plain",
    conversation: { id: "a:1" },
  });
  // The resident's own words are not sent back, and nothing of handoff events or notes is for them.
  const all = JSON.stringify(sent());
  expect(all).not.toContain("Vous êtes là");
  expect(all).not.toContain("à suivre");
  expect(all).not.toContain("c-ana");
  expect(sent().map(({ type }) => type)).not.toContain("event");
  expect(bot.logged).toEqual([]);
});

test("a resident's typing is told to the counsellor who has the case, and to nobody before", async () => {
  const told: string[] = [];
  const stop = bot.store.listen((announced) => void told.push(announced));
  const types = async (conversation: string) => {
    const more = { type: "typing", text: undefined, conversation: { id: conversation } };
    const activity = message(service, { id: undefined, ...more });
    expect((await post(bot, activity, { token: await service.token() })).status).toBe(200);
  };
  const own = { conversation: { id: "a:types" } };
  await say("je voudrais parler à une personne", own);
  await arrives(({ text, conversation }) => conversation.id === "a:types" && /file/.test(text));
  await types("a:types");
  expect(told.filter((one) => one.startsWith("typing"))).toEqual([]);
  const id = await caseIn("a:types");
  await bot.handoff!.claim(id, ana, "console");
  await types("a:types");
  await expect
    .poll(() => told.filter((one) => one.startsWith("typing")))
    .toEqual(["typing:resident:bot-framework:msteams:a:types"]);
  await bot.handoff!.giveBack(id, ana);
  stop();
});

test("a counsellor's typing is shown in a one-to-one chat, and in no group", async () => {
  const group = { id: "19:g", conversationType: "groupChat", isGroup: true };
  const mention = { type: "mention", text: "Zinneke", mentioned: { id: "28:zinneke" } };
  await say("je veux parler à quelqu'un", { conversation: group, entities: [mention] });
  await arrives(({ text, conversation }) => conversation.id === "19:g" && /file/.test(text));
  await say("parler à quelqu'un");
  await expect.poll(async () => (await bot.handoff!.cases({ ended: false })).length).toBe(2);
  for (const conversation of ["19:g", "a:1"]) {
    const id = await caseIn(conversation);
    await bot.handoff!.claim(id, ana, "console");
    await bot.handoff!.typing(id, ana);
  }
  await arrives(({ type }) => type === "typing");
  expect(sent().filter(({ type }) => type === "typing")).toEqual([
    expect.objectContaining({ conversation: expect.objectContaining({ id: "a:1" }) }),
  ]);
  expect(bot.logged).toEqual([]);
});
