/**
 * The terms of many passages, each by its number in the lexicon, with what it is worth in its passage:
 * flat, because an index is built from hundreds of thousands of them while people wait for the server.
 */
export type TermTable = {
  lexicon: Map<string, number>;
  terms: Uint32Array;
  weights: Float32Array;
  /** The terms of passage `p` stand from `ends[p - 1]` (0 for the first) up to `ends[p]`. */
  ends: number[];
};

/** Fills a table, one passage after another; a term that comes twice in a passage stands there once, with the sum. */
export function fillTable() {
  const lexicon = new Map<string, number>();
  let terms = new Uint32Array(1024);
  let weights = new Float32Array(1024);
  const ends: number[] = [];
  let size = 0;
  /** Where each term stands in the passage at hand; a place before its start is of an earlier passage. */
  const places: number[] = [];
  let start = 0;

  return {
    /** The number of a term, new or known. */
    numberOf(term: string): number {
      let number = lexicon.get(term);
      if (number === undefined) {
        lexicon.set(term, (number = lexicon.size));
        places.push(-1);
      }
      return number;
    },
    add(number: number, weight: number): void {
      const place = places[number]!;
      if (place >= start) {
        weights[place]! += weight;
        return;
      }
      if (size === terms.length) {
        terms = enlarge(terms, new Uint32Array(size * 2));
        weights = enlarge(weights, new Float32Array(size * 2));
      }
      terms[size] = number;
      weights[size] = weight;
      places[number] = size++;
    },
    endPassage(): void {
      ends.push((start = size));
    },
    table: (): TermTable => ({
      lexicon,
      terms: terms.subarray(0, size),
      weights: weights.subarray(0, size),
      ends,
    }),
  };
}

function enlarge<T extends Uint32Array | Float32Array>(full: T, empty: T): T {
  empty.set(full);
  return empty;
}
