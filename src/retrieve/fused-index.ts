import type { Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import { createAnalyser, knownWords, type KnownWords, type Means } from "./analyser.ts";
import { addScores, buildPostings, type Postings } from "./postings.ts";

/** One text of an entry, in one language: what the index finds. The passages of an entry stand together. */
export type Passage = { entry: number; kind: PassageKind; language: Language; text: string };
export type PassageKind = "name" | "summary" | "question" | "fact" | "whole";

/** The score of each entry for a question, by its number: 0 for nothing in common, about 1 where a passage has the same words. */
export type Search = (question: string, language: Language | null) => Float64Array;

/** BM25's length norm of each kind: names and questions are short by nature, facts are not. */
const norms: Record<PassageKind, { b: number }> = {
  name: { b: 0.3 },
  summary: { b: 0.5 },
  question: { b: 0.3 },
  fact: { b: 0.7 },
  whole: { b: 0.5 },
};

/**
 * How much the best passage of each kind adds to an entry's score, and how much the second best
 * question does. Residents' own words are nearest to other residents' words. `whole` is all that is
 * said of an entry together: a story's words are spread over several of its questions. It brought the
 * right programme to the first place in 92 of 100 questions instead of 88.
 */
const shares = {
  name: 0.35,
  summary: 0.2,
  question: 1,
  secondQuestion: 0.5,
  fact: 0.35,
  whole: 0.8,
};
/** The share of the words' score; the 4-grams have the rest. */
const wordShare = 0.6;

/** An index as data: it can be kept in a file and opened without building it again. */
export type FusedData = {
  known: KnownWords;
  words: Postings;
  grams: Postings;
  /** Of each passage, its entry and the place of its kind. */
  entries: Uint32Array;
  kinds: Uint8Array;
};

/**
 * Indexes passages twice, by words and by character 4-grams; searched together, the two find more than
 * either alone.
 * @param means which words are indexed; by default those that carry meaning
 */
export function buildFused(passages: Passage[], vocabulary: Concept[], means?: Means): FusedData {
  const texts = passages.map(({ text, language }) => ({ words: wordsOf(text), language }));
  const known = knownWords(texts, means);
  const analyser = createAnalyser(known, vocabulary, means);
  return {
    known,
    words: buildPostings(passages, analyser.words(texts), norms),
    grams: buildPostings(passages, analyser.grams(texts), norms),
    entries: Uint32Array.from(passages, ({ entry }) => entry),
    kinds: Uint8Array.from(passages, ({ kind }) => places[kind]),
  };
}

/** Opens an index for searching; vocabulary and `means` are those it was built with. */
export function openFused(data: FusedData, vocabulary: Concept[], means?: Means): Search {
  const analyser = createAnalyser(data.known, vocabulary, means);
  const words = scorer(data, data.words);
  const grams = scorer(data, data.grams);
  const size = (data.entries.at(-1) ?? -1) + 1;
  return (question, language) => {
    const analysis = analyser.question(question, language);
    const scores = new Float64Array(size);
    words(analysis.words, wordShare, scores);
    grams(analysis.grams, 1 - wordShare, scores);
    return scores;
  };
}

/** Adds a share of what each entry scores for a query to `sums`. */
type Scorer = (query: Map<string, number>, share: number, sums: Float64Array) => void;

/** What can add to an entry's score, each with its place in the list of an entry's best. */
const places = { name: 0, summary: 1, question: 2, fact: 3, secondQuestion: 4, whole: 5 };
const shareAt = Object.entries(places)
  .sort(([, a], [, b]) => a - b)
  .map(([kind]) => shares[kind as keyof typeof shares]);

function scorer({ entries, kinds }: FusedData, postings: Postings): Scorer {
  const scores = new Float32Array(entries.length);
  const best = new Float32Array(shareAt.length);
  return (query, share, sums) => {
    const full = addScores(postings, query, scores);
    for (let at = 0; at < scores.length;) {
      if (scores[at] === 0) {
        at++;
        continue;
      }
      const entry = entries[at]!;
      for (; entries[at] === entry; at++) raise(best, kinds[at]!, scores[at]!);
      sums[entry]! += (share * takeTotal(best)) / full;
    }
    scores.fill(0);
  };
}

function raise(best: Float32Array, place: number, score: number): void {
  const before = best[place]!;
  if (score > before) best[place] = score;
  const second = Math.min(score, before);
  if (place === places.question && second > best[places.secondQuestion]!)
    best[places.secondQuestion] = second;
}

/** What the best of each kind add up to; leaves them at 0. */
function takeTotal(best: Float32Array): number {
  let total = 0;
  for (let place = 0; place < best.length; place++) {
    total += shareAt[place]! * best[place]!;
    best[place] = 0;
  }
  return total;
}
