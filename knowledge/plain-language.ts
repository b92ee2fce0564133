import type { Bilingual, Language } from "../src/domain/language.ts";
import type { Knowledge } from "../src/domain/programme.ts";
import { sentenceLengths } from "./language-rules.ts";

/** A text that people read, and where it stands. */
export type ShownText = { id: string; text: Bilingual };

/** How plain texts are in one language: the mean words of a sentence, and the texts with the longest ones. */
export type PlainLanguage = { mean: number; worst: { id: string; words: number; text: string }[] };

/** What people read of the knowledge in whole sentences. */
export function shownSentences({ programmes, helplines, actionPlan }: Knowledge): ShownText[] {
  const { introduction, proposals } = actionPlan;
  return [
    ...programmes.flatMap(({ id, summary, facts, caution }) =>
      [summary, ...facts.map((fact) => fact.text), ...(caution ? [caution] : [])].map((text) => ({
        id,
        text,
      })),
    ),
    ...helplines.map(({ id, text }) => ({ id, text })),
    ...introduction.fr.map((fr, i) => ({
      id: "action-plan",
      text: { fr, nl: introduction.nl[i] ?? "" },
    })),
    ...proposals.map(({ text }) => ({ id: "action-plan", text })),
  ];
}

/** Measures texts in one language. */
export function plainLanguage(shown: ShownText[], language: Language, worst = 3): PlainLanguage {
  const texts = shown.map(({ id, text }) => ({
    id,
    text: text[language],
    lengths: sentenceLengths(text[language]),
  }));
  const lengths = texts.flatMap((text) => text.lengths);
  return {
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    worst: texts
      .map(({ id, text, lengths }) => ({ id, text, words: Math.max(0, ...lengths) }))
      .sort((a, b) => b.words - a.words)
      .slice(0, worst),
  };
}
