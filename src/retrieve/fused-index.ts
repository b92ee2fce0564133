import type { Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import { createAnalyser } from "./analyser.ts";
import { addScores, buildPostings } from "./postings.ts";

/** One text of an entry, in one language: what the index finds. The passages of an entry stand together. */
export type Passage = { entry: number; kind: PassageKind; language: Language; text: string };
export type PassageKind = "name" | "summary" | "question" | "fact";

/** Each entry's score for a question: about 1 where a passage has the same words. */
export type Search = (question: string, language: Language | null) => Map<number, number>;

/** BM25's length norm of each kind: names and questions are short by nature, facts are not. */
const norms: Record<PassageKind, { b: number }> = {
  name: { b: 0.3 },
  summary: { b: 0.5 },
  question: { b: 0.3 },
  fact: { b: 0.7 },
};

/**
 * How much the best passage of each kind adds to an entry's score, and how much the second best
 * question does. Residents' own words are nearest to other residents' words.
 */
const shares = { name: 0.35, summary: 0.2, question: 1, secondQuestion: 0.5, fact: 0.35 };
/** The share of the words' score; the 4-grams have the rest. */
const wordShare = 0.6;

/**
 * Indexes passages twice, by words and by character 4-grams, and adds both scores: measured, the two
 * together find more than either alone.
 * @param means which words are indexed; by default those that carry meaning
 */
export function fusedIndex(
  passages: Passage[],
  vocabulary: Concept[],
  means?: (word: string, language: Language | null) => boolean,
): Search {
  const texts = passages.map(({ text, language }) => ({ words: wordsOf(text), language }));
  const analyser = createAnalyser(texts, vocabulary, means);
  const analyses = texts.map((text) => analyser.passage(text));
  const words = scorer(passages, analyses.map((analysis) => analysis.words));
  const grams = scorer(passages, analyses.map((analysis) => analysis.grams));
  return (question, language) => {
    const analysis = analyser.question(question, language);
    const scores = new Map<number, number>();
    for (const [entry, score] of words(analysis.words)) scores.set(entry, wordShare * score);
    for (const [entry, score] of grams(analysis.grams))
      scores.set(entry, (scores.get(entry) ?? 0) + (1 - wordShare) * score);
    return scores;
  };
}

function scorer(passages: Passage[], terms: Map<string, number>[]): (query: Map<string, number>) => Map<number, number> {
  const postings = buildPostings(
    passages.map(({ entry, kind }, i) => ({ entry, kind, terms: terms[i]! })),
    norms,
  );
  const scores = new Float32Array(passages.length);
  return (query) => {
    const touched: number[] = [];
    const full = addScores(postings, query, scores, touched);
    const best = new Map<number, Best>();
    for (const number of touched) {
      raise(best, passages[number]!, scores[number]! / full);
      scores[number] = 0;
    }
    return new Map([...best].map(([entry, parts]) => [entry, total(parts)]));
  };
}

type Best = Record<PassageKind | "secondQuestion", number>;

function raise(best: Map<number, Best>, { entry, kind }: Passage, score: number): void {
  let parts = best.get(entry);
  if (!parts) best.set(entry, (parts = { name: 0, summary: 0, question: 0, secondQuestion: 0, fact: 0 }));
  if (kind === "question" && score > parts.question) parts.secondQuestion = parts.question;
  else if (kind === "question") parts.secondQuestion = Math.max(parts.secondQuestion, score);
  parts[kind] = Math.max(parts[kind], score);
}

function total(parts: Best): number {
  let sum = 0;
  for (const kind of Object.keys(shares) as (keyof Best)[]) sum += shares[kind] * parts[kind];
  return sum;
}
