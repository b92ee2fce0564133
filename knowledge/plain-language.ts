import type { Language } from "../src/domain/language.ts";
import type { Knowledge } from "../src/domain/programme.ts";
import { sentenceLengths } from "./language-rules.ts";

/** How plain the shown texts of one language are: the mean words of a sentence, and the texts with the longest ones. */
export type PlainLanguage = { mean: number; worst: { id: string; words: number; text: string }[] };

/** Measures what residents read of the programmes: summaries, facts and cautions. */
export function plainLanguage(
  { programmes }: Knowledge,
  language: Language,
  worst = 3,
): PlainLanguage {
  const texts = programmes.flatMap(({ id, summary, facts, caution }) =>
    [summary, ...facts.map((fact) => fact.text), ...(caution ? [caution] : [])].map((text) => ({
      id,
      text: text[language],
      lengths: sentenceLengths(text[language]),
    })),
  );
  const lengths = texts.flatMap((text) => text.lengths);
  return {
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    worst: texts
      .map(({ id, text, lengths }) => ({ id, text, words: Math.max(...lengths) }))
      .sort((a, b) => b.words - a.words)
      .slice(0, worst),
  };
}
