import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../../src/domain/language.ts";
import { foreignTenant, ourTenant, startTeams, type Place, type Teams } from "./teams-client.ts";
import { startZinneke, type Zinneke, type ZinnekeOptions } from "./start-zinneke.ts";

let teams: Teams;
let zinneke: Zinneke;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.stop());
afterEach(() => zinneke.stop());

const start = async (settings: ZinnekeOptions["settings"] = {}) => {
  zinneke = await startZinneke(teams, { settings });
};

/** The last of what is said in a place after a message there, from a person of a tenant. */
async function answerTo(words: string, { tenant = ourTenant, locale = "fr-BE", more = {} } = {}) {
  const person = teams.person("Ann", { tenant, locale });
  const chat = teams.chatOf(person);
  const { status } = await teams.say(person, chat, words, { more });
  expect(status).toBe(200);
  const said = () => teams.sink.postsIn(chat.conversation.id);
  await teams.sink.until(() => said().length === 2, "the welcome and the answer");
  return said()[1]!.activity;
}

const staffQuestions = {
  fr: "Comment insérer une clause sociale dans un marché de travaux ?",
  nl: "Hoe neem ik een sociale clausule op in een opdracht voor werken?",
};
const elsewhere = { fr: /Le personnel des communes/, nl: /[Pp]ersoneel van de gemeenten/ };

describe.each(languages)("somebody of an organisation that is not allowed (%s)", (language) => {
  test("is told that staff subjects are for staff, and gets what residents get", async () => {
    await start();
    const given = { tenant: foreignTenant, locale: `${language}-BE` };
    const refused = await answerTo(staffQuestions[language], given);
    expect(refused.channelData.turn).toEqual({ decision: "no_source", language, programmes: [] });
    expect(refused.text).toMatch(elsewhere[language]);
    const residents = { fr: "crèche à Schaerbeek", nl: "kinderopvang in Schaarbeek" };
    const answer = await answerTo(residents[language], given);
    expect(answer.channelData.turn.decision).toBe("answer");
  });
});

test("with an app id and no organisation named, nobody is staff", async () => {
  await start({ tenants: [] });
  const { channelData } = await answerTo(staffQuestions.fr);
  expect(channelData.turn.decision).toBe("no_source");
});

test("an organisation's id counts in capitals too", async () => {
  await start({ tenants: [ourTenant.toUpperCase()] });
  const { channelData } = await answerTo(staffQuestions.fr);
  expect(channelData.turn.decision).toBe("answer");
});

test.each([
  ["no organisation", { conversation: {}, channelData: {} }],
  ["an allowed organisation and another", { channelData: { tenant: { id: foreignTenant } } }],
])("who comes with %s is no staff", async (_name, given) => {
  await start();
  const person = teams.person("Bo");
  const chat = teams.chatOf(person);
  const { conversation, channelData } = chat;
  const more = {
    channelData: given.channelData,
    conversation: "conversation" in given ? { ...conversation, tenantId: undefined } : conversation,
  };
  await teams.say(person, { conversation, channelData }, staffQuestions.fr, { more });
  const said = () => teams.sink.postsIn(conversation.id);
  await teams.sink.until(() => said().length === 2);
  expect(said()[1]!.activity.channelData.turn.decision).toBe("no_source");
});

describe("without an app id", () => {
  const local = { appId: null, appPassword: null };
  const unsigned = async (place: Place) => {
    const person = teams.person("Cem");
    const activity = teams.activityOf(person, place, {
      type: "message",
      id: "1",
      text: staffQuestions.fr,
    });
    expect((await teams.post(activity, { token: null })).status).toBe(200);
    const said = () => teams.sink.postsIn(place.conversation.id);
    await teams.sink.until(() => said().length === 2);
    return said()[1]!.activity.channelData.turn.decision;
  };

  test("a local tester's organisation is taken as given", async () => {
    await start({ ...local, tenants: [ourTenant] });
    expect(await unsigned(teams.chatOf(teams.person("x")))).toBe("answer");
    const foreign = teams.person("x", { tenant: foreignTenant });
    expect(await unsigned(teams.chatOf(foreign))).toBe("no_source");
  });

  test("and without organisations named, every local tester in Teams is staff", async () => {
    await start({ ...local, tenants: [] });
    const foreign = teams.person("x", { tenant: foreignTenant });
    expect(await unsigned(teams.chatOf(foreign))).toBe("answer");
  });
});

test("no channel but Teams, in an organisation that is allowed, is ever told what is for staff only", async () => {
  await start();
  const staffOnly = zinneke.knowledge.programmes.filter(
    ({ audience }) => !audience.includes("resident"),
  );
  expect(staffOnly.length).toBeGreaterThan(5);
  const channels = [
    "webchat",
    "directline",
    "emulator",
    "facebook",
    "msteams.x",
    "MSTEAMS",
    "msteams",
  ];
  const asked = fc.record({
    channelId: fc.constantFrom(...channels),
    tenant: fc.constantFrom(ourTenant, foreignTenant, ` ${ourTenant}`, `${ourTenant},`, "", "*"),
    conversationType: fc.constantFrom("personal", "channel", "groupChat", undefined),
    programme: fc.constantFrom(...staffOnly),
    language: fc.constantFrom(...languages),
    number: fc.nat(7),
  });
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ channelId, tenant, conversationType, ...one }) => {
      const person = teams.person("Dee", { tenant, locale: `${one.language}-BE` });
      const chat = teams.chatOf(person);
      const { questions } = one.programme;
      const words = questions[one.language][one.number % questions[one.language].length]!;
      const more = { channelId, conversation: { ...chat.conversation, conversationType } };
      expect((await teams.say(person, chat, words, { mention: true, more })).status).toBe(200);
      await zinneke.turns.settle();
      const id = `bot-framework:${channelId}:${chat.conversation.id}`;
      const messages = await zinneke.conversations.messagesAfter(id, 0);
      const told = messages.flatMap(({ content }) =>
        content.kind === "reply" ? content.reply.programmes : [],
      );
      const secret = told.filter((name) => staffOnly.some((hidden) => hidden.id === name));
      if (channelId === "msteams" && tenant === ourTenant) seen += secret.length;
      else expect(secret).toEqual([]);
    }),
    { numRuns: 200 },
  );
  // Or the property would hold of an assistant that knows nothing.
  expect(seen).toBeGreaterThan(0);
});
