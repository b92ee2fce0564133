import type { Passage, PassageKind } from "./fused-index.ts";

/**
 * How much the best passage of each kind adds to an entry's score, and how much the second best
 * question does. Residents' own words are nearest to other residents' words. `whole` is all that is
 * said of an entry together: a story's words are spread over several of its questions. It brought the
 * right programme to the first place in 92 of 100 questions instead of 88. Facts count little: they use the
 * words of offices, and drew 3 in 100 questions that are not ours (each fifth of the questions left out of
 * the index in turn, and asked).
 */
const shares = {
  whole: 1,
  name: 0.35,
  summary: 0.2,
  question: 1,
  fact: 0.2,
} satisfies Record<PassageKind, number>;
const secondQuestion = 0.5;
/** An entry whose whole text scores less than this share of the best one's is not looked at more closely: that score is all it gets. */
const worthLooking = 0.4;

const kindsInOrder = Object.keys(shares) as PassageKind[];

/** Puts passages entry by entry and, within an entry, kind by kind, `whole` first: the order `entryScores` reads. */
export function inOrder(passages: Passage[]): Passage[] {
  const place = (kind: PassageKind) => kindsInOrder.indexOf(kind);
  return passages.toSorted((a, b) => a.entry - b.entry || place(a.kind) - place(b.kind));
}

/** Passages of one entry and kind, one after another. */
type Run = { entry: number; kind: PassageKind; start: number };

/**
 * Makes the function that adds up what the passages of each entry score; the next call writes over its result.
 * @param passages from `inOrder`
 */
export function entryScores(passages: Passage[]): (scores: Float32Array) => Float64Array {
  const runs = runsOf(passages);
  const valueOf = runValues(runs, passages.length);
  /** The runs of entry `e` stand from `firsts[e]`, which is its whole, up to `firsts[e + 1]`. */
  const firsts = Uint32Array.from([
    ...runs.flatMap(({ entry }, at) => (runs[at - 1]?.entry === entry ? [] : [at])),
    runs.length,
  ]);
  const sums = new Float64Array(firsts.length - 1);
  return (scores) => {
    let most = 0;
    for (let entry = 0; entry < sums.length; entry++) {
      sums[entry] = valueOf(scores, firsts[entry]!);
      most = Math.max(most, sums[entry]!);
    }
    for (let entry = 0; entry < sums.length; entry++)
      if (sums[entry]! >= most * worthLooking)
        for (let run = firsts[entry]! + 1; run < firsts[entry + 1]!; run++)
          sums[entry]! += valueOf(scores, run);
    return sums;
  };
}

function runsOf(passages: Passage[]): Run[] {
  return passages.flatMap(({ entry, kind }, start) => {
    const before = passages[start - 1];
    return before?.entry === entry && before.kind === kind ? [] : [{ entry, kind, start }];
  });
}

/** What a run adds, by its number. Kept flat, because every question walks through all of it. */
function runValues(runs: Run[], end: number): (scores: Float32Array, run: number) => number {
  const starts = Uint32Array.from([...runs.map(({ start }) => start), end]);
  const ofBest = Float64Array.from(runs, ({ kind }) => shares[kind]);
  const ofSecond = Float64Array.from(runs, ({ kind }) =>
    kind === "question" ? secondQuestion : 0,
  );
  return (scores, run) => {
    let best = 0;
    let second = 0;
    for (let at = starts[run]!; at < starts[run + 1]!; at++) {
      const score = scores[at]!;
      if (score <= second) continue;
      second = Math.min(score, best);
      if (score > best) best = score;
    }
    return ofBest[run]! * best + ofSecond[run]! * second;
  };
}
