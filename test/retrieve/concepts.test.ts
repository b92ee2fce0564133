import { expect, test } from "vitest";
import { wordsOf } from "../../src/domain/text.ts";
import { conceptFinder, phrasesOf } from "../../src/retrieve/concepts.ts";
import { createStem } from "../../src/retrieve/words.ts";

const stem = createStem();
const phrases = phrasesOf(
  [
    {
      id: "rent-aid",
      terms: { fr: ["aide pour payer le loyer"], nl: ["hulp om huur te betalen"] },
      broader: null,
    },
    { id: "rent", terms: { fr: ["loyer"], nl: ["huur"] }, broader: null },
    { id: "giving", terms: { fr: ["je donne"], nl: ["ik geef"] }, broader: null },
  ],
  stem,
);
const find = conceptFinder(phrases, stem);

test.each([
  ["fr", "une aide à payer mon loyer", ["rent-aid"]],
  ["fr", "l'aide pour payer notre loyer", ["rent-aid"]],
  ["fr", "sans aide, payer le loyer", ["rent-aid"]],
  ["fr", "payer le loyer", ["rent"]],
  ["nl", "hulp om mijn huur te betalen", ["rent-aid"]],
  ["nl", "hulp bij de huur", ["rent"]],
] as const)(
  "a term is found with other small words between (%s): %s",
  (language, text, concepts) => {
    expect(find(wordsOf(text), language)).toEqual(concepts);
  },
);

test("a term of one telling word keeps its small ones", () => {
  expect(find(wordsOf("il me donne"), "fr")).toEqual([]);
  expect(find(wordsOf("je donne un lit"), "fr")).toEqual(["giving"]);
});
