import { checkSentence } from "./check/check-sentence.ts";
import { readCitations } from "./check/citations.ts";
import type { Given } from "./check/given.ts";
import { sentenceSplitter } from "./check/split-sentences.ts";
import { toldWhole } from "./check/told.ts";
import { mostCharacters, mostRefused, mostSentences } from "./check/thresholds.ts";
import type { Shown, Verdict, Why } from "./check/verdict.ts";

/**
 * A sentence that may be shown, without its citation marks, and the numbers of the facts it rests on. Or one of these
 * facts itself, told in the place of a sentence that was refused.
 */
export type PassedSentence = { text: string; cites: number[]; isQuoted: boolean };

/** A sentence that may not. */
export type RefusedSentence = { sentence: string; why: Why; at: string };

/** How writing ended: with an answer, or without a sentence on what was asked, so that nothing was shown. */
export type Writing = {
  outcome: "answered" | "no-core";
  /** What ended it: the stream itself, or a limit, past which it was not read. */
  ended: "stream" | "sentences" | "characters" | "refusals";
  sentences: PassedSentence[];
  cites: number[];
  refused: RefusedSentence[];
};

/** An answer as it grows. What is held waits for a sentence on what was asked. */
type Progress = {
  held: PassedSentence[];
  shown: PassedSentence[];
  refused: RefusedSentence[];
  told: Shown[];
};

/**
 * Gives what a model writes sentence by sentence, each checked. Nothing is given before a sentence on what
 * was asked is there, and one of the model's own has passed; what came before it goes first. Where a sentence is
 * refused, the fact it cites is told in its place, once. Past its limits the stream is not read on. A stream that
 * throws, throws here.
 */
export async function* writeAnswer({
  stream,
  given,
}: {
  stream: AsyncIterable<string>;
  given: Given;
}): AsyncGenerator<PassedSentence, Writing> {
  const progress: Progress = { held: [], shown: [], refused: [], told: [] };
  let ended: Writing["ended"] = "stream";
  for await (const sentence of sentencesIn(stream, () => (ended = "characters"))) {
    take(sentence, progress, given);
    if (hasCore(progress, given)) yield* release(progress);
    const limit = limitOf(progress);
    if (limit === null) continue;
    ended = limit;
    break;
  }
  return {
    outcome: hasCore(progress, given) ? "answered" : "no-core",
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
  if (verdict.passed) {
    const { text, cites, shown } = verdict;
    progress.held.push({ text, cites, isQuoted: false });
    progress.told.push(shown);
    return;
  }
  progress.refused.push({ sentence, why: verdict.why, at: verdict.at });
  if (verdict.why !== "repeated") quote(sentence, progress, given);
}

function judge(sentence: string, progress: Progress, given: Given): Verdict {
  const verdict = checkSentence(sentence, given, progress.told);
  const isRepeated = verdict.passed && everyOf(progress).some(({ text }) => text === verdict.text);
  return isRepeated ? { passed: false, why: "repeated", at: verdict.text } : verdict;
}

/** Tells the first fact a refused sentence cites, unless something of it was told already. */
function quote(sentence: string, progress: Progress, given: Given): void {
  const [first] = readCitations(sentence).cites;
  const fact = given.facts.find(({ number }) => number === first);
  if (!fact || everyOf(progress).some(({ cites }) => cites.includes(fact.number))) return;
  progress.held.push({ text: fact.text, cites: [fact.number], isQuoted: true });
  progress.told.push(toldWhole(fact, given));
}

function everyOf({ shown, held }: Progress): PassedSentence[] {
  return [...shown, ...held];
}

/** Whether what was asked is told, and the model has written something that may be shown. */
function hasCore(progress: Progress, given: Given): boolean {
  const all = everyOf(progress);
  const core = new Set(given.facts.flatMap(({ isCore, number }) => (isCore ? [number] : [])));
  return (
    all.some(({ isQuoted }) => !isQuoted) &&
    all.some(({ cites }) => cites.some((number) => core.has(number)))
  );
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
