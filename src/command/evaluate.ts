import type { Assistant } from "../assistant.ts";
import type { Audience } from "../domain/programme.ts";
import { converse } from "./converse.ts";
import { judge, type Verdict } from "./evaluation/judge.ts";
import { readQuestions } from "./evaluation/question-file.ts";
import { printReport, reportOf } from "./evaluation/report.ts";

export type EvaluateOptions = { file: string; json: boolean; audience: readonly Audience[] };

/** `npm run evaluate -- FILE.jsonl [--json]`: asks every question of a file and reports what is right. */
export async function evaluateCommand(
  assistant: Assistant,
  { file, json, audience }: EvaluateOptions,
  print: (line: string) => void,
): Promise<void> {
  const report = reportOf(await verdictsOf(assistant, file, audience));
  if (json)
    print(
      JSON.stringify(
        { ...report, failures: report.failures.map(({ question }) => question.id) },
        null,
        1,
      ),
    );
  else printReport(report, print);
}

/** Asks every question of a file; each has its verdict. */
export async function verdictsOf(
  assistant: Assistant,
  file: string,
  audience: readonly Audience[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const question of readQuestions(file)) {
    const { id, turns, commune } = question;
    const replies = await converse(assistant, { id, turns, commune, language: null, audience });
    const last = replies.at(-1)!;
    verdicts.push(judge(question, last.reply, last.ms));
  }
  return verdicts;
}
