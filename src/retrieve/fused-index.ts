import type { Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import { createAnalyser, knownWords, type KnownWords, type Means } from "./analyser.ts";
import { phrasesOf, type Phrases } from "./concepts.ts";
import { weighedGrams } from "./grams.ts";
import { addScores, buildPostings, type Postings } from "./postings.ts";
import { createStem } from "./words.ts";

/** One text of an entry, in one language: what the index finds. The passages of an entry stand together. */
export type Passage = { entry: number; kind: PassageKind; language: Language; text: string };
export type PassageKind = "name" | "summary" | "question" | "fact" | "whole";

/**
 * The score of each passage for a question, by its number: 0 for nothing in common, about 1 for the same
 * words. The next search writes over them.
 * @param words the folded words of the question
 */
export type Search = (words: readonly string[], language: Language | null) => Float32Array;

/** BM25's length norm of each kind: names and questions are short by nature, facts are not. */
const norms: Record<PassageKind, { b: number }> = {
  name: { b: 0.3 },
  summary: { b: 0.5 },
  question: { b: 0.3 },
  fact: { b: 0.7 },
  whole: { b: 0.5 },
};

/** The share of the words' score; the 4-grams have the rest. */
const wordShare = 0.6;

/** An index as data: it can be kept in a file and opened without building it again. */
export type FusedData = {
  known: KnownWords;
  phrases: Phrases;
  words: Postings;
  grams: Postings;
  passages: number;
};

/**
 * Indexes passages twice, by words and by character 4-grams; searched together, the two find more than
 * either alone.
 * @param means which words are indexed; by default those that carry meaning
 */
export function buildFused(passages: Passage[], vocabulary: Concept[], means?: Means): FusedData {
  const texts = passages.map(({ text, language }) => ({ words: wordsOf(text), language }));
  const known = knownWords(texts, means);
  const phrases = phrasesOf(vocabulary, createStem());
  const analyser = createAnalyser({ known, phrases }, vocabulary, means);
  return {
    known,
    phrases,
    words: buildPostings(passages, analyser.words(texts), norms),
    grams: buildPostings(passages, analyser.grams(texts), norms),
    passages: passages.length,
  };
}

/** Opens an index for searching; vocabulary and `means` are those it was built with. */
export function openFused(data: FusedData, vocabulary: Concept[], means?: Means): Search {
  const analyser = createAnalyser(data, vocabulary, means);
  const scores = new Float32Array(data.passages);
  // 4-grams know no language: where both readings of a question keep the same words, they are added up once.
  const ofGrams = new Float32Array(data.passages);
  let added = "";
  return (question, language) => {
    const { terms, words } = analyser.question(question, language);
    const read = words.join(" ");
    if (read !== added) {
      ofGrams.fill(0);
      addScores(data.grams, weighedGrams(words), 1 - wordShare, ofGrams);
      added = read;
    }
    scores.set(ofGrams);
    addScores(data.words, terms, wordShare, scores);
    return scores;
  };
}
