import { checkSentence } from "./check/check-sentence.ts";
import type { Given } from "./check/given.ts";
import { leansOnBefore } from "./check/leaning.ts";
import { sentenceSplitter } from "./check/split-sentences.ts";
import { mostCharacters, mostRefused, mostSentences } from "./check/thresholds.ts";
import type { Shown, Verdict, Why } from "./check/verdict.ts";

/** A sentence that may be shown, without its citation marks, and the numbers of the facts it rests on. */
export type PassedSentence = { text: string; cites: number[] };

/** A sentence that may not. */
export type RefusedSentence = { sentence: string; why: Why | "leans-on-refused"; at: string };

/** How writing ended: with an answer, or without a sentence on what was asked, so that nothing was shown. */
export type Writing = {
  outcome: "answered" | "no-core";
  /** What ended it: the stream itself, or a limit, past which it was not read. */
  ended: "stream" | "sentences" | "characters" | "refusals";
  sentences: PassedSentence[];
  cites: number[];
  refused: RefusedSentence[];
};

/** An answer as it grows. `held` has passed and waits for a sentence on what was asked. */
type Progress = {
  held: PassedSentence[];
  shown: PassedSentence[];
  refused: RefusedSentence[];
  hasCore: boolean;
  /** The sentence just before was left out. */
  hasGap: boolean;
  before: Shown | null;
};

/**
 * Gives what a model writes sentence by sentence, each checked. Nothing is given before a sentence on what
 * was asked has passed; those that passed before it go first. Refused sentences are left out, and so are those
 * that lean on one. Past its limits the stream is not read on. A stream that throws, throws here.
 */
export async function* writeAnswer({
  stream,
  given,
}: {
  stream: AsyncIterable<string>;
  given: Given;
}): AsyncGenerator<PassedSentence, Writing> {
  const progress: Progress = {
    held: [],
    shown: [],
    refused: [],
    hasCore: false,
    hasGap: false,
    before: null,
  };
  let ended: Writing["ended"] = "stream";
  for await (const sentence of sentencesIn(stream, () => (ended = "characters"))) {
    take(sentence, progress, given);
    if (progress.hasCore) yield* release(progress);
    const limit = limitOf(progress);
    if (limit === null) continue;
    ended = limit;
    break;
  }
  return {
    outcome: progress.hasCore ? "answered" : "no-core",
    ended,
    sentences: progress.shown,
    cites: [...new Set(progress.shown.flatMap(({ cites }) => cites))].sort((a, b) => a - b),
    refused: progress.refused,
  };
}

async function* sentencesIn(
  stream: AsyncIterable<string>,
  tooLong: () => void,
): AsyncGenerator<string> {
  const splitter = sentenceSplitter();
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    // A chunk may be of any size: what is past the limit is not even split.
    yield* splitter.push(chunk.slice(0, Math.max(0, chunk.length - (length - mostCharacters))));
    if (length <= mostCharacters) continue;
    tooLong();
    return;
  }
  yield* splitter.end();
}

function take(sentence: string, progress: Progress, given: Given): void {
  const verdict = judge(sentence, progress, given);
  progress.hasGap = !verdict.passed;
  if (!verdict.passed) {
    progress.refused.push({ sentence, why: verdict.why, at: verdict.at });
    return;
  }
  const { text, cites } = verdict;
  const facts = given.facts.filter(({ number }) => cites.includes(number));
  progress.held.push({ text, cites });
  progress.hasCore ||= facts.some(({ isCore }) => isCore);
  const programme = facts[0]?.programme ?? progress.before?.programme;
  if (programme) progress.before = { text, programme };
}

type Judgement = Verdict | { passed: false; why: RefusedSentence["why"]; at: string };

function judge(sentence: string, progress: Progress, given: Given): Judgement {
  const { before, hasGap, held, shown } = progress;
  const verdict = checkSentence(sentence, given, before);
  if (!verdict.passed) return verdict;
  const { text, cites } = verdict;
  const all = [...shown, ...held];
  if (cites.length === 0 && all.length > 0)
    return { passed: false, why: "no-citation", at: "not the first" };
  if (all.some((one) => one.text === text)) return { passed: false, why: "repeated", at: text };
  if (leansOnBefore(text, given.language) && (hasGap || isOfAnother(cites, before, given)))
    return { passed: false, why: "leans-on-refused", at: text.slice(0, 20) };
  return verdict;
}

/** "Elle dure 6 mois" after a sentence about another programme would be read of that one. */
function isOfAnother(cites: number[], before: Shown | null, given: Given): boolean {
  const own = given.facts.filter(({ number }) => cites.includes(number));
  return before !== null && own.every(({ programme }) => programme !== before.programme);
}

function* release(progress: Progress): Generator<PassedSentence> {
  const room = mostSentences - progress.shown.length;
  const next = progress.held.slice(0, room);
  progress.shown.push(...next);
  progress.held = [];
  yield* next;
}

function limitOf({ shown, held, refused }: Progress): "sentences" | "refusals" | null {
  if (shown.length >= mostSentences || held.length >= mostSentences) return "sentences";
  return refused.length >= mostRefused ? "refusals" : null;
}
