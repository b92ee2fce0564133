import type { Assistant } from "../assistant.ts";
import { costOf } from "../model/limits/allowance.ts";
import type { Prices } from "../model/model-settings.ts";
import type { TurnRecord } from "../model/turn-record.ts";
import { verdictsOf, type EvaluateOptions } from "./evaluate.ts";
import { reportOf, type Figures } from "./evaluation/report.ts";

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
  refusedBy: Record<string, number>;
  tokens: { input: number; output: number };
  cost: number | null;
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
  const model = figuresOf(records, prices);
  if (json)
    print(JSON.stringify({ extractive: before.all, model: after.all, writing: model }, null, 1));
  else for (const line of linesOf({ before, after, model })) print(line);
}

export function figuresOf(records: TurnRecord[], prices: Prices | null): ModelFigures {
  const count = (outcome: TurnRecord["outcome"]) =>
    records.filter((one) => one.outcome === outcome).length;
  const refused = records.flatMap((one) => one.refused);
  const passed = sum(records.map((one) => one.passed));
  const tokens = {
    input: mean(records.map(({ usage }) => usage.tokensIn)),
    output: mean(records.map(({ usage }) => usage.tokensOut)),
  };
  const used = { calls: 1, tokensIn: tokens.input, tokensOut: tokens.output };
  return {
    answers: records.length,
    whole: count("whole"),
    brokenOff: count("broken-off"),
    withoutCore: count("no-core"),
    sentences: passed + refused.length,
    passed: passed + refused.length === 0 ? null : passed / (passed + refused.length),
    refusedBy: Object.fromEntries(
      [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) => [why, all.length]),
    ),
    tokens,
    cost: costOf(used, prices),
    first: median(records.flatMap(({ first }) => first ?? [])),
    wholeAnswer: median(records.map(({ whole }) => whole)),
  };
}

function linesOf({
  before,
  after,
  model,
}: {
  before: { all: Figures; ms: { median: number } };
  after: { all: Figures; ms: { median: number } };
  model: ModelFigures;
}): string[] {
  const row = (name: string, { all, ms }: typeof before): string =>
    [
      name.padEnd(12),
      percent(all.pass),
      percent(all.decision),
      percent(all.first),
      percent(all.confidentlyWrong),
      `${ms.median.toFixed(1)} ms`,
    ].join("\t");
  const refused = Object.entries(model.refusedBy).sort(([, a], [, b]) => b - a);
  return [
    ["".padEnd(12), "pass", "decision", "first", "wrong*", "a turn"].join("\t"),
    row("facts alone", before),
    row("with model", after),
    "* wrong with confidence: answered, and the first programme is not an acceptable one",
    `written: ${model.answers} answers, ${model.whole} whole, ${model.brokenOff} broken off, ${model.withoutCore} without what was asked`,
    `sentences shown: ${percent(model.passed)} of ${model.sentences}`,
    ...refused.map(([why, times]) => `  ${times} not shown: ${why}`),
    `an answer: ${model.tokens.input.toFixed(0)} tokens read, ${model.tokens.output.toFixed(0)} written` +
      (model.cost === null ? " (no price is set)" : `, ${model.cost.toFixed(5)} euros`),
    `first sentence after ${time(model.first)}, whole answer after ${time(model.wholeAnswer)} (medians)`,
  ];
}

function percent(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)} %`;
}

function time(ms: number | null): string {
  return ms === null ? "-" : `${ms.toFixed(0)} ms`;
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
