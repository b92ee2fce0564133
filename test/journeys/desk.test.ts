import { describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { openedCaseView } from "../../src/counsellor/case-view.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { deskOf, week } from "../domain/desks.ts";
import { startTalking } from "./talking.ts";

const ana = { id: "ana", name: "Ana" };
const open = await startTalking({ desks: "shipped" });

describe.each(languages)("who asks for a person in %s", (language) => {
  const say = texts[language];
  const { leaveButton, callbackButton } = say.case;

  test("is passed on at once, whatever the commune, and told that nobody is signed in", async () => {
    const other = await startTalking({ desks: "shipped" });
    const resident = await other.resident();
    const { reply, status } = await resident.say(say.personButton);
    expect(reply).toMatchObject({ decision: "handoff", language });
    const text = textOf(reply);
    for (const said of [
      say.case.passedOn,
      say.case.place("1"),
      say.case.nobodyPresent,
      say.case.meanwhile,
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(say.askCommuneHow);
    expect(reply.choices).toEqual([callbackButton, leaveButton]);
    expect(status).toMatchObject({ state: "queued", position: 1, callbackOffered: true });
    expect(await resident.cases()).toMatchObject([
      { state: "queued", desk: "brussels", reason: "talk", question: "", commune: null, language },
    ]);
  });

  test("still finds below whom else to ask", async () => {
    const resident = await open.resident({ commune: "21010" });
    const text = textOf((await resident.say(say.personButton)).reply);
    const jette = open.knowledge.communes.find(({ nis }) => nis === "21010")!;
    const below = text.slice(text.indexOf(say.case.alsoReach));
    expect(below).toContain(say.communeSite(jette.names[language], jette.web[language]));
    const social = open.knowledge.programmes.find(({ id }) => id === jette.social)!;
    expect(below).toContain(social.authority[language]);
  });

  test("and asks again is told the place again, and has one case", async () => {
    const resident = await open.resident();
    await resident.say(say.personButton);
    const { reply, status } = await resident.say(say.personButton);
    expect(textOf(reply)).toContain(say.case.alreadyPassedOn);
    expect(textOf(reply)).not.toContain(say.case.passedOn);
    expect(status).toMatchObject({ state: "queued" });
    expect(await resident.cases()).toHaveLength(1);
  });

  test("goes on getting answers while nobody has taken the case", async () => {
    const resident = await open.resident({ commune: "21010", language });
    await resident.say(say.personButton);
    const { reply } = await resident.say(say.examples[0]!);
    expect(["answer", "clarify"]).toContain(reply.decision);
    expect(await resident.cases()).toHaveLength(1);
  });

  test("is told the place again when asking how long, and the conversation goes on where it was", async () => {
    const resident = await open.resident({ commune: "21015", language });
    await resident.say(say.examples[0]!);
    const before = (await open.conversations.memory(resident.conversation))!.state;
    await resident.say(say.personButton);
    const waits = { fr: "Combien de temps encore ?", nl: "Hoelang nog?" };
    const { reply, status } = await resident.say(waits[language]);
    expect(reply).toMatchObject({ decision: "handoff", language });
    expect(reply.choices).toEqual([callbackButton, leaveButton]);
    expect(textOf(reply)).toContain(say.case.stillWaiting);
    expect(textOf(reply)).toContain(say.case.place(String(status!.position)));
    expect(status).toMatchObject({ state: "queued", position: expect.any(Number) });
    const { state } = (await open.conversations.memory(resident.conversation))!;
    expect(state).toMatchObject({ subject: before.subject, misses: 0 });
    await resident.say(leaveButton);
    const outside = await resident.say(waits[language]);
    expect(textOf(outside.reply)).not.toContain(say.case.stillWaiting);
    expect(outside.reply.decision).not.toBe("handoff");
    expect(outside.status).toBeUndefined();
  });

  test("leaves the queue by the button; in no queue that is said politely", async () => {
    const resident = await open.resident({ language });
    await resident.say(say.personButton);
    const { reply, status } = await resident.say(leaveButton);
    expect(textOf(reply)).toContain(say.case.left);
    expect(status).toMatchObject({ state: "abandoned", position: null });
    expect(await resident.cases()).toEqual([]);
    const again = await resident.say(leaveButton);
    expect(textOf(again.reply)).toBe(say.case.inNoQueue);
    expect(again.status).toBeUndefined();
  });

  test("can ask to be called instead, and is told so when asking again", async () => {
    const resident = await open.resident({ language });
    await resident.say(say.personButton);
    const offered = await resident.say(callbackButton);
    expect(textOf(offered.reply)).toContain(say.case.callbackForm);
    expect(textOf(offered.reply)).toContain(say.case.callbackKeepsPlace);
    expect(offered.status).toMatchObject({ state: "queued", callbackOffered: true });
    await open.handoff.requestCallback(resident.conversation, {
      name: "Jo",
      reach: "jo@example.org",
      moment: "",
      language,
    });
    for (const words of [callbackButton, say.personButton]) {
      const { reply, status } = await resident.say(words);
      expect(textOf(reply)).toContain(say.case.callbackPending);
      expect(reply.choices).toEqual([say.case.noCallbackButton]);
      expect(status).toMatchObject({ state: "callback", callbackOffered: false });
    }
    const { reply } = await resident.say(say.case.noCallbackButton);
    expect(textOf(reply)).toContain(say.case.leftCallback);
    expect(await resident.cases()).toEqual([]);
  });

  test("and was asked for nothing before can be called back too, without a case until then", async () => {
    const resident = await open.resident({ language });
    const { reply, status } = await resident.say(callbackButton);
    expect(textOf(reply)).toContain(say.case.callbackForm);
    expect(textOf(reply)).toContain(say.case.alsoReach);
    expect(reply.programmes).toEqual([]);
    expect(status).toEqual({
      state: null,
      position: null,
      counsellor: null,
      callbackOffered: true,
    });
    expect(await resident.cases()).toEqual([]);
  });
});

test("the counsellor is told what it is about: the question as it was written, its programmes and topic", async () => {
  const resident = await open.resident({ commune: "21010" });
  const { reply } = await resident.say("Je cherche une crèche pour mon bébé");
  await resident.say("je préfère voir ça avec quelqu'un");
  const [opened] = await resident.cases();
  expect(opened).toMatchObject({
    reason: "talk",
    commune: "21010",
    topic: "childcare",
    language: "fr",
    question: "Je cherche une crèche pour mon bébé",
  });
  expect(opened!.programmes).toEqual(expect.arrayContaining(reply.programmes));
});

describe("the counsellor reads a question that continues another", () => {
  /** A resident's own entries in the transcript, as written and as understood. */
  const readBy = async (resident: Awaited<ReturnType<typeof open.resident>>) => {
    const [one] = await resident.cases();
    const opened = await open.handoff.open(one!.id);
    const programmes = new Map(open.knowledge.programmes.map((each) => [each.id, each]));
    const { transcript, question } = openedCaseView(opened!, programmes);
    const own = transcript.filter(({ from }) => from === "resident");
    return { question, entries: own.map((entry) => [entry.text, entry.question]) };
  };

  test.each([
    ["Comment inscrire mon bébé à la crèche ?", "Et à Ixelles ?", "Une personne svp"],
    ["Hoe schrijf ik mijn baby in bij de crèche?", "En in Elsene?", "Ik wil een persoon spreken"],
  ])("with what it continues: %s %s", async (first, second, person) => {
    const resident = await open.resident({ commune: "21015" });
    for (const text of [first, second, person]) await resident.say(text);
    expect(await readBy(resident)).toEqual({
      question: `${first} ${second}`,
      entries: [
        [first, undefined],
        [second, `${first} ${second}`],
        [person, undefined],
      ],
    });
  });

  test("completed by the commune that was asked for, without what identifies the resident", async () => {
    const resident = await open.resident();
    const asked = "Je m'appelle Jo, 0470 12 34 56. Comment inscrire mon bébé à la crèche ?";
    const { reply } = await resident.say(asked);
    expect(reply.decision).toBe("clarify");
    await resident.say("1050");
    await resident.say("Une personne svp");
    const { question, entries } = await readBy(resident);
    expect(question).toMatch(/Comment inscrire mon bébé à la crèche \? 1050$/);
    expect(entries[1]).toEqual(["1050", question]);
    expect(question).not.toContain("0470");
  });

  test("left as it is where it finds more alone", async () => {
    const resident = await open.resident({ commune: "21015" });
    await resident.say("Comment inscrire mon bébé à la crèche ?");
    const own = "Et les titres-services ?";
    const { reply } = await resident.say(own);
    expect(reply.programmes[0]).toBe("titres-services");
    await resident.say("Une personne svp");
    expect(await readBy(resident)).toMatchObject({
      question: own,
      entries: [expect.anything(), [own, undefined], expect.anything()],
    });
  });
});

test.each([
  ["file", "Où en est ma demande de logement social ?"],
  ["file", "Hoe ver staat mijn aanvraag voor een huurtoelage?"],
  ["complaint", "Je veux porter plainte contre le CPAS"],
  ["complaint", "Ik wil een klacht indienen over het loket"],
  ["appointment", "Pouvez-vous me fixer un rendez-vous avec l'assistante sociale ?"],
  ["appointment", "Maak een afspraak voor mij bij het OCMW"],
])("a matter that needs a person is passed on with its sentence (%s): %s", async (reason, text) => {
  const resident = await open.resident();
  const { reply } = await resident.say(text);
  expect(reply.decision).toBe("handoff");
  expect(await resident.cases()).toMatchObject([{ reason, question: text }]);
});

describe("an offer is accepted with a yes right after it:", () => {
  const outside = {
    fr: ["Quelle est la capitale du Pérou ?", "Qui a gagné le match hier soir ?"],
    nl: ["Wat is de hoofdstad van Peru?", "Wie won de match gisteravond?"],
  };
  const yes: Record<Language, string> = { fr: "Oui, je veux bien", nl: "Ja, graag" };
  const misses = Object.entries(outside) as [Language, string[]][];

  test.each(misses)("after two misses, in %s", async (language, [first, second]) => {
    const resident = await open.resident({ language });
    await resident.say(first!);
    expect(textOf((await resident.say(second!)).reply)).toContain(texts[language].offerPerson);
    const { status } = await resident.say(yes[language]);
    expect(status).toMatchObject({ state: "queued" });
    expect(await resident.cases()).toMatchObject([{ reason: "misses", question: second }]);
  });

  test.each<[Language, string]>([
    ["fr", "Mon mari me frappe"],
    ["nl", "Mijn man slaat mij"],
  ])("in a distress, after its numbers and with them first, in %s", async (language, told) => {
    const resident = await open.resident({ language });
    const { reply } = await resident.say(told);
    expect(reply.decision).toBe("crisis");
    const text = textOf(reply);
    expect(text).toContain(texts[language].case.offerInCrisis);
    expect(text.indexOf("112")).toBeLessThan(text.indexOf(texts[language].case.offerInCrisis));
    expect(await resident.cases()).toEqual([]);
    const passed = await resident.say(yes[language]);
    expect(textOf(passed.reply).startsWith(texts[language].case.dangerFirst)).toBe(true);
    expect(await resident.cases()).toMatchObject([{ reason: "distress", question: told }]);
  });

  test("not with a no, and not once another question lies between", async () => {
    const resident = await open.resident({ language: "fr", commune: "21010" });
    await resident.say("Mon mari me frappe");
    await resident.say("non merci");
    await resident.say("oui");
    await resident.say("Mon mari me frappe");
    await resident.say("Je cherche une crèche");
    await resident.say("oui");
    expect(await resident.cases()).toEqual([]);
  });

  test("a foreigner's too, in both languages", async () => {
    const resident = await open.resident();
    const { reply } = await resident.say("Where can I find a nursery for my baby please?");
    expect(reply.decision).toBe("language_notice");
    const passed = await resident.say("yes please");
    expect(textOf(passed.reply)).toContain(texts.fr.case.passedOn);
    expect(textOf(passed.reply)).toContain(texts.nl.case.passedOn);
    expect(await resident.cases()).toMatchObject([{ language: "both" }]);
  });
});

test("places follow each other, and the wait is told once enough waits of the day are known", async () => {
  let now = Date.parse("2026-11-23T10:00+01:00");
  const talking = await startTalking({ desks: "shipped", now: () => now });
  for (let i = 0; i < 3; i++) {
    const before = await talking.resident({ language: "fr" });
    await before.say(texts.fr.personButton);
    now += 4 * 60_000;
    const [waiting] = await before.cases();
    await talking.handoff.claim(waiting!.id, ana, "console");
    await talking.handoff.close(waiting!.id, ana, "answered");
  }
  const first = await talking.resident({ language: "fr" });
  const second = await talking.resident({ language: "fr" });
  expect(textOf((await first.say(texts.fr.personButton)).reply)).toContain(
    "Vous êtes n° 1 dans la file. Attente : environ 4 minutes.",
  );
  now += 1000;
  expect(textOf((await second.say(texts.fr.personButton)).reply)).toContain(
    "Vous êtes n° 2 dans la file. Attente : environ 8 minutes.",
  );
});

describe("while the desk is closed", () => {
  const desk = deskOf({
    names: { fr: "Guichet social", nl: "Sociaal loket" },
    hours: week({ monday: "9:00-12:00 13:30-16:00", wednesday: "9:00-12:00" }),
    closures: [
      {
        from: "2026-12-24",
        to: "2027-01-03",
        reason: { fr: "congé de fin d'année", nl: "eindejaarsverlof" },
      },
    ],
  });
  let now = 0;
  const closed = startTalking({ desks: [desk], now: () => now });

  test.each<[string, Language, string]>([
    ["2026-11-23T12:30+01:00", "fr", "Il ouvre aujourd'hui à 13 h 30."],
    ["2026-11-23T12:30+01:00", "nl", "Het opent vandaag om 13.30 uur."],
    ["2026-11-24T12:30+01:00", "fr", "Il ouvre demain à 9 h."],
    ["2026-11-24T12:30+01:00", "nl", "Het opent morgen om 9 uur."],
    ["2026-11-25T18:00+01:00", "fr", "Il ouvre le lundi 30 novembre 2026 à 9 h."],
    ["2026-11-25T18:00+01:00", "nl", "Het opent op maandag 30 november 2026 om 9 uur."],
    [
      "2026-12-24T10:00+01:00",
      "fr",
      "Raison : congé de fin d'année.\n\nIl ouvre le lundi 4 janvier 2027 à 9 h.",
    ],
    [
      "2026-12-24T10:00+01:00",
      "nl",
      "Reden: eindejaarsverlof.\n\nHet opent op maandag 4 januari 2027 om 9 uur.",
    ],
  ])("at %s the resident learns in %s until when: %s", async (at, language, words) => {
    now = Date.parse(at);
    const { resident: come } = await closed;
    const resident = await come({ commune: "21010", language });
    const { reply, status } = await resident.say(texts[language].personButton);
    const text = textOf(reply).replace(/\n+/g, "\n\n");
    expect(text).toContain(texts[language].case.deskClosed(desk.names[language]));
    expect(text).toContain(words);
    expect(text).toContain("jette.");
    expect(reply.choices).toEqual([texts[language].case.callbackButton]);
    expect(status).toMatchObject({ state: null, callbackOffered: true });
    expect(await resident.cases()).toEqual([]);
  });

  test("who waits from before it closed keeps the place, and is told both", async () => {
    now = Date.parse("2026-11-23T15:59+01:00");
    const { resident: come } = await closed;
    const resident = await come({ language: "fr" });
    await resident.say(texts.fr.personButton);
    now += 2 * 60_000;
    const { reply, status } = await resident.say(texts.fr.personButton);
    expect(textOf(reply)).toContain(texts.fr.case.alreadyPassedOn);
    expect(textOf(reply)).toContain(texts.fr.case.deskClosed("Guichet social"));
    expect(status).toMatchObject({ state: "queued" });
    expect(await resident.cases()).toHaveLength(1);
  });

  test("a distress is offered nobody who is not there", async () => {
    now = Date.parse("2026-11-22T10:00+01:00");
    const { resident: come } = await closed;
    const resident = await come({ language: "fr" });
    const { reply } = await resident.say("Mon mari me frappe");
    expect(textOf(reply)).not.toContain(texts.fr.case.offerInCrisis);
    expect(reply.choices).toEqual([texts.fr.personButton]);
  });
});

describe("where only communes have desks", () => {
  const desks = [
    deskOf({ id: "jette", communes: ["21010"] }),
    deskOf({ id: "uccle", communes: ["21016"], languages: ["fr"] }),
  ];
  const own = startTalking({ desks });

  test.each(languages)(
    "the commune is asked for first, in %s, and then its desk has the case",
    async (language) => {
      const { resident: come } = await own;
      const resident = await come({ language });
      const asked = await resident.say(texts[language].personButton);
      expect(textOf(asked.reply)).toContain(texts[language].case.communeFirst);
      expect(asked.reply.choices).toContain("Jette");
      expect(await resident.cases()).toEqual([]);
      await resident.say("Jette");
      expect(await resident.cases()).toMatchObject([{ desk: "jette", commune: "21010" }]);
    },
  );

  test("a resident whom no desk serves is told where to reach people, and promised nobody", async () => {
    const { resident: come } = await own;
    for (const [commune, language] of [
      ["21001", "fr"],
      ["21016", "nl"],
    ] as const) {
      const resident = await come({ commune, language });
      for (const wish of [texts[language].personButton, texts[language].case.callbackButton]) {
        const { reply, status } = await resident.say(wish);
        expect(textOf(reply)).toContain(texts[language].handoff);
        expect(reply.choices).toEqual([]);
        expect(status).toBeUndefined();
      }
      expect(await resident.cases()).toEqual([]);
    }
  });
});
