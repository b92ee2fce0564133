import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { cardFaults } from "./card-schema.ts";
import { desk } from "../../handoff/served.ts";
import { startCaseOffice, textIn, verbsIn, type CaseOffice } from "./case-office.ts";
import { foreignTenant, startTeams, type Teams } from "./teams-client.ts";

let teams: Teams;
let office: CaseOffice;
const clock = { time: 1_790_000_000_000 };
beforeAll(async () => {
  teams = await startTeams();
  office = await startCaseOffice(teams, { now: () => clock.time });
});
afterAll(async () => {
  await office.stop();
  await teams.stop();
});
afterEach(async () => {
  expect(office.logged).toEqual([]);
  for (const { conversation } of await office.handoff.cases({ ended: false }))
    await office.handoff.leave(conversation);
});

const words = {
  fr: {
    command: "guichet",
    linked: /Ce canal montre maintenant/,
    waits: "En attente",
    has: (name: string) => `${name} répond`,
    taken: (name: string) => `Pas pris : ${name} a déjà cette demande.`,
    notSent: (name: string) => `Pas envoyé à l’habitant : ${name} a cette demande.`,
    commune: "Schaerbeek",
    topic: "Garde d’enfants",
    take: "Prendre",
    back: "Rendue à Zinneke",
    closed: "Terminée par Ana · Orientation vers un autre service",
    resident: "Habitant",
  },
  nl: {
    command: "loket",
    linked: /Dit kanaal toont nu/,
    waits: "Wacht",
    has: (name: string) => `${name} antwoordt`,
    taken: (name: string) => `Niet genomen: ${name} heeft deze aanvraag al.`,
    notSent: (name: string) => `Niet verstuurd naar de bewoner: ${name} heeft deze aanvraag.`,
    commune: "Schaarbeek",
    topic: "Kinderopvang",
    take: "Nemen",
    back: "Terug bij Zinneke",
    closed: "Afgerond door Ana · Doorverwezen naar een andere dienst",
    resident: "Bewoner",
  },
};

/** A case that waits, its card in a channel, and two people who see it. */
async function waiting(language: Language) {
  const channel = await office.channel("brussels");
  const resident = await office.resident(language);
  const card = await office.card(channel, resident.id);
  return { channel, resident, card, ana: teams.person("Ana"), bram: teams.person("Bram") };
}

async function taken(language: Language) {
  const given = await waiting(language);
  await office.press(given.ana, given.channel, given.card, "take");
  await office.shows(given.card, (shown) => shown.includes(words[language].has("Ana")));
  // What was said before.
  await office.inThread(given.channel, given.card, 1);
  return given;
}

describe.each(languages)("a case in %s", (language) => {
  const its = words[language];

  test("is shown as a card with what is known of it, in that language alone, and can be taken", async () => {
    const { card } = await waiting(language);
    const content = card.activity.attachments[0].content;
    expect(cardFaults(content)).toEqual([]);
    expect(content.lang).toBe(language);
    const shown = textIn(card.activity);
    for (const part of [its.waits, its.commune, its.topic, its.take]) expect(shown).toContain(part);
    const other = words[language === "fr" ? "nl" : "fr"];
    for (const part of [other.take, other.topic]) expect(shown).not.toContain(part);
    expect(verbsIn(card.activity)).toEqual(["take"]);
    expect(card.activity.summary).toContain(its.commune);
  });

  test("is taken, answered from the card and the thread, and closed with an outcome", async () => {
    const { channel, card, resident, ana } = await waiting(language);
    const own = await office.press(ana, channel, card, "take");
    expect(own).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(cardFaults(own.value)).toEqual([]);
    expect(verbsIn(own)).toEqual(["reply", "close", "return"]);
    await office.shows(card, (shown) => shown.includes(its.has("Ana")));
    // Everybody sees who has it, and that nothing can be pressed; Ana's is fetched anew by Teams.
    expect(verbsIn(card.activity)).toEqual([]);
    expect(card.activity.attachments[0].content.refresh.userIds).toEqual([ana.id]);
    const refreshed = await office.press(ana, channel, card, "refresh");
    expect(verbsIn(refreshed)).toEqual(["reply", "close", "return"]);

    const [before] = await office.inThread(channel, card, 1);
    expect(before!.activity.text).toContain(`<b>${its.resident}:</b>`);
    expect(before!.activity.entities).toContainEqual(
      expect.objectContaining({ type: "mention", mentioned: { id: ana.id, name: "Ana" } }),
    );

    await resident.say("Vous <là> ?");
    await office.press(ana, channel, card, "reply", { text: " Un instant " });
    await office.write(ana, channel, card, "Me <voici>.");
    await resident.say("Merci");
    const thread = await office.inThread(channel, card, 4);
    expect(thread.slice(1).map(({ activity }) => activity.text)).toEqual([
      `<at>Ana</at> <b>${its.resident}:</b> Vous &lt;là&gt; ?`,
      "<b>Ana:</b> Un instant",
      `<at>Ana</at> <b>${its.resident}:</b> Merci`,
    ]);
    const heard = await resident.heard();
    expect(heard.filter((said) => /^(counsellor|resident):/.test(said))).toEqual([
      "resident: Vous <là> ?",
      "counsellor: Un instant",
      "counsellor: Me <voici>.",
      "resident: Merci",
    ]);

    const closed = await office.press(ana, channel, card, "close", { outcome: "referred" });
    expect(textIn(closed)).toContain(its.closed);
    expect(verbsIn(closed)).toEqual([]);
    await office.shows(card, (shown) => shown.includes(its.closed));
    expect(await office.case(resident.id)).toMatchObject({ state: "closed", outcome: "referred" });
  });

  test("has one winner when two press Take at once, and the other is told who", async () => {
    const { channel, card, ana, bram, resident } = await waiting(language);
    const answers = await Promise.all(
      [ana, bram].map((person) => office.press(person, channel, card, "take")),
    );
    const { counsellor, workplace } = await office.case(resident.id);
    expect(workplace).toBe("teams");
    const [won, lost] = counsellor!.name === "Ana" ? answers : answers.toReversed();
    expect(verbsIn(won)).toContain("reply");
    expect(textIn(lost)).toContain(its.taken(counsellor!.name));
    expect(verbsIn(lost)).toEqual([]);
    expect(cardFaults(lost.value)).toEqual([]);
  });

  test("is answered by who has it only: others are told in the thread that nothing was sent", async () => {
    const { channel, card, bram, resident } = await taken(language);
    await office.write(bram, channel, card, "Je m'en occupe !");
    const thread = await office.inThread(channel, card, 2);
    expect(thread[1]!.activity.text).toBe(its.notSent("Ana"));
    expect(await resident.heard()).not.toContain("counsellor: Je m'en occupe !");
    for (const verb of ["reply", "return", "close"]) {
      const answer = await office.press(bram, channel, card, verb, { text: "x", outcome: "other" });
      expect(textIn(answer)).toContain("Ana");
      expect(verbsIn(answer)).toEqual([]);
    }
    expect(await office.case(resident.id)).toMatchObject({ state: "accepted" });
  });

  test("taken in Teams, returned from the console: both show the same", async () => {
    const { card, resident } = await taken(language);
    const { counsellor } = await office.case(resident.id);
    await office.handoff.giveBack(resident.id, counsellor!);
    await office.shows(card, (shown) => shown.includes(its.back));
    expect(verbsIn(card.activity)).toEqual([]);
  });
});

test("a case taken in the console shows who has it, and nothing of the talk reaches the channel", async () => {
  const { channel, card, resident } = await waiting("fr");
  const carla = { id: "carla", name: "Carla" };
  await office.handoff.claim(resident.id, carla, "console");
  await resident.say("un secret");
  await office.handoff.say(resident.id, carla, { id: "1", text: "bien reçu" });
  await office.shows(card, (shown) => shown.includes("Carla répond"));
  await office.handoff.close(resident.id, carla, "answered");
  await office.shows(card, (shown) => shown.includes("Terminée par Carla"));
  expect(await office.inThread(channel, card)).toEqual([]);
  expect(JSON.stringify(teams.sink.requests)).not.toContain("un secret");
});

test("who has a case in the console goes on with it in the thread", async () => {
  const { channel, card, resident, ana } = await waiting("fr");
  const { id } = { id: `entra-${ana.aadObjectId}` };
  await office.handoff.claim(resident.id, { id, name: "Ana" }, "console");
  await resident.say("dit au guichet");
  await office.write(ana, channel, card, "Je continue ici.");
  await resident.say("dit dans le fil");
  const thread = await office.inThread(channel, card, 2);
  expect(thread[0]!.activity.text).toContain("dit au guichet");
  expect(thread[1]!.activity.text).toContain("dit dans le fil");
  expect(thread).toHaveLength(2);
  expect(await resident.heard()).toContain("counsellor: Je continue ici.");
  expect(await office.case(resident.id)).toMatchObject({ workplace: "teams" });
});

test("a claim made in Teams lapses after the desk's minutes without a word, not before", async () => {
  const { channel, card, resident, ana } = await taken("fr");
  const minutes = desk.waiting.teams * 1000;
  clock.time += minutes - 1000;
  await office.write(ana, channel, card, "Encore un instant.");
  await resident.say("Je suis là");
  clock.time += minutes - 1;
  await office.handoff.sweep();
  expect(await office.case(resident.id)).toMatchObject({ state: "accepted" });
  clock.time += 1;
  await office.handoff.sweep();
  expect(await office.case(resident.id)).toMatchObject({ state: "queued" });
  await office.shows(card, (shown) => shown.includes("En attente"));
  expect(verbsIn(card.activity)).toEqual(["take"]);
  const thread = await office.inThread(channel, card, 3);
  expect(thread.at(-1)!.activity.text).toBe("Ana n’a plus répondu. La demande attend de nouveau.");
});

test("every channel of a desk shows its cases, and the talk is held where it was taken", async () => {
  const first = await office.channel("brussels");
  const second = await office.channel("brussels");
  const resident = await office.resident("fr");
  const [one, two] = [
    await office.card(first, resident.id),
    await office.card(second, resident.id),
  ];
  const ana = teams.person("Ana");
  await office.press(ana, second, two, "take");
  await office.shows(one, (shown) => shown.includes("Ana répond"));
  await resident.say("ici ?");
  await office.inThread(second, two, 2);
  expect(await office.inThread(first, one)).toEqual([]);
});

test("a case sent to another desk is handed to its channels, in that desk's language", async () => {
  const from = await office.channel("brussels");
  const to = await office.channel("jobs");
  const resident = await office.resident("fr");
  const card = await office.card(from, resident.id);
  await office.handoff.transfer(resident.id, { id: "carla", name: "Carla" }, "jobs");
  await office.shows(card, (shown) => shown.includes("Passée à un autre guichet : Emploi"));
  expect(verbsIn(card.activity)).toEqual([]);
  const there = await office.card(to, resident.id);
  expect(there.activity.attachments[0].content.lang).toBe("nl");
  expect(textIn(there.activity)).toContain("Doorgestuurd, wacht");
});

test("what is pressed twice, or comes again, is done once", async () => {
  const { channel, card, resident, ana } = await taken("fr");
  const said = await office.write(ana, channel, card, "Une fois.");
  await office.write(ana, channel, card, "Une fois.", { id: said.id });
  const again = await office.press(ana, channel, card, "take");
  expect(verbsIn(again)).toContain("reply");
  const heard = await resident.heard();
  expect(heard.filter((line) => line === "counsellor: Une fois.")).toHaveLength(1);
});

test("an empty reply sends nothing, and says so", async () => {
  const { channel, card, resident, ana } = await taken("nl");
  const before = await resident.heard();
  const answer = await office.press(ana, channel, card, "reply", { text: " \n" });
  expect(textIn(answer)).toContain("Er is niets verstuurd");
  await office.write(ana, channel, card, "", {
    more: { attachments: [{ contentType: "image/png" }] },
  });
  const thread = await office.inThread(channel, card, 2);
  expect(thread.at(-1)!.activity.text).toContain("alleen tekst");
  expect(await resident.heard()).toEqual(before);
});

test("who wants to be called is shown with their number to who makes the call alone", async () => {
  const { channel, card, resident, ana, bram } = await waiting("fr");
  await office.handoff.requestCallback(resident.conversation, {
    name: "Fatima B.",
    reach: "0470 12 34 56",
    moment: "le matin",
    language: "fr",
  });
  await office.shows(card, (shown) => shown.includes("À rappeler"));
  const own = await office.press(ana, channel, card, "take");
  expect(textIn(own)).toContain("0470 12 34 56");
  expect(cardFaults(own.value)).toEqual([]);
  expect(textIn(await office.press(bram, channel, card, "refresh"))).not.toContain("0470");
  await office.shows(card, (shown) => shown.includes("Ana rappelle"));
  await office.press(ana, channel, card, "not-reached");
  expect((await office.handoff.open(resident.id))?.callback?.attempts).toBe(1);
  await office.press(ana, channel, card, "reached");
  await office.shows(card, (shown) => shown.includes("Terminée"));
  expect(JSON.stringify(teams.sink.requests)).not.toContain("0470");
});

test("an erased case is taken away in Teams too: its card's words, and the resident's in the thread", async () => {
  const { channel, card, resident } = await taken("fr");
  await resident.say("à effacer");
  await office.inThread(channel, card, 2);
  await office.conversations.erase(resident.conversation, clock.time);
  await office.shows(card, (shown) => shown.includes("Demande effacée."));
  expect(textIn(card.activity)).not.toContain("crèche");
  expect(await office.inThread(channel, card)).toEqual([]);
});

describe("a channel", () => {
  test.each([
    ["desk nowhere", "guichet « nowhere »"],
    ["guichet", "@Zinneke guichet <id>"],
    ["loket", "brussels, jobs"],
  ])("that asks for %j is told how to ask, in both languages", async (asked, expected) => {
    const channel = teams.channel();
    const { id } = await teams.say(teams.person("Ann"), channel, asked, { mention: true });
    const thread = teams.thread(channel, id).conversation.id;
    await teams.sink.until(() => teams.sink.postsIn(thread).length > 0, "an answer");
    const { text } = teams.sink.postsIn(thread)[0]!.activity;
    expect(text).toContain(expected);
    expect(text).toContain("@Zinneke loket stop");
  });

  test("is shown the cases that wait already, and after `stop` no new ones", async () => {
    const early = await office.resident("fr");
    const channel = await office.channel("brussels");
    await office.card(channel, early.id);
    const { id } = await teams.say(teams.person("Ann"), channel, "desk stop", { mention: true });
    await teams.sink.until(
      () => teams.sink.postsIn(teams.thread(channel, id).conversation.id).length > 0,
      "an answer",
    );
    const other = await office.channel("brussels");
    const late = await office.resident("fr");
    await office.card(other, late.id);
    const cases = teams.sink
      .postsIn(channel.conversation.id)
      .map(({ activity }) => textIn(activity));
    expect(cases.filter((shown) => shown.includes(late.id))).toEqual([]);
  });

  test.each([
    ["nobody signed in", null],
    ["a counsellor", ["counsellor" as const]],
  ])("is shown no cases on the word of %s, whose organisation is allowed", async (_, roles) => {
    const colleague = teams.person("Eva");
    if (roles) await office.signIn(colleague, roles);
    const channel = teams.channel();
    const { id } = await teams.say(colleague, channel, "loket brussels", { mention: true });
    const thread = teams.thread(channel, id).conversation.id;
    await teams.sink.until(() => teams.sink.postsIn(thread).length > 0, "an answer");
    const { text } = teams.sink.postsIn(thread)[0]!.activity;
    expect(text).toContain("Seuls les superviseurs");
    expect(text).toContain("Alleen supervisors");
    const ours = await office.channel("brussels");
    await office.card(ours, (await office.resident("fr")).id);
    expect(teams.sink.postsIn(channel.conversation.id)).toEqual([]);
  });

  test("of an organisation that is not allowed gets no cases, and its people take none", async () => {
    const stranger = teams.person("Eve", { tenant: foreignTenant });
    const channel = teams.channel(foreignTenant);
    const { id } = await teams.say(stranger, channel, "desk brussels", { mention: true });
    const thread = teams.thread(channel, id).conversation.id;
    await teams.sink.until(() => teams.sink.postsIn(thread).length > 0, "an answer");
    expect(teams.sink.postsIn(thread)[0]!.activity.text).toContain(
      "Seules les organisations admises",
    );
    const { channel: ours, card, resident } = await waiting("fr");
    const guest = { ...ours, channelData: { ...ours.channelData, tenant: { id: foreignTenant } } };
    const answer = await office.press(stranger, guest, card, "take");
    expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    await teams.say(stranger, teams.thread(guest, card.id), "moi !");
    expect(await office.case(resident.id)).toMatchObject({ state: "queued", counsellor: null });
    expect(teams.sink.postsIn(channel.conversation.id)).toEqual([]);
  });
});

test("no handoff event ever goes to Teams", () => {
  expect(teams.sink.requests.length).toBeGreaterThan(50);
  const sent = JSON.stringify(teams.sink.requests.map(({ body }) => body));
  expect(sent).not.toMatch(/handoff\.(initiate|status)|"type":"event"/);
});
