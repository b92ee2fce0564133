import { describe, expect, test } from "vitest";
import { everyText } from "../../dialogs/texts/every-text.ts";
import { texts } from "../../dialogs/texts/texts.ts";
import { familiar, longestSentence, sentenceLengths } from "../../knowledge/language-rules.ts";
import { languages } from "../../src/domain/language.ts";

const all = everyText("Woluwe");

test("French and Dutch have the same texts, taking the same words", () => {
  for (const { id, text } of all) {
    expect(text.nl.includes("Woluwe"), id).toBe(text.fr.includes("Woluwe"));
    expect(text.nl === "", id).toBe(text.fr === "");
  }
});

describe.each(languages)("the texts in %s", (language) => {
  const own = all.map(({ text }) => text[language]);

  test("have no sentence over 25 words", () => {
    const long = own.filter((text) => Math.max(0, ...sentenceLengths(text)) > longestSentence);
    expect(long).toEqual([]);
  });

  test("say vous and u", () => {
    expect(own.filter((text) => familiar[language].test(text))).toEqual([]);
  });

  test("hold no number that no fact says, but for the emergency numbers and what the assistant itself does", () => {
    const allowed = /\b(112|101)\b|2[  .]?000/g;
    expect(own.filter((text) => /\d/.test(text.replace(allowed, "")))).toEqual([]);
  });
});

test("no two choices that can be pressed are the same words", () => {
  const reasons = languages.flatMap((language) => texts[language].feedbackReasons);
  expect(new Set(reasons).size).toBe(reasons.length);
});
