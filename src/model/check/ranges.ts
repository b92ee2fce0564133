import type { Language } from "../../domain/language.ts";
import type { Bound } from "./bounds.ts";
import type { Read } from "./read-figure.ts";
import { plain, type Token } from "./tokens.ts";

type Ranged = Read & { from: number; end?: Bound };

/** Both ends of "van 8 tot 12 uur" are hours; both know that they are an end. */
export function asRanges(
  read: (Read & { from: number })[],
  tokens: readonly Token[],
  language: Language,
): Ranged[] {
  const all: Ranged[] = read.map((one) => ({ ...one }));
  for (const [index, one] of all.entries()) {
    const next = all[index + 1];
    if (!next || !isRange(tokens, one, next, language)) continue;
    if (one.bare !== undefined && next.kind !== one.kind) adopt(one, next);
    if (one.kind !== next.kind && !(one.kind === "count" || next.kind === "count")) continue;
    // "15, 16 of 17": a list is no range; "tussen", "entre", "de … à" are.
    one.end = "low";
    next.end = "high";
  }
  return all;
}

const joins: Record<Language, RegExp> = {
  fr: /^(a|au|a la|jusqu a|jusqu au|et|-|–|—)$/,
  nl: /^(tot|tot en met|t m|en|-|–|—)$/,
};

function isRange(
  tokens: readonly Token[],
  { to, from, end }: Ranged,
  next: Ranged,
  language: Language,
): boolean {
  if (end !== undefined) return false;
  const between = tokens
    .slice(to, next.from)
    .map(textOf)
    .join(" ")
    .replace(/ (l|le|la|de|het|les|op)$/, "");
  if (!joins[language].test(between)) return false;
  if (next.kind === "postcode") return false;
  return /^(et|en)$/.test(between)
    ? tokens
        .slice(Math.max(0, from - 3), from)
        .some((token) => /^(entre|tussen)$/.test(textOf(token)))
    : true;
}

function textOf(token: Token): string {
  return token.kind === "word" ? token.folded : plain(token.text).toLowerCase();
}

/** The first number of a range takes the unit that stands only after the second. */
function adopt(one: Ranged, { kind, key }: Ranged): void {
  const value = one.bare!;
  switch (kind) {
    case "money":
    case "span":
      one.kind = kind;
      one.key = key.replace(/^[\d.]+/, String(value));
      return;
    case "percent":
      [one.kind, one.key] = [kind, String(value)];
      return;
    case "hour":
      [one.kind, one.key] = [kind, String(Math.round(value * 60))];
      return;
    case "date":
    case "count":
    case "ordinal":
    case "weekday":
    case "ratio":
    case "postcode":
    case "contact":
      return;
  }
}
