import { describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { checkSentence } from "../../../src/model/check/check-sentence.ts";
import type { Shown } from "../../../src/model/check/verdict.ts";
import { honest, lying, type Line } from "../corpus/corpus.ts";
import { lyingFiles } from "../run-corpora.ts";

type Judged = {
  sentence: string;
  kind: string;
  isApart: boolean;
  passed: boolean;
  why: string;
};

/** Judges the sentences of an answer one after another, each knowing the one shown before it. */
function judge({ sentences, isApart, given, kind }: Line): Judged[] {
  let before: Shown | null = null;
  return sentences.map((sentence, at) => {
    const about = { sentence, kind, isApart: isApart[at]! };
    const verdict = checkSentence(sentence, given, before);
    if (!verdict.passed) return { ...about, passed: false, why: `${verdict.why}: ${verdict.at}` };
    const fact = given.facts.find(({ number }) => number === verdict.cites[0]);
    if (fact) before = { text: verdict.text, programme: fact.programme };
    return { ...about, passed: true, why: "" };
  });
}

const share = (all: Judged[]) => all.filter(({ passed }) => passed).length / all.length;
const of = (lines: Line[], language: Language) =>
  lines.filter((line) => line.language === language).flatMap(judge);

describe.each(languages)("in %s", (language) => {
  test.each([
    ["honest.yaml", 0.95],
    ["honest-more.yaml", 0.95],
    ["honest-second.yaml", 0.95],
  ])("an honest model's sentences pass (%s)", (file, wanted) => {
    const judged = of(honest(file), language);
    expect(
      share(judged),
      judged
        .flatMap(({ passed, why, sentence }) => (passed ? [] : `${why} | ${sentence}`))
        .join("\n"),
    ).toBeGreaterThanOrEqual(wanted);
  });

  // What holds today; nobody has looked at the half that is kept apart, so its failures are not printed.
  test.each([
    [true, 0.74],
    [false, 0.92],
  ])("so do those on other programmes, written last (kept apart: %s)", (isApart, wanted) => {
    const half = of(honest("honest-third.yaml"), language).filter((one) => one.isApart === isApart);
    expect(half.length).toBeGreaterThan(60);
    expect(share(half)).toBeGreaterThanOrEqual(wanted);
  });

  test.each([true, false])(
    "so they do in each half of the first set (kept apart: %s)",
    (isApart) => {
      const half = of(honest("honest.yaml"), language).filter((one) => one.isApart === isApart);
      expect(half.length).toBeGreaterThan(80);
      expect(share(half)).toBeGreaterThanOrEqual(0.95);
    },
  );

  test.each(lyingFiles)("no lie passes (%s)", (file) => {
    const judged = of(lying(file), language);
    expect(judged.filter(({ passed }) => passed)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(20);
  });

  test.each(lyingFiles)("nor after any fact told word by word (%s)", (file) => {
    const shown = lying(file).flatMap(({ language: own, sentences, given }) =>
      own !== language
        ? []
        : given.facts
            .map(({ text, programme }) => ({ text, programme }))
            .filter((before) => checkSentence(sentences[0]!, given, before).passed)
            .map(({ text }) => `${sentences[0]} after: ${text}`),
    );
    expect(shown).toEqual([]);
  });

  test("a lie without its marks is refused too", () => {
    for (const { sentences, given, kind } of lying("lying.yaml").filter(
      (line) => line.language === language,
    )) {
      const bare = sentences[0]!.replace(/\s*\[\d+\]/g, "");
      expect(checkSentence(bare, given).passed, `${kind}: ${bare}`).toBe(false);
    }
  });
});

/**
 * 28 of these 48 were shown when they were written, after all the others were mended: lies that put a fact's own words
 * together otherwise. What is left of them, so that it does not grow unseen; none is the aim.
 */
test("of lies that no rule was made for, no more are shown than are known", () => {
  const shown = lying("lying-sixth.yaml")
    .flatMap(judge)
    .filter(({ passed }) => passed);
  expect(shown.length, shown.map(({ sentence }) => sentence).join("\n")).toBeLessThanOrEqual(19);
});

test("the corpora are as large and as wide as they are said to be", () => {
  const kinds = new Set(lying("lying.yaml").map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThanOrEqual(40);
  for (const language of languages) {
    const lines = honest("honest.yaml").filter((line) => line.language === language);
    expect(lines.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(80);
    const told = new Set(
      lines.flatMap(({ given }) => given.facts.map(({ programme }) => programme.id)),
    );
    expect(told.size).toBeGreaterThanOrEqual(40);
  }
});
