import type { Assistant } from "../assistant.ts";
import type { Language } from "../domain/language.ts";
import { costOf } from "../model/limits/allowance.ts";
import type { Prices } from "../model/model-settings.ts";
import type { TurnRecord } from "../model/turn-record.ts";
import { verdictsOf, type EvaluateOptions } from "./evaluate.ts";
import { reportOf, type Report } from "./evaluation/report.ts";

/** The same questions without and with the model, and what the model has done meanwhile. */
export type ModelEvaluation = {
  alone: Assistant;
  assistant: Assistant;
  /** Filled while the assistant answers. */
  records: TurnRecord[];
  prices: Prices | null;
};

/** What the model did, over all answers it was to write. Times are medians in milliseconds; costs are in euros. */
export type ModelFigures = {
  answers: number;
  whole: number;
  brokenOff: number;
  withoutCore: number;
  sentences: number;
  /** The share of its sentences that were shown. */
  passed: number | null;
  passedBy: Record<Language, number | null>;
  refusedBy: Record<string, number>;
  /** Of an answer that was written; of a question, those that needed no model among them. */
  tokens: { input: number; output: number };
  cost: number | null;
  costOfQuestion: number | null;
  first: number | null;
  wholeAnswer: number | null;
};

/** `npm run evaluate -- FILE.jsonl --model`: the model's figures beside those of the facts alone. */
export async function evaluateModelCommand(
  { alone, assistant, records, prices }: ModelEvaluation,
  { file, json, audience }: EvaluateOptions,
  print: (line: string) => void,
): Promise<void> {
  const before = reportOf(await verdictsOf(alone, file, audience));
  const after = reportOf(await verdictsOf(assistant, file, audience));
  const model = figuresOf(records, { prices, questions: after.all.lines });
  const lost = lostBy(before, after);
  if (json) {
    const withheld = records.flatMap(({ refused }) => refused);
    print(
      JSON.stringify(
        { extractive: before.all, model: after.all, writing: model, lost, withheld },
        null,
        1,
      ),
    );
  } else for (const line of linesOf({ before, after, model, lost })) print(line);
}

/** The questions that the facts alone answer as they should, and the model does not. */
function lostBy(before: Report, after: Report): string[] {
  const failed = new Set(before.failures.map(({ question }) => question.id));
  return after.failures.flatMap(({ question: { id } }) => (failed.has(id) ? [] : [id]));
}

export function figuresOf(
  records: TurnRecord[],
  { prices, questions }: { prices: Prices | null; questions: number },
): ModelFigures {
  const count = (outcome: TurnRecord["outcome"]) =>
    records.filter((one) => one.outcome === outcome).length;
  const refused = records.flatMap((one) => one.refused);
  const tokens = {
    input: mean(records.map(({ usage }) => usage.tokensIn)),
    output: mean(records.map(({ usage }) => usage.tokensOut)),
  };
  const cost = costOf({ calls: 1, tokensIn: tokens.input, tokensOut: tokens.output }, prices);
  return {
    answers: records.length,
    whole: count("whole"),
    brokenOff: count("broken-off"),
    withoutCore: count("no-core"),
    sentences: sum(records.map(sentencesOf)),
    passed: passedOf(records),
    passedBy: {
      fr: passedOf(records.filter(({ language }) => language === "fr")),
      nl: passedOf(records.filter(({ language }) => language === "nl")),
    },
    refusedBy: Object.fromEntries(
      [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) => [why, all.length]),
    ),
    tokens,
    cost,
    costOfQuestion: cost === null ? null : (cost * records.length) / questions,
    first: median(records.flatMap(({ first }) => first ?? [])),
    wholeAnswer: median(records.map(({ whole }) => whole)),
  };
}

function sentencesOf({ passed, refused }: TurnRecord): number {
  return passed + refused.length;
}

function passedOf(records: TurnRecord[]): number | null {
  const all = sum(records.map(sentencesOf));
  return all === 0 ? null : sum(records.map(({ passed }) => passed)) / all;
}

type Lines = { before: Report; after: Report; model: ModelFigures; lost: string[] };

function linesOf({ before, after, model, lost }: Lines): string[] {
  const both = (name: string, value: (report: Report) => string) =>
    row(name, value(before), value(after));
  const refused = Object.entries(model.refusedBy).sort(([, a], [, b]) => b - a);
  return [
    row(`${after.all.lines} questions`, "facts alone", "with model"),
    both("as they should be", ({ all }) => percent(all.pass)),
    both("right decision", ({ all }) => percent(all.decision)),
    both("first programme right", ({ all }) => percent(all.first)),
    both("among the first three", ({ all }) => percent(all.amongThree)),
    both("wrong with confidence *", ({ all }) => percent(all.confidentlyWrong)),
    both("a turn, median", ({ ms }) => time(ms.median)),
    both("a turn, worst", ({ ms }) => time(ms.worst)),
    row("first sentence, median", "-", time(model.first)),
    row("whole answer, median", "-", time(model.wholeAnswer)),
    row("sentences shown", "-", `${percent(model.passed)} of ${model.sentences}`),
    row("  French / Dutch", "-", `${percent(model.passedBy.fr)} / ${percent(model.passedBy.nl)}`),
    row("answers written", "-", `${model.answers}, ${model.whole} whole`),
    row("  broken off / without what was asked", "-", `${model.brokenOff} / ${model.withoutCore}`),
    row(
      "tokens an answer, read / written",
      "-",
      `${count(model.tokens.input)} / ${count(model.tokens.output)}`,
    ),
    row(
      "cost of an answer / a question",
      "-",
      `${euros(model.cost)} / ${euros(model.costOfQuestion)}`,
    ),
    "* answered, and the first programme is not an acceptable one",
    `not shown: ${refused.map(([why, times]) => `${times} ${why}`).join(", ") || "nothing"}`,
    `right with the facts alone only: ${lost.join(" ") || "none"}`,
  ];
}

function row(name: string, alone: string, model: string): string {
  return name.padEnd(38) + alone.padStart(12) + model.padStart(24);
}

function percent(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)} %`;
}

function time(ms: number | null): string {
  return ms === null ? "-" : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

function count(tokens: number): string {
  return tokens.toFixed(0);
}

/** Prices are for a million tokens, and unknown where none is set. */
function euros(cost: number | null): string {
  return cost === null ? "no price" : `${cost.toFixed(5)} €`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function mean(numbers: number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}

function median(numbers: number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}
