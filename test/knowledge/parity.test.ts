import { describe, expect, test } from "vitest";
import { familiar, longestSentence } from "../../knowledge/language-rules.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { parityFaults } from "../../knowledge/parity.ts";
import { plainLanguage, shownSentences } from "../../knowledge/plain-language.ts";
import { languages, type Bilingual, type Language } from "../../src/domain/language.ts";
import { ownTexts, shownTexts } from "./shown-texts.ts";

const { knowledge } = loadKnowledge();
const shown = shownTexts(knowledge!);

/** Proper names that keep the other language's place name or street, each with its reason. */
const properNames: Bilingual<Record<string, string>> = {
  // In French sentences.
  fr: {
    "Huis van het Kind Brussel": "a Dutch-speaking service that has no French name",
    "Samenwerken aan Kinderopvang Brussel": "a Dutch-speaking association, named so in its decree",
    "Tracé Brussel": "a Dutch-speaking association",
    "VDAB Brussel": "the Flemish employment service in Brussels",
    "CVO Brussel": "a Dutch-speaking school for adults",
    "Leerwinkel Brussel": "a Dutch-speaking service that has no French name",
    "Huis van het Nederlands Brussel": "the official name, beside the French rendering",
  },
  // In Dutch sentences.
  nl: {
    "Bruxelles Formation": "the French-speaking training service",
    "Bruxelles Emergences": "a cooperative that has no Dutch name",
    "Infor Jeunes Bruxelles": "a French-speaking association",
    "Forest Quartier Santé": "a French-speaking association",
    "Le Clos": "a restaurant",
    "Ateliers de la rue Voot": "a French-speaking association",
    "La Rue": "a French-speaking association",
    "rue des Chats": "its source is in French, and no source gives the street's Dutch name",
  },
};

/** A Dutch street is one word or ends its name; `temps plein` and `prix plein` are French for full. */
const streets: Bilingual<RegExp> = {
  fr: whole("\\p{L}*(?:straat|laan|steenweg|kaai|dreef|gaarde|markt)|\\p{L}+plein"),
  nl: whole("rue|avenue|chaussée|place|boulevard|square|quai|clos|impasse|allée|drève|chemin"),
};
const other = { fr: "nl", nl: "fr" } as const;

describe.each(languages)("what is shown in %s", (language) => {
  const texts = shown.map(({ id, text }) => ({ id, text: text[language] }));
  const withoutNames = texts.map(({ id, text }) => ({
    id,
    text: Object.keys(properNames[language]).reduce(
      (left, name) => left.replaceAll(name, ""),
      text,
    ),
  }));

  test("names communes and quarters in its own language", () => {
    const names = new Map(namesOnlyIn(other[language]).map((name) => [name, whole(escape(name))]));
    const found = withoutNames.flatMap(({ id, text }) =>
      [...names].filter(([, name]) => name.test(text)).map(([name]) => `${id}: ${name} in ${text}`),
    );
    expect(names.size).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test("names no street in the other language", () => {
    expect(withoutNames.filter(({ text }) => streets[language].test(text))).toEqual([]);
  });

  test("says vous and u", () => {
    expect(texts.filter(({ text }) => familiar[language].test(text))).toEqual([]);
  });

  test.each(Object.keys(properNames[language]))("needs the exception for %s", (name) => {
    expect(texts.some(({ text }) => text.includes(name))).toBe(true);
    expect(properNames[language][name]).not.toBe("");
  });

  test("is plain: at most 15 words a sentence in the mean, and none of more than 25", () => {
    for (const sentences of [shownSentences(knowledge!), ownTexts]) {
      const { mean, worst } = plainLanguage(sentences, language);
      expect(mean).toBeLessThanOrEqual(15);
      expect(worst.filter(({ words }) => words > longestSentence)).toEqual([]);
    }
  });
});

test("both languages have the same figures, amounts, dates, telephone numbers and addresses", () => {
  expect(shown.length).toBeGreaterThan(2000);
  expect(
    shown.flatMap(({ id, text }) => parityFaults(text).map((fault) => `${id}: ${fault}`)),
  ).toEqual([]);
});

test("every text has both its languages", () => {
  const missing = shown.filter(({ text }) => (text.fr.trim() === "") !== (text.nl.trim() === ""));
  expect(missing).toEqual([]);
});

/** Names of communes and their quarters that stand in the one language only. */
function namesOnlyIn(language: Language): string[] {
  const names = knowledge!.communes.flatMap(({ names, aliases, quarters }) => [
    { fr: [names.fr], nl: [names.nl] },
    aliases,
    quarters,
  ]);
  const known = new Set(names.flatMap((one) => one[other[language]]).map(simply));
  return [...new Set(names.flatMap((one) => one[language]))].filter(
    (name) => !known.has(simply(name)),
  );
}

/** A whole word, and no part of an address on the internet. */
function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}@./-])(?:${pattern})(?![\\p{L}@-]|\\.\\p{L})`, "iu");
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A name without its accents: a quarter's may be written with or without. */
function simply(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
