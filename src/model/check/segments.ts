import type { Figure } from "./figures.ts";
import type { Text } from "./given.ts";
import type { Token } from "./tokens.ts";

/** A stretch of a text that makes one statement: from one comma, "et" or "en" to the next. */
export type Segment = { from: number; to: number };

/** Parts a text at its commas and conjunctions, but not inside a figure or a range. */
export function segmentsOf({ tokens, figures }: Text): Segment[] {
  const inside = new Set<number>();
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    const end = figure.bound === "low" && next?.bound === "high" ? next.from : figure.to;
    for (let at = figure.from; at < end; at++) inside.add(at);
  }
  const cuts = tokens.flatMap((token, at) => (isCut(token) && !inside.has(at) ? [at] : []));
  const edges = [-1, ...cuts, tokens.length];
  return edges
    .slice(1)
    .map((to, index) => ({ from: edges[index]! + 1, to }))
    .filter(({ from, to }) => to > from);
}

function isCut(token: Token): boolean {
  if (token.kind === "mark") return /[,;:.()]/.test(token.text);
  return (
    token.kind === "word" &&
    /^(et|ou|mais|puis|contre|en|of|maar|dan|tandis|terwijl)$/.test(token.folded)
  );
}

/** What stands in the same statement as a figure, when the text has several of its kind; else the whole text. */
export function segmentOf(figure: Figure, text: Text): Segment {
  const alike = text.figures.filter(({ kind }) => kind === figure.kind);
  // The two ends of a range are one figure.
  const several = alike.filter(({ bound }) => bound !== "high").length > 1;
  const whole = { from: 0, to: text.tokens.length };
  if (!several) return whole;
  return segmentsOf(text).find(({ from, to }) => from <= figure.from && figure.from < to) ?? whole;
}

export function isIn({ from, to }: Segment, at: number): boolean {
  return from <= at && at < to;
}
