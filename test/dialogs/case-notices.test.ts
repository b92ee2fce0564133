import { describe, expect, test } from "vitest";
import * as notices from "../../dialogs/case-notices.ts";
import { texts } from "../../dialogs/texts/texts.ts";
import { figures, languageFaults } from "../../knowledge/language-rules.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import { caseStates, closeOutcomes, type Place } from "../../src/domain/case.ts";
import { languages, type Language, type ReplyLanguage } from "../../src/domain/language.ts";
import type { Reply } from "../../src/domain/reply.ts";

const second: Place = { position: 2, present: 1, wait: 4.2 };
const places: Place[] = [
  second,
  { position: 1, present: 3, wait: 0.4 },
  { position: 31, present: 2, wait: 200 },
  { position: 4, present: 1, wait: null },
  { position: 1, present: 0, wait: null },
];
const place = { fr: "Ixelles", nl: "Elsene" };
const isOrNot = [true, false];

/** Every notice there is, in every variant, by what it is. */
const all: [string, (language: ReplyLanguage) => Reply][] = [
  ...places.flatMap((where): [string, (language: ReplyLanguage) => Reply][] => [
    [`waiting ${JSON.stringify(where)}`, (to) => notices.stillWaiting(to, where)],
    [`callback offered ${JSON.stringify(where)}`, (to) => notices.callbackOffered(to, where)],
    [`vanished ${JSON.stringify(where)}`, (to) => notices.counsellorVanished(to, "Ana", where)],
    [`transferred ${JSON.stringify(where)}`, (to) => notices.transferred(to, place, where)],
  ]),
  ["joined", (to) => notices.counsellorJoined(to, { name: "Ana", place })],
  ["noted by telephone", (to) => notices.callbackNoted(to, { reach: "0470 12 34 56" })],
  ["noted by e-mail", (to) => notices.callbackNoted(to, { reach: "a@example.org" })],
  ...isOrNot.flatMap((yes): [string, (language: ReplyLanguage) => Reply][] => [
    [`returned, silent ${yes}`, (to) => notices.returned(to, "Ana", { silent: yes })],
    [`callback closed, reached ${yes}`, (to) => notices.callbackClosed(to, yes)],
    [
      `kept from the counsellor ${yes}`,
      (to) => notices.keptFromCounsellor(to, { identifiers: yes, files: !yes, shortened: !yes }),
    ],
  ]),
  ...closeOutcomes.map((outcome): [string, (language: ReplyLanguage) => Reply] => [
    `closed, ${outcome}`,
    (to) => notices.closed(to, "Ana", outcome),
  ]),
  ...caseStates.map((state): [string, (language: ReplyLanguage) => Reply] => [
    `left, ${state}`,
    (to) => notices.left(to, state, "Ana"),
  ]),
  ["expired", (to) => notices.expired(to)],
];

/** The sentences of one language of a reply. */
const saidIn = (reply: Reply, language: Language): string[] =>
  reply.parts
    .filter((part) => part.language === language)
    .map((part) => (part.kind === "paragraph" ? part.statement.text : ""));

test("each kind of notice is among those that are checked below", () => {
  const names = Object.keys(notices);
  const made = all.map(([, make]) => make.toString()).join();
  expect(names.filter((name) => !made.includes(`.${name}(`))).toEqual([]);
});

describe.each(all)("%s", (_, make) => {
  test("says in both languages the same figures, in plain words, with vous and u", () => {
    const both = make("both");
    const fr = saidIn(both, "fr");
    const nl = saidIn(both, "nl");
    expect(fr.length).toBeGreaterThan(0);
    expect(nl).toHaveLength(fr.length);
    for (const text of [...fr, ...nl]) expect(text).toMatch(/\p{L}{2}/u);
    expect(languageFaults({ fr: fr.join(" "), nl: nl.join(" ") })).toEqual([]);
    expect(figures(nl.join(" "))).toEqual(figures(fr.join(" ")));
  });

  test.each(languages)("is a handoff in %s, with nothing of the other language", (language) => {
    const reply = make(language);
    expect(reply).toMatchObject({ decision: "handoff", language, citations: [], programmes: [] });
    expect(saidIn(reply, language)).toEqual(saidIn(make("both"), language));
    expect(reply.parts.every((part) => part.language === language)).toBe(true);
    const buttons = Object.values(texts[language].case).filter((text) => typeof text === "string");
    for (const choice of reply.choices) expect(buttons).toContain(choice);
  });
});

describe("a resident who waits", () => {
  test("learns the place and the wait, rounded up", () => {
    expect(textOf(notices.stillWaiting("fr", second))).toContain(
      "Vous êtes n° 2 dans la file. Attente : environ 5 minutes.",
    );
    expect(textOf(notices.stillWaiting("nl", second))).toContain(
      "U bent nummer 2 in de wachtrij. Wachttijd: ongeveer 5 minuten.",
    );
  });

  test("is told no wait that is not known, and none to the minute beyond an hour", () => {
    expect(textOf(notices.stillWaiting("fr", places[3]!))).not.toContain("Attente");
    expect(textOf(notices.stillWaiting("fr", places[2]!))).toContain("plus d'une heure");
    expect(textOf(notices.stillWaiting("nl", places[1]!))).toContain("ongeveer een minuut");
  });

  test("is told plainly when nobody is there", () => {
    expect(textOf(notices.stillWaiting("fr", places[4]!))).toContain(
      "Personne n'est connecté pour le moment.",
    );
    expect(textOf(notices.stillWaiting("nl", places[4]!))).toContain("Er is nu niemand aangemeld.");
  });

  test.each(languages)("can always leave and ask to be called, in %s", (language) => {
    const { leaveButton, callbackButton } = texts[language].case;
    for (const reply of [
      notices.stillWaiting(language, second),
      notices.callbackOffered(language, second),
      notices.counsellorVanished(language, "Ana", second),
      notices.transferred(language, place, second),
    ])
      expect(reply.choices).toEqual([callbackButton, leaveButton]);
  });
});

test("the commune of the counsellor stands in the language of the sentence", () => {
  expect(textOf(notices.counsellorJoined("fr", { name: "Ana", place }))).toContain("Ana (Ixelles)");
  expect(textOf(notices.counsellorJoined("nl", { name: "Ana", place }))).toContain("Ana (Elsene)");
});

test("the notice of a callback repeats none of its details: it is not sealed as they are", () => {
  const noted = textOf(notices.callbackNoted("both", { reach: "0470 12 34 56" }));
  expect(noted).not.toMatch(/0470/);
  expect(noted).toMatch(/30 jours/);
  expect(noted).toMatch(/30 dagen/);
});

test("whoever leaves is told what they left", () => {
  expect(textOf(notices.left("fr", "queued", null))).toContain("vous n'attendez plus de personne");
  expect(textOf(notices.left("fr", "callback", null))).toContain("Vos coordonnées sont effacées");
  expect(textOf(notices.left("fr", "accepted", "Ana"))).toContain("avec Ana est terminée");
});

test("a counsellor's canned replies are ten, in both languages, with vous and u", () => {
  const { fr, nl } = { fr: texts.fr.canned, nl: texts.nl.canned };
  expect(Object.keys(fr)).toHaveLength(10);
  for (const [id, text] of Object.entries(fr))
    expect(languageFaults({ fr: text, nl: nl[id as keyof typeof nl] }), id).toEqual([]);
});
