import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { startTeams, type Person, type Place, type Teams } from "./teams-client.ts";
import { startZinneke, type Zinneke } from "./start-zinneke.ts";

let teams: Teams;
let zinneke: Zinneke;
beforeAll(async () => {
  teams = await startTeams();
  zinneke = await startZinneke(teams);
});
afterAll(async () => {
  await zinneke.stop();
  await teams.stop();
});
afterEach(() => expect(zinneke.logged).toEqual([]));

const said = (place: Place) => teams.sink.postsIn(place.conversation.id);
const arrived = (place: Place, count: number) =>
  teams.sink.until(() => said(place).length >= count, `${count} messages`);

/** What Zinneke answers to a message, and under which id it stands. */
async function ask(person: Person, place: Place, words: string) {
  const before = said(place).length;
  const { status, id } = await teams.say(person, place, words);
  expect(status).toBe(200);
  await arrived(place, before + 1);
  return { ...said(place).at(-1)!, asked: id };
}

/** Somebody who has installed Zinneke and been welcomed. */
async function installed(more: Partial<Person> = {}): Promise<{ person: Person; chat: Place }> {
  const person = teams.person("Ann", more);
  const chat = teams.chatOf(person);
  await teams.install(person, chat);
  await arrived(chat, 1);
  return { person, chat };
}

/** What is asked by naming Zinneke in a channel, and the thread that begins with it. */
async function mention(person: Person, channel: Place, words: string): Promise<Place> {
  const { id, status } = await teams.say(person, channel, words, { mention: true });
  expect(status).toBe(200);
  const thread = teams.thread(channel, id);
  await arrived(thread, 1);
  return thread;
}

const locales = { fr: "fr-BE", nl: "nl-BE" };
const words = {
  fr: {
    clause: "Comment insérer une clause sociale dans un marché de travaux ?",
    article60: "Comment engager une personne sous article 60 à la commune ?",
    plan: "Quelles sont les cinq propositions du plan d'action ?",
    proposals: [
      "Quelles compétences le plan d'action veut-il donner aux groupes défavorisés ?",
      "Que propose le plan d'action pour les clauses sociales dans les marchés publics ?",
      "Comment consommer de façon responsable, selon le plan d'action ?",
      "Que propose le plan d'action pour un plan local pour l'emploi ?",
      "Quelles conditions le plan d'action veut-il améliorer ?",
    ],
    markets: /clauses? sociales?/i,
    welcome: /^Bonjour/,
  },
  nl: {
    clause: "Hoe neem ik een sociale clausule op in een opdracht voor werken?",
    article60: "Hoe werf ik iemand aan met artikel 60 bij de gemeente?",
    plan: "Wat zijn de vijf voorstellen van het actieplan?",
    proposals: [
      "Welke vaardigheden wil het actieplan geven aan kansarme groepen?",
      "Wat stelt het actieplan voor over sociale clausules in overheidsopdrachten?",
      "Wat zegt het actieplan over verantwoord verbruiken?",
      "Wat stelt het actieplan voor over een lokaal werkgelegenheidsplan?",
      "Welke voorwaarden wil het actieplan verbeteren?",
    ],
    markets: /sociale clausules?/i,
    welcome: /^Dag/,
  },
};

describe.each(languages)("staff who write in %s", (language) => {
  const other: Language = language === "fr" ? "nl" : "fr";

  test("are answered with citations, the label of generated text and thumbs, as a reply to what they wrote", async () => {
    const { person, chat } = await installed({ locale: locales[other] });
    const { activity, replyToId, asked } = await ask(person, chat, words[language].clause);
    expect(replyToId).toBe(asked);
    expect(activity.channelData).toMatchObject({
      turn: { decision: "answer", language },
      feedbackLoop: { type: "default" },
    });
    expect(activity.text).toMatch(words[language].markets);
    const [entity] = activity.entities;
    expect(entity).toMatchObject({
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      "@id": "",
      additionalType: ["AIGeneratedContent"],
    });
    expect(entity.citation.length).toBeGreaterThan(0);
    for (const { "@type": type, position, appearance } of entity.citation) {
      expect(type).toBe("Claim");
      expect(activity.text).toContain(`[${position}]`);
      expect(appearance["@type"]).toBe("DigitalDocument");
      expect(URL.canParse(appearance.url)).toBe(true);
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
    expect(activity.suggestedActions?.actions.length ?? 0).toBeLessThanOrEqual(3);
  });

  test("get their own subjects, and those of residents too", async () => {
    const { person, chat } = await installed({ locale: locales[language] });
    const own = await ask(person, chat, words[language].article60);
    expect(own.activity.channelData.turn.programmes).toContain("article-60");
    const residents = { fr: "crèche à Schaerbeek", nl: "kinderopvang in Schaarbeek" };
    const resident = await ask(person, chat, residents[language]);
    expect(resident.activity.channelData.turn).toMatchObject({ decision: "answer", language });
  });

  test("are answered in a channel and in a group chat where they name Zinneke, with its sources", async () => {
    const person = teams.person("Bo", { locale: locales[other] });
    const thread = await mention(person, teams.channel(), words[language].clause);
    const group = teams.groupChat();
    await teams.say(person, group, words[language].clause, { mention: true });
    const answered = (place: Place) =>
      said(place).find(({ activity }) => activity.channelData?.turn?.decision === "answer");
    for (const place of [thread, group]) {
      await teams.sink.until(() => answered(place) !== undefined, "an answer");
      const { activity } = answered(place)!;
      expect(activity.channelData.turn.language).toBe(language);
      expect(activity.text).toMatch(words[language].markets);
      expect(activity.entities[0].citation.length).toBeGreaterThan(0);
    }
  });

  test("are told each of the action plan's five proposals, with a link to the plan", async () => {
    for (const [index, asked] of words[language].proposals.entries()) {
      const { person, chat } = await installed({ locale: locales[language] });
      const { activity } = await ask(person, chat, asked);
      expect(activity.channelData.turn, asked).toMatchObject({ decision: "answer", language });
      const [first] = activity.channelData.turn.programmes;
      const name = zinneke.knowledge.programmes.find(({ id }) => id === first)?.names.fr;
      expect(name, asked).toContain(`proposition ${index + 1} `);
      expect(JSON.stringify(activity.entities)).toContain("https://zinneke.example/action-plan");
    }
    const { person, chat } = await installed({ locale: locales[language] });
    const whole = await ask(person, chat, words[language].plan);
    expect(whole.activity.channelData.turn.programmes[0]).toBe("plan-action-economie-sociale");
  });

  test("name it in a channel without words and are welcomed in their client's language, each time", async () => {
    const person = teams.person("Bo", { locale: locales[language] });
    const thread = await mention(person, teams.channel(), "");
    expect(said(thread)[0]!.activity.text).toMatch(words[language].welcome);
    expect(said(thread)[0]!.activity.text).not.toMatch(words[other].welcome);
    await teams.say(person, thread, " ", { mention: true });
    await arrived(thread, 2);
    expect(said(thread)[1]!.activity.text).toBe(said(thread)[0]!.activity.text);
  });
});

test("words that are the same in both languages are answered in that of the Teams client", async () => {
  for (const language of languages) {
    const { person, chat } = await installed({ locale: locales[language] });
    const { activity } = await ask(person, chat, "Actiris");
    expect(activity.channelData.turn.language).toBe(language);
  }
});

describe("the welcome", () => {
  test("is said once, however often Teams tells of the installation, and names what is for staff", async () => {
    const { person, chat } = await installed();
    await teams.install(person, chat);
    await ask(person, chat, "Actiris");
    const welcomes = said(chat).filter(({ activity }) => /Ik ben Zinneke/.test(activity.text));
    expect(welcomes).toHaveLength(1);
    expect(welcomes[0]!.activity.text).toMatch(/clauses sociales[^]*sociale clausules/);
  });

  test("is said in a team's channel when it is installed there, and not again in its threads", async () => {
    const person = teams.person("Cem");
    const channel = teams.channel();
    await teams.install(person, channel);
    await arrived(channel, 1);
    const thread = await mention(person, channel, "Qu'est-ce qu'un article 60 ?");
    expect(said(thread)).toHaveLength(1);
    expect(said(thread)[0]!.activity.channelData.turn.programmes).toContain("article-60");
    expect(said(channel)).toHaveLength(1);
  });

  test("is not said when it is taken away", async () => {
    const person = teams.person("Dina");
    const chat = teams.chatOf(person);
    const gone = teams.activityOf(person, chat, { type: "installationUpdate", action: "remove" });
    expect((await teams.post(gone)).status).toBe(200);
    expect(await isStored(chat)).toBe(false);
  });
});

describe("in a channel", () => {
  test("what does not name Zinneke is neither answered nor stored, also in a thread it has answered in", async () => {
    const person = teams.person("Eva");
    const channel = teams.channel();
    const { id } = await teams.say(person, channel, "Qui connaît les clauses sociales ?");
    expect(await isStored(teams.thread(channel, id))).toBe(false);
    const thread = await mention(person, channel, "Une clause sociale, c'est quoi ?");
    await teams.say(person, thread, "Merci, je comprends mieux les secrets de Polichinelle.");
    await zinneke.turns.settle();
    expect(said(thread)).toHaveLength(1);
    expect(JSON.stringify(await everything())).not.toContain("Polichinelle");
  });

  test("every thread is a conversation of its own, answered in the thread", async () => {
    const person = teams.person("Fay");
    const channel = teams.channel();
    const first = await mention(person, channel, "crèche à Schaerbeek");
    const second = await mention(person, channel, "logement social à Jette");
    await teams.say(person, first, "et à Ixelles ?", { mention: true });
    await arrived(first, 2);
    const topics = zinneke.knowledge.programmes;
    const topicOf = (id: string) => topics.find((one) => one.id === id)?.topic;
    const [followed] = said(first)[1]!.activity.channelData.turn.programmes;
    expect(topicOf(followed)).toBe("childcare");
    expect(said(second)).toHaveLength(1);
    expect(said(channel)).toEqual([]);
  });

  test("somebody else's mention is no mention of Zinneke", async () => {
    const person = teams.person("Gus");
    const channel = teams.channel();
    const gert = { id: "29:gert", name: "Gert" };
    const { id } = await teams.say(person, channel, "<at>Gert</at> une clause sociale ?", {
      more: { entities: [{ type: "mention", mentioned: gert, text: "<at>Gert</at>" }] },
    });
    expect(await isStored(teams.thread(channel, id))).toBe(false);
  });
});

test("what can be pressed in a chat is written out in a group, where Teams shows no buttons", async () => {
  const { person, chat } = await installed();
  const inChat = await ask(person, chat, "bonjour");
  expect(inChat.activity.suggestedActions.actions.length).toBeGreaterThan(0);
  const group = teams.groupChat();
  await teams.say(person, group, "bonjour", { mention: true });
  await arrived(group, 2);
  for (const { activity } of said(group)) expect(activity).not.toHaveProperty("suggestedActions");
  const [{ title }] = inChat.activity.suggestedActions.actions;
  expect(said(group).at(-1)!.activity.text).toContain(`› ${title}`);
});

describe("a thumb", () => {
  const judgements = () =>
    zinneke.store.query("select value, reason from feedback order by at, message");

  test("with words is kept with them, without personal data, and Teams is answered as it wants", async () => {
    const { person, chat } = await installed();
    const { id } = await ask(person, chat, "Une clause sociale, c'est quoi ?");
    const judged = await teams.judge(person, chat, id, "dislike", "Faux, écrivez à jan@example.be");
    expect(judged).toMatchObject({ status: 200, body: {} });
    await arrived(chat, 3);
    expect(said(chat)[2]!.activity.text).toMatch(/^Merci, c'est noté/);
    const [kept] = (await judgements()).slice(-1);
    expect(kept).toMatchObject({ value: "dislike", reason: expect.stringContaining("Faux") });
    expect(JSON.stringify(await everything())).not.toContain("jan@example.be");
  });

  test("without words, down, is asked its reason in the chat", async () => {
    const { person, chat } = await installed({ locale: "nl-BE" });
    const { id } = await ask(person, chat, words.nl.clause);
    await teams.judge(person, chat, id, "dislike");
    await arrived(chat, 3);
    const { text, suggestedActions } = said(chat)[2]!.activity;
    expect(text).toMatch(/Wat was er niet goed/);
    expect(suggestedActions.actions).toHaveLength(3);
    await ask(person, chat, suggestedActions.actions[0].value);
    expect((await judgements()).at(-1)).toEqual({
      value: "dislike",
      reason: suggestedActions.actions[0].value,
    });
  });
});

test("personal data in a message from Teams is removed before it is stored, and the sender is told", async () => {
  const { person, chat } = await installed();
  const { activity } = await ask(
    person,
    chat,
    "crèche à Jette pour Jan, 85.07.30-033.28, 0478 12 34 56",
  );
  expect(activity.text).toMatch(/données personnelles/);
  expect(JSON.stringify(await everything())).not.toMatch(/033\.28|12 34 56/);
});

describe("an invoke", () => {
  test("that is nobody's is answered with 501, and nothing is stored", async () => {
    const person = teams.person("Ida");
    const chat = teams.chatOf(person);
    const answered = await teams.invoke(person, chat, "task/fetch", { data: {} });
    expect(answered).toMatchObject({ status: 501, body: { error: { code: "NotImplemented" } } });
    expect(await isStored(chat)).toBe(false);
  });

  test("that offers a token is told that none is asked for", async () => {
    const person = teams.person("Jo");
    const answered = await teams.exchangeToken(person, teams.chatOf(person));
    expect(answered).toMatchObject({ status: 412, body: { connectionName: "none" } });
    expect(answered.body.id).toEqual(expect.any(String));
  });
});

const everything = () => zinneke.store.query("select content as row from messages");
const isStored = (place: Place) =>
  zinneke.conversations.exists(`bot-framework:msteams:${place.conversation.id}`);
