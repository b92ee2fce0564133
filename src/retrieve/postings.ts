import type { TermTable } from "./term-table.ts";

/**
 * An inverted index over typed arrays: for each term, the passages that hold it and what it is worth
 * there (its BM25 impact, computed once). A search only adds numbers up.
 */
export type Postings = {
  terms: Map<string, number>;
  /** The postings of term `t` stand from `starts[t]` up to `starts[t + 1]`. */
  starts: Uint32Array;
  passages: Uint32Array;
  impacts: Float32Array;
  /** The inverse document frequency of each term. */
  idf: Float32Array;
};

/** How one kind of passage is weighed: `b` is BM25's length norm, from 0 (none) to 1 (full). */
export type Norm = { b: number };

/** Whose a passage is, and of which kind. */
export type Owner = { entry: number; kind: string };

/** BM25's saturation: how soon a repeated term stops counting. */
const k1 = 1.2;

/** What stands in half of the entries tells nothing, and touches half of the passages. */
const leastIdf = 0.7;

/**
 * How much a question's length counts against it. At 1 a long story with three telling words scores
 * like a short question with one in three; at 0 a single common word scores like a sentence. Measured
 * as the area under the curve that tells questions we answer from questions that are not ours: 0.82 at
 * 1, 0.88 at 0.7, 0.90 at 0.5, 0.915 at 0.3.
 */
const lengthShare = 0.4;
/** What a usual question of four telling words would score in full: it sets the scale. */
const usualFull = 16;

/** The rarity of a word the index does not know: that of a word in one entry of two hundred. */
const unknownIdf = Math.log(1 + 200);

/**
 * Builds the index. A term's rarity is counted in entries, not passages: a programme with sixteen
 * questions about bikes is one programme about bikes.
 * @param owners the passages in the table's order; those of an entry stand together
 * @see Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009)
 */
export function buildPostings(
  owners: readonly Owner[],
  table: TermTable,
  norms: Record<string, Norm>,
): Postings {
  const { lexicon } = table;
  const { starts, entriesOfTerm } = countTerms(owners, table);
  const entries = new Set(owners.map(({ entry }) => entry)).size;
  const total = starts[lexicon.size]!;
  const postings: Postings = {
    terms: lexicon,
    starts,
    passages: new Uint32Array(total),
    impacts: new Float32Array(total),
    idf: Float32Array.from(entriesOfTerm, (n) => Math.log(1 + (entries - n + 0.5) / (n + 0.5))),
  };
  fill(postings, owners, table, norms);
  return postings;
}

function countTerms(owners: readonly Owner[], { lexicon, terms, ends }: TermTable) {
  const starts = new Uint32Array(lexicon.size + 1);
  const entriesOfTerm = new Uint32Array(lexicon.size);
  const lastEntry = new Int32Array(lexicon.size).fill(-1);
  let at = 0;
  for (const [passage, { entry }] of owners.entries())
    for (; at < ends[passage]!; at++) {
      const term = terms[at]!;
      starts[term + 1]!++;
      if (lastEntry[term] !== entry) entriesOfTerm[term]!++;
      lastEntry[term] = entry;
    }
  for (let term = 0; term < lexicon.size; term++) starts[term + 1]! += starts[term]!;
  return { starts, entriesOfTerm };
}

function fill(
  postings: Postings,
  owners: readonly Owner[],
  { terms, weights, ends }: TermTable,
  norms: Record<string, Norm>,
): void {
  const lengths = ends.map((end, passage) => sum(weights, ends[passage - 1] ?? 0, end));
  const averages = averageLengths(owners, lengths);
  const next = postings.starts.slice();
  let at = 0;
  for (const [passage, { kind }] of owners.entries()) {
    const b = norms[kind]?.b ?? 0;
    const norm = 1 - b + (b * lengths[passage]!) / (averages.get(kind) || 1);
    for (; at < ends[passage]!; at++) {
      const term = terms[at]!;
      const frequency = weights[at]!;
      const place = next[term]!++;
      postings.passages[place] = passage;
      postings.impacts[place] =
        (postings.idf[term]! * frequency * (k1 + 1)) / (frequency + k1 * norm);
    }
  }
}

/**
 * Adds the impacts of a query's terms to `scores` (one number a passage), scaled so that those of short
 * and long questions compare: `share` is near what a passage of average length with every term once gets.
 * A term the index does not know counts as a rare one, for not to be found is a sign too.
 * @param query terms with their weights
 */
export function addScores(
  postings: Postings,
  query: Map<string, number>,
  share: number,
  scores: Float32Array,
): void {
  const { terms, starts, passages, impacts, idf } = postings;
  const found: [number: number, weight: number][] = [];
  let full = 0;
  for (const [term, weight] of query) {
    const number = terms.get(term);
    const rarity = number === undefined ? unknownIdf : idf[number]!;
    if (rarity < leastIdf) continue;
    full += weight * rarity;
    if (number !== undefined) found.push([number, weight]);
  }
  const scale = share / (full ** lengthShare * usualFull ** (1 - lengthShare));
  for (const [number, weight] of found) {
    const worth = scale * weight;
    const end = starts[number + 1]!;
    for (let i = starts[number]!; i < end; i++) scores[passages[i]!]! += worth * impacts[i]!;
  }
}

function sum(numbers: Float32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += numbers[i]!;
  return total;
}

/** The average length of the passages of each kind. */
function averageLengths(owners: readonly Owner[], lengths: number[]): Map<string, number> {
  const sums = new Map<string, { length: number; count: number }>();
  for (const [passage, { kind }] of owners.entries()) {
    const so = sums.get(kind) ?? { length: 0, count: 0 };
    sums.set(kind, { length: so.length + lengths[passage]!, count: so.count + 1 });
  }
  return new Map([...sums].map(([kind, { length, count }]) => [kind, length / count]));
}
