import { describe, expect, test } from "vitest";
import { longestSentence, sentenceLengths } from "../../../knowledge/language-rules.ts";
import { languages } from "../../../src/domain/language.ts";
import { consoleTexts } from "../../../src/web/console/texts/texts.ts";

/** Every text by its path; those that take words or a number are given one. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const words = Array.from({ length: value.length }, () => "Woluwe");
    return [[path, value(...words)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === "" ? key : `${path}.${key}`),
  );
}

const all = { fr: leaves(consoleTexts.fr), nl: leaves(consoleTexts.nl) };

test("the console says the same things in French and Dutch, with the same words taken in", () => {
  expect(all.nl.map(([path]) => path)).toEqual(all.fr.map(([path]) => path));
  for (const [index, [path, fr]] of all.fr.entries()) {
    const nl = all.nl[index]![1];
    expect(nl.includes("Woluwe"), path).toBe(fr.includes("Woluwe"));
    expect(nl.trim() === "", path).toBe(fr.trim() === "");
  }
});

describe.each(languages)("the console's texts in %s", (language) => {
  test("have sentences of 15 words on average, none over 25", () => {
    const lengths = all[language].flatMap(([, text]) => sentenceLengths(text));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeLessThanOrEqual(15);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestSentence);
  });

  test("say vous and u", () => {
    const familiar =
      language === "fr"
        ? /(?<!\p{L})(tu|ton|tes|toi|te)(?!\p{L})/iu
        : /(?<!\p{L})(jij|jouw|jou|je|jullie)(?!\p{L})/iu;
    expect(all[language].filter(([, text]) => familiar.test(text))).toEqual([]);
  });
});
