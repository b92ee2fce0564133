import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceSplitter } from "../../../src/model/check/split-sentences.ts";
import { longestSentence } from "../../../src/model/check/thresholds.ts";

/** The sentences of a text that comes in pieces. */
function split(...chunks: string[]): string[] {
  const splitter = sentenceSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

describe("a text is split", () => {
  test.each([
    ["Bonjour. Voici [1].", ["Bonjour.", "Voici [1]."]],
    [
      "C'est av. Louise 5, tél. 02 12 [1]. Merci.",
      ["C'est av. Louise 5, tél. 02 12 [1].", "Merci."],
    ],
    ["M. Dupont et Mme. Peeters viennent. Oui.", ["M. Dupont et Mme. Peeters viennent.", "Oui."]],
    ["Het kost bv. 12 euro. U belt.", ["Het kost bv. 12 euro.", "U belt."]],
    ["Dat is 1.234,56 euro om 12.30 uur. Ja.", ["Dat is 1.234,56 euro om 12.30 uur.", "Ja."]],
    ["Voyez www.one.be. Puis le 1er mars.", ["Voyez www.one.be.", "Puis le 1er mars."]],
    ["Villo! est un réseau [1]. Il roule.", ["Villo! est un réseau [1].", "Il roule."]],
    ["Le prix monte. [1] Il double. [2][3]", ["Le prix monte. [1]", "Il double. [2][3]"]],
    ["Le prix monte [1, 2]. Fin", ["Le prix monte [1, 2].", "Fin"]],
    [
      "- un point [1]\n- deux points [2]\n\n1. Trois [3]",
      ["un point [1]", "deux points [2]", "Trois [3]"],
    ],
    ["Oui ! Bien… Ça va ?", ["Oui !", "Bien…", "Ça va ?"]],
    ["Vous avez 18 ans ? Appelez [1]. Fin.", ["Vous avez 18 ans ? Appelez [1].", "Fin."]],
    ["", []],
    ["   \n\n ", []],
  ])("%j", (text, sentences) => expect(split(text)).toEqual(sentences));
});

test("in whatever pieces it comes", () => {
  const text =
    "Bonjour. Le prix est de 1.234,56 € par an. [1, 2] Villo! est p.ex. ouvert dès 12.30 uur [3][4].\n- Un [5]\nFin [6]";
  const whole = split(text);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
      const chunks: string[] = [];
      for (let at = 0, i = 0; at < text.length; i++) {
        const size = sizes[i % sizes.length]!;
        chunks.push(text.slice(at, at + size));
        at += size;
      }
      expect(split(...chunks)).toEqual(whole);
    }),
  );
});

test("a sentence is given as soon as the next begins, and not before its citations are whole", () => {
  const splitter = sentenceSplitter();
  expect(splitter.push("Le prix monte")).toEqual([]);
  expect(splitter.push(". [1")).toEqual([]);
  expect(splitter.push("] Il")).toEqual(["Le prix monte. [1]"]);
});

test("of a text without an end only the beginning is kept, and its end passes for no sentence", () => {
  const long = "mot ".repeat(2_000);
  const found = split(long, "il est faux que tout soit gratuit [1]. La suite est courte [2].");
  expect(found).toHaveLength(2);
  expect(found[0]!.length).toBeGreaterThan(longestSentence.characters);
  expect(found[0]!.length).toBeLessThan(longestSentence.characters * 3);
  expect(found[1]).toBe("La suite est courte [2].");
});
