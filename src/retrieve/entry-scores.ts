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
type Run = { kind: PassageKind; start: number; end: number };

/**
 * Makes the function that adds up what the passages of each entry score.
 * @param passages from `inOrder`
 */
export function entryScores(passages: Passage[]): (scores: Float32Array) => Float64Array {
  const entries = runsOf(passages);
  const sums = new Float64Array(entries.length);
  return (scores) => {
    sums.fill(0);
    entries.forEach(([whole], entry) => (sums[entry] = valueOf(scores, whole!)));
    const least = worthLooking * sums.reduce((most, value) => Math.max(most, value), 0);
    entries.forEach((runs, entry) => {
      if (sums[entry]! >= least)
        for (let run = 1; run < runs.length; run++) sums[entry]! += valueOf(scores, runs[run]!);
    });
    return sums;
  };
}

function runsOf(passages: Passage[]): Run[][] {
  const entries: Run[][] = [];
  passages.forEach(({ entry, kind }, at) => {
    const runs = (entries[entry] ??= []);
    const last = runs.at(-1);
    if (last?.kind === kind) last.end = at + 1;
    else runs.push({ kind, start: at, end: at + 1 });
  });
  return entries;
}

function valueOf(scores: Float32Array, { kind, start, end }: Run): number {
  let best = 0;
  let second = 0;
  for (let at = start; at < end; at++) {
    const score = scores[at]!;
    if (score <= second) continue;
    second = Math.min(score, best);
    if (score > best) best = score;
  }
  return shares[kind] * best + (kind === "question" ? secondQuestion * second : 0);
}
