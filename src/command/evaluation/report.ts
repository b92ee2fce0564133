import type { Verdict } from "./judge.ts";

/** The figures of some verdicts; shares from 0 to 1, null where nothing was judged. */
export type Figures = {
  lines: number;
  pass: number;
  decision: number;
  first: number | null;
  amongThree: number | null;
  confidentlyWrong: number;
};

export type Report = {
  all: Figures;
  byKind: Record<string, Figures>;
  byLanguage: Record<string, Figures>;
  /** French minus Dutch, in points of the share that passes. */
  difference: number;
  ms: { median: number; worst: number };
  failures: Verdict[];
};

export function reportOf(verdicts: Verdict[]): Report {
  const byLanguage = group(verdicts, (verdict) => verdict.question.lang);
  const times = verdicts.map((verdict) => verdict.ms).sort((a, b) => a - b);
  return {
    all: figuresOf(verdicts),
    byKind: group(verdicts, (verdict) => verdict.question.kind),
    byLanguage,
    difference: ((byLanguage["fr"]?.pass ?? 0) - (byLanguage["nl"]?.pass ?? 0)) * 100,
    ms: { median: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 },
    failures: verdicts.filter((verdict) => !verdict.pass),
  };
}

function group(verdicts: Verdict[], keyOf: (verdict: Verdict) => string): Record<string, Figures> {
  const groups = Map.groupBy(verdicts, keyOf);
  return Object.fromEntries([...groups].map(([key, members]) => [key, figuresOf(members)]));
}

function figuresOf(verdicts: Verdict[]): Figures {
  const judged = verdicts.filter((verdict) => verdict.first !== null);
  const share = (of: Verdict[], is: (verdict: Verdict) => boolean | null) =>
    of.filter(is).length / of.length;
  return {
    lines: verdicts.length,
    pass: share(verdicts, (verdict) => verdict.pass),
    decision: share(verdicts, (verdict) => verdict.decision),
    first: judged.length > 0 ? share(judged, (verdict) => verdict.first) : null,
    amongThree: judged.length > 0 ? share(judged, (verdict) => verdict.amongThree) : null,
    confidentlyWrong: share(verdicts, (verdict) => verdict.confidentlyWrong),
  };
}

/** The report as a table and the failures, for reading. */
export function printReport(report: Report, print: (line: string) => void): void {
  print(row(["", "lines", "pass", "decision", "first", "in 3", "wrong*"]));
  print(figuresRow("all", report.all));
  for (const [kind, figures] of Object.entries(report.byKind)) print(figuresRow(kind, figures));
  for (const [language, figures] of Object.entries(report.byLanguage))
    print(figuresRow(`(${language})`, figures));
  print("* wrong with confidence: answered, and the first programme is not an acceptable one");
  print(`French - Dutch: ${report.difference.toFixed(1)} points`);
  print(`a turn: median ${report.ms.median.toFixed(1)} ms, worst ${report.ms.worst.toFixed(1)} ms`);
  if (report.failures.length > 0) print("\nFailures");
  for (const verdict of report.failures) print(failureLine(verdict));
}

function failureLine({
  question,
  reply,
  decision,
  language,
  first,
  must,
  mustNot,
}: Verdict): string {
  const wrong = [
    decision
      ? ""
      : `decision ${reply.decision}, not ${[question.expect, ...question.also_ok].join("|")}`,
    language ? "" : `language ${reply.language}, not ${question.reply_lang}`,
    first === false
      ? `first ${reply.programmes.slice(0, 3).join(" ") || "nothing"}, not ${question.best.join("|")}`
      : "",
    must ? "" : "must",
    mustNot ? "" : "must_not",
  ].filter((text) => text !== "");
  return `${question.id} ${question.kind} ${question.commune ?? ""} ${question.turns.join(" / ")}\n     ${wrong.join("; ")}`;
}

function figuresRow(name: string, figures: Figures): string {
  const percent = (share: number | null) => (share === null ? "-" : `${(share * 100).toFixed(1)}`);
  return row([
    name,
    String(figures.lines),
    ...[
      figures.pass,
      figures.decision,
      figures.first,
      figures.amongThree,
      figures.confidentlyWrong,
    ].map(percent),
  ]);
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(9))).join("");
}
