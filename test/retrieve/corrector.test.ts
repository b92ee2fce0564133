import { describe, expect, test } from "vitest";
import { corrector } from "../../src/retrieve/corrector.ts";
import { soundOf } from "../../src/retrieve/sound.ts";
import { oneErrorApart } from "../../src/domain/text.ts";

const counts = (words: string) => new Map(words.split(" ").map((word) => [word, 1]));
const correct = corrector({
  fr: counts("maison abonnement imprimer inscrire allocation logement velo"),
  nl: counts("wachten aanvraag huisvesting fiets woning"),
});

describe("an unknown word is read as the known one it was meant to be", () => {
  test.each([
    ["abonemant", "abonnement"],
    ["mezon", "maison"],
    ["logemen", "logement"],
    ["logemnet", "logement"],
    ["sinscrire", "inscrire"],
    ["dalocation", "allocation"],
  ])("in French: %s is %s", (word, meant) => {
    expect(correct(word, "fr")).toBe(meant);
  });

  test.each([
    ["wagte", "wachten"],
    ["aanfraag", "aanvraag"],
    ["wooning", "woning"],
    ["huisvestign", "huisvesting"],
  ])("in Dutch: %s is %s", (word, meant) => {
    expect(correct(word, "nl")).toBe(meant);
  });

  test("and a word that is known, or like none, stays", () => {
    expect(correct("velo", "fr")).toBeNull();
    expect(correct("trompette", "fr")).toBeNull();
  });

  test("as the word of questions it sounds like, not as a rarer word beside it", () => {
    expect(corrector({ fr: counts("commence"), nl: new Map() })("coment", "fr")).toBe("comment");
  });
});

test("two spellings of a word have one sound", () => {
  for (const [a, b] of [
    ["formassion", "formation"],
    ["chomaje", "chomage"],
    ["kreche", "creche"],
  ] as const)
    expect(soundOf(a, "fr")).toBe(soundOf(b, "fr"));
  expect(soundOf("rue", "fr")).not.toBe(soundOf("roue", "fr"));
});

test("words one typing error apart", () => {
  for (const [a, b] of [
    ["etterbeek", "etterbeck"],
    ["jette", "jete"],
    ["uccle", "ucclee"],
    ["evere", "evree"],
  ] as const)
    expect(oneErrorApart(a, b), `${a} ${b}`).toBe(true);
  for (const [a, b] of [
    ["evere", "evere"],
    ["evere", "forest"],
    ["jette", "jet"],
  ] as const)
    expect(oneErrorApart(a, b), `${a} ${b}`).toBe(false);
});
