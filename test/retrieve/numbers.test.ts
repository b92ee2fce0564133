import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/domain/text.ts";
import { ageConcepts, agesIn } from "../../src/retrieve/ages.ts";
import { numberedThings } from "../../src/retrieve/numbered.ts";

describe("an age is told from a time that passes", () => {
  test.each([
    ["fr", "ma fille de 19 ans", [19]],
    ["fr", "mes garçons de 5 et 8 ans", [5, 8]],
    ["fr", "un bébé de 14 mois", [1]],
    ["fr", "j'attends depuis 7 ans", []],
    ["fr", "un contrat de 3 ans", []],
    ["fr", "enceinte de 5 mois", []],
    ["fr", "12 ans que je cherche", []],
    ["nl", "mijn moeder van 68 jaar", [68]],
    ["nl", "een 70-jarige buurman", [70]],
    ["nl", "ik ben 22", [22]],
    ["nl", "ik wacht al 5 jaar", []],
    ["nl", "na 10 jaar zonder werk", []],
    ["nl", "ik betaal 40 euro", []],
  ] as const)("%s: %s", (language, text, ages) => {
    expect(agesIn(wordsOf(text), language)).toEqual(ages);
  });

  test("and belongs to the concepts that have it", () => {
    const terms = { fr: ["x"], nl: ["x"] };
    const find = ageConcepts([
      { id: "young", terms, broader: null, ages: [12, 25] },
      { id: "old", terms, broader: null, ages: [65, 110] },
      { id: "bike", terms, broader: null },
    ]);
    expect(find(wordsOf("j'ai 20 ans et ma grand-mère en a 80"), "fr")).toEqual(["young"]);
    expect(find(wordsOf("mijn opa van 80 jaar en ik ben 20"), "nl")).toEqual(["old", "young"]);
  });
});

describe("a thing is told by its number", () => {
  const isNoun = (word: string) => word.length > 3;
  test.each([
    ["fr", "la proposition 2", ["proposition=2"]],
    ["fr", "proposition n° 2 du plan", ["proposition=2"]],
    ["fr", "la 3e proposition", ["proposition=3"]],
    ["fr", "la première proposition", ["proposition=1"]],
    ["fr", "l'article 60", ["article=60"]],
    ["nl", "voorstel twee", ["voorstel=2"]],
    ["nl", "het vierde voorstel", ["voorstel=4"]],
    ["nl", "in 2024 betaald in Etterbeek 1040", []],
  ] as const)("%s: %s", (language, text, things) => {
    expect(numberedThings(wordsOf(text), language, isNoun)).toEqual(things);
  });
});
