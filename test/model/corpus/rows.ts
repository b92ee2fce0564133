import { readFileSync } from "node:fs";
import type { Language } from "../../../src/domain/language.ts";
import type { Aspect } from "../../../src/domain/programme.ts";

/** Sentences that a model wrote, or might, of some facts; `{0}` in them cites the first. */
export type Row = {
  /** Of lies: what they do. */
  kind?: string;
  language: Language;
  question: string;
  /** The commune of the conversation, where the question does not name it. */
  commune?: string;
  /** What was found, the best first. */
  programmes: string[];
  /** The cited facts as they were: facts change, sentences about them do not. */
  facts: { programme: string; aspect: Aspect; contradiction?: true; text: string }[];
  sentences: string[];
};

/**
 * Answers that a large language model gave to the prompt of prompt.ts, each with the facts of a question of the
 * evaluation sets; and those it gave when it was asked to say the same in other words.
 */
export const answerFiles = {
  quoting: "answers-quoting.jsonl",
  rewording: "answers-rewording.jsonl",
} as const;

/** Lies: made by hand for the rules of their day; by a model that did not know the check; by one that knew its rules. */
export const lieFiles = [
  "lies.jsonl",
  "lies-blind.jsonl",
  "lies-knowing.jsonl",
  "lies-knowing-last.jsonl",
] as const;

export function readRows(file: string): Row[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}
