import { describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { checkSentence } from "../../../src/model/check/check-sentence.ts";
import type { Given } from "../../../src/model/check/given.ts";
import { sentenceSplitter } from "../../../src/model/check/split-sentences.ts";
import type { Shown } from "../../../src/model/check/verdict.ts";
import { givenOf, knowledge } from "../corpus/corpus.ts";

type Own = { sentence: string; number: number; given: Given; told: Shown[] };

/** Every sentence of every shipped fact, with the number it is given by, and the sentence told before it. */
function own(language: Language): Own[] {
  return knowledge.programmes.flatMap((programme) => {
    const given = givenOf([programme], {
      language,
      question: programme.names[language],
      commune: null,
    });
    return given.facts.flatMap(({ text, texts, number }) => {
      const splitter = sentenceSplitter();
      return [...splitter.push(text), ...splitter.end()]
        .map((sentence, at) => {
          const last = texts[at - 1];
          return { sentence, number, given, told: last ? [{ text: last, programme, last }] : [] };
        })
        .filter(({ sentence }) => sentence.endsWith("."));
    });
  });
}

const passes = ({ sentence, number, given, told }: Own) =>
  checkSentence(sentence.replace(/\.$/, ` [${number}].`), given, told).passed;

/** Each place of a sentence changed alone. */
function changes(sentence: string, form: RegExp, to: (found: string) => string): string[] {
  return [...sentence.matchAll(form)]
    .map(
      ({ 0: found, index }) =>
        sentence.slice(0, index) + to(found) + sentence.slice(index + found.length),
    )
    .filter((changed) => changed !== sentence);
}

const negations: Record<Language, RegExp> = {
  fr: /\b(?<!n')(?<!ne )(est|sont|peut|doit|coûte|dure|donne|aide|reçoit|recevez|pouvez|existe)\b/g,
  nl: /\b(is|zijn|kan|moet|kost|duurt|geldt|geeft|helpt|kunt|woont|bestaat|biedt)\b(?! (niet|geen))/g,
};
const free: Record<Language, string> = { fr: " gratuitement.", nl: " gratis." };
const always: Record<Language, string> = { fr: " toujours", nl: " altijd" };

describe.each(languages)("the facts in %s", (language) => {
  const all = own(language);

  test("pass as they are", () => {
    const refused = all.filter((one) => !passes(one));
    expect(all.length).toBeGreaterThan(1_500);
    expect(
      refused.length / all.length,
      refused.map(({ sentence }) => sentence).join("\n"),
    ).toBeLessThan(0.02);
  });

  /** What may pass of them: a change can give another true sentence ("chaque lundi, mardi, mardi"). */
  const few = 0.01;
  test.each<[string, (sentence: string) => string[]]>([
    [
      "a figure one higher",
      (sentence) => changes(sentence, /\d+(?=[^\d]|$)/g, (n) => String(Number(n) + 1)),
    ],
    [
      "a denial more",
      (sentence) =>
        changes(sentence, negations[language], (verb) =>
          language === "fr" ? `ne ${verb} pas` : `${verb} niet`,
        ),
    ],
    [
      "a claim that it is free",
      (sentence) =>
        /gratuit|gratis/i.test(sentence) ? [] : [sentence.replace(/\.$/, free[language])],
    ],
    [
      "an always",
      (sentence) => changes(sentence, negations[language], (verb) => verb + always[language]),
    ],
  ])("are refused with %s", (_, change) => {
    const changed = all.flatMap((one) =>
      change(one.sentence).map((sentence) => ({ ...one, sentence })),
    );
    const passed = changed.filter(passes).map(({ sentence }) => sentence);
    expect(changed.length).toBeGreaterThan(300);
    expect(passed.length / changed.length, passed.join("\n")).toBeLessThan(few);
  });
});
