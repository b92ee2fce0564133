import type { Commune, Programme } from "../../../src/domain/programme.ts";
import type { WritingTask } from "../../../src/domain/writing.ts";
import { asData } from "../../../src/model/prompt.ts";
import { readRows, type Row } from "../corpus/rows.ts";
import type { PromptFact } from "./prompt-reading.ts";

const now = Date.parse("2026-11-24");

/** What is asked, about what, and what a model writes of it. */
export type Written = { row: Row; task: WritingTask };

/** The answers or lies of a file, as tasks for the real model client. */
export function writtenIn(
  file: string,
  known: { programmes: Programme[]; communes: Commune[] },
): Written[] {
  return readRows(file).map((row) => ({
    row,
    task: {
      question: row.question,
      before: [],
      programmes: row.programmes.map((id) => known.programmes.find((one) => one.id === id)!),
      aspect: null,
      language: row.language,
      communes: known.communes.filter(({ nis }) => nis === row.commune),
      now,
    },
  }));
}

/**
 * A sentence as it is written to somebody who was given these facts under these numbers; null where a fact
 * it rests on is not among them, or is worded otherwise by now.
 */
export function numbered(sentence: string, row: Row, facts: PromptFact[]): string | null {
  let isWhole = true;
  const text = sentence.replace(/\{(\d+)\}/g, (_, at: string) => {
    const said = row.facts[Number(at)]!;
    const found = facts.find((fact) => fact.text === asData(said.text));
    isWhole &&= found !== undefined;
    return `[${found?.number}]`;
  });
  return isWhole ? text : null;
}
