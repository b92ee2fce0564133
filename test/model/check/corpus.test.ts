import { describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { checkSentence } from "../../../src/model/check/check-sentence.ts";
import { readText } from "../../../src/model/check/given.ts";
import { toldWhole } from "../../../src/model/check/told.ts";
import type { Shown } from "../../../src/model/check/verdict.ts";
import { linesOf, type Line } from "../corpus/corpus.ts";
import { answerFiles, lieFiles } from "../corpus/rows.ts";

type Judged = { sentence: string; kind: string; passed: boolean; why: string };

/** Judges the sentences of an answer one after another; where one is refused, its fact is told in its place. */
function judge({ sentences, given, kind }: Line): Judged[] {
  const told: Shown[] = [];
  return sentences.map((sentence) => {
    const verdict = checkSentence(sentence, given, told);
    const fact = given.facts.find(({ number }) => sentence.includes(`[${number}]`));
    if (verdict.passed) told.push(verdict.shown);
    else if (fact) told.push(toldWhole(fact, given));
    const why = verdict.passed ? "" : `${verdict.why}: ${verdict.at}`;
    return { sentence, kind, passed: verdict.passed, why };
  });
}

const inLanguage = (file: string, language: Language) =>
  linesOf(file).filter((line) => line.language === language);
const share = (all: Judged[]) => all.filter(({ passed }) => passed).length / all.length;

describe.each(languages)("in %s", (language) => {
  test("an honest model's sentences pass, when it quotes the facts as it is told to", () => {
    const judged = inLanguage(answerFiles.quoting, language).flatMap(judge);
    expect(judged.length).toBeGreaterThan(400);
    expect(
      share(judged),
      judged
        .flatMap(({ passed, why, sentence }) => (passed ? [] : `${why} | ${sentence}`))
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.97);
  });

  test.each(lieFiles)("no lie passes (%s)", (file) => {
    const judged = inLanguage(file, language).flatMap(judge);
    expect(judged.filter(({ passed }) => passed)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(70);
  });

  test.each(lieFiles)("nor after any fact told word by word (%s)", (file) => {
    const shown = inLanguage(file, language).flatMap(({ sentences, given, programmes }) =>
      programmes
        .flatMap((programme) => programme.facts.map(({ text }) => ({ programme, text })))
        .filter(({ programme, text }) => {
          const before = { text: readText(text[language], given.reading), programme, last: null };
          return checkSentence(sentences[0]!, given, [before]).passed;
        })
        .map(({ text }) => `${sentences[0]} after: ${text[language]}`),
    );
    expect(shown).toEqual([]);
  });

  test("a lie without its marks is refused too", () => {
    for (const { sentences, given, kind } of inLanguage("lies.jsonl", language)) {
      const bare = sentences[0]!.replace(/\s*\[\d+\]/g, "");
      expect(checkSentence(bare, given).passed, `${kind}: ${bare}`).toBe(false);
    }
  });
});

test("the corpora are as large and as wide as they are said to be", () => {
  const lies = lieFiles.flatMap((file) => linesOf(file));
  expect(lies.length).toBeGreaterThan(1_700);
  expect(new Set(lies.map(({ kind }) => kind)).size).toBeGreaterThan(200);
  const told = new Set(
    linesOf(answerFiles.quoting).flatMap(({ given }) =>
      given.facts.map(({ programme }) => programme.id),
    ),
  );
  expect(told.size).toBeGreaterThanOrEqual(80);
});
