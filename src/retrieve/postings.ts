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

/** A passage as the index reads it: its terms with their weights, and whose it is. */
export type Terms = { entry: number; kind: string; terms: Map<string, number> };

/** BM25's saturation: how soon a repeated term stops counting. */
const k1 = 1.2;

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
 * @see Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009)
 */
export function buildPostings(passages: Terms[], norms: Record<string, Norm>): Postings {
  const terms = new Map<string, number>();
  const counts: number[] = [];
  const entriesOfTerm: number[] = [];
  const lastEntry: number[] = [];
  for (const { entry, terms: own } of passages)
    for (const term of own.keys()) {
      const number = terms.get(term) ?? terms.size;
      if (number === terms.size) terms.set(term, number);
      counts[number] = (counts[number] ?? 0) + 1;
      // The passages of an entry stand together, so an entry is new when it is not the last one seen.
      if (lastEntry[number] !== entry) entriesOfTerm[number] = (entriesOfTerm[number] ?? 0) + 1;
      lastEntry[number] = entry;
    }
  const entries = new Set(passages.map((passage) => passage.entry)).size;
  const idf = Float32Array.from(entriesOfTerm, (n) => Math.log(1 + (entries - n + 0.5) / (n + 0.5)));
  const starts = new Uint32Array(terms.size + 1);
  counts.forEach((count, number) => (starts[number + 1] = starts[number]! + count));

  const total = starts[terms.size]!;
  const postings: Postings = {
    terms,
    starts,
    passages: new Uint32Array(total),
    impacts: new Float32Array(total),
    idf,
  };
  fill(postings, passages, norms);
  return postings;
}

function fill(postings: Postings, passages: Terms[], norms: Record<string, Norm>): void {
  const averages = averageLengths(passages);
  const next = postings.starts.slice();
  passages.forEach(({ kind, terms }, passage) => {
    const b = norms[kind]?.b ?? 0;
    const norm = 1 - b + (b * lengthOf(terms)) / (averages.get(kind) ?? 1);
    for (const [term, frequency] of terms) {
      const number = postings.terms.get(term)!;
      const at = next[number]!++;
      postings.passages[at] = passage;
      postings.impacts[at] = (postings.idf[number]! * frequency * (k1 + 1)) / (frequency + k1 * norm);
    }
  });
}

/**
 * Adds the impacts of a query's terms to `scores` (one number a passage).
 * @param query terms with their weights
 * @param touched receives each passage that has a score, once
 * @returns by what to divide the scores so that those of short and long questions compare: near what a
 *   passage of average length with every term once would score; a term the index does not know counts
 *   as a rare one, for not to be found is a sign too
 */
export function addScores(
  postings: Postings,
  query: Map<string, number>,
  scores: Float32Array,
  touched: number[],
): number {
  const { terms, starts, passages, impacts, idf } = postings;
  let full = 0;
  for (const [term, weight] of query) {
    const number = terms.get(term);
    if (number === undefined) {
      full += weight * unknownIdf;
      continue;
    }
    full += weight * idf[number]!;
    const end = starts[number + 1]!;
    for (let i = starts[number]!; i < end; i++) {
      const passage = passages[i]!;
      if (scores[passage] === 0) touched.push(passage);
      scores[passage]! += weight * impacts[i]!;
    }
  }
  return full ** lengthShare * usualFull ** (1 - lengthShare);
}

function lengthOf(terms: Map<string, number>): number {
  let length = 0;
  for (const frequency of terms.values()) length += frequency;
  return length;
}

function averageLengths(passages: Terms[]): Map<string, number> {
  const sums = new Map<string, { length: number; count: number }>();
  for (const { kind, terms } of passages) {
    const sum = sums.get(kind) ?? { length: 0, count: 0 };
    sums.set(kind, { length: sum.length + lengthOf(terms), count: sum.count + 1 });
  }
  return new Map([...sums].map(([kind, { length, count }]) => [kind, length / count]));
}
