import { expect, test, describe } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import type { Programme } from "../../../src/domain/programme.ts";
import { checkSentence } from "../../../src/model/check/check-sentence.ts";
import type { Given } from "../../../src/model/check/given.ts";
import { sentenceSplitter } from "../../../src/model/check/split-sentences.ts";
import { plain } from "../../../src/model/check/tokens.ts";
import { givenOf, knowledge } from "../corpus/corpus.ts";

type Place = { sentence: string; number: number; figure: string; at: number };

/** The figures of a programme's facts, as they are written. */
function placesOf(given: Given): Place[] {
  return given.facts.flatMap(({ text, number }) => {
    const splitter = sentenceSplitter();
    return [...splitter.push(text), ...splitter.end()].flatMap((one) => {
      const sentence = plain(one).replace(/\.$/, "");
      return [...sentence.matchAll(/(?<![\d.,])\d+(?:[ .,]\d+)*/g)].map(({ 0: figure, index }) => ({
        sentence,
        number,
        figure,
        at: index,
      }));
    });
  });
}

/** Every figure said in the place of another, with both facts cited. */
function mixedOf(programme: Programme, language: Language): { sentence: string; given: Given }[] {
  const question = programme.names[language];
  const given = givenOf([programme], { language, question, commune: null });
  const places = placesOf(given);
  return places.flatMap(({ sentence, number, figure, at }) =>
    places
      .filter((other) => other.figure !== figure && other.sentence !== sentence)
      .map((other) => ({
        sentence: `${sentence.slice(0, at)}${other.figure}${sentence.slice(at + figure.length)} [${number}][${other.number}].`,
        given,
      })),
  );
}

describe.each(languages)("in %s", (language) => {
  // A few are true of both facts.
  test("figures of one fact told in the words of another are refused", () => {
    const mixed = knowledge.programmes.flatMap((programme) => mixedOf(programme, language));
    const passed = mixed.filter(({ sentence, given }) => checkSentence(sentence, given).passed);
    console.log(`mixed, ${language}: ${passed.length} of ${mixed.length} pass`);
    expect(mixed.length).toBeGreaterThan(1_000);
    expect(
      passed.length / mixed.length,
      passed.map(({ sentence }) => sentence).join("\n"),
    ).toBeLessThan(0.002);
  });
});
