import { describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { longestSentence, sentenceLengths } from "../../knowledge/language-rules.ts";
import { languages } from "../../src/domain/language.ts";

/** Every text by its path; those that take words are given one. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, value(...Array.from({ length: value.length }, () => "Woluwe"))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === "" ? key : `${path}.${key}`),
  );
}

const all = { fr: leaves(texts.fr), nl: leaves(texts.nl) };

test("French and Dutch have the same texts, taking the same words", () => {
  expect(all.nl.map(([path]) => path)).toEqual(all.fr.map(([path]) => path));
  for (const [index, [path, fr]] of all.fr.entries()) {
    const nl = all.nl[index]![1];
    expect(nl.includes("Woluwe"), path).toBe(fr.includes("Woluwe"));
    expect(nl === "", path).toBe(fr === "");
  }
});

describe.each(languages)("the texts in %s", (language) => {
  test("have no sentence over 25 words", () => {
    const long = all[language].filter(
      ([, text]) => Math.max(0, ...sentenceLengths(text)) > longestSentence,
    );
    expect(long).toEqual([]);
  });

  test("say vous and u", () => {
    const familiar =
      language === "fr"
        ? /(?<!\p{L})(tu|ton|tes|toi|te)(?!\p{L})/iu
        : /(?<!\p{L})(jij|jouw|jou|je|jullie)(?!\p{L})/iu;
    expect(all[language].filter(([, text]) => familiar.test(text))).toEqual([]);
  });

  test("hold no number that no fact says, but for the emergency numbers and what the assistant itself does", () => {
    const own = /\b(112|101)\b|2[  .]?000/g;
    expect(all[language].filter(([, text]) => /\d/.test(text.replace(own, "")))).toEqual([]);
  });
});

test("no two choices that can be pressed are the same words", () => {
  const reasons = languages.flatMap((language) => texts[language].feedbackReasons);
  expect(new Set(reasons).size).toBe(reasons.length);
});
