import type { Language } from "../../domain/language.ts";
import { ordinalOf, ratioOf, readNumberWords } from "./number-words.ts";
import type { Token } from "./tokens.ts";
import { currencyOf, monthOf, type Unit, unitOf, weekdayOf } from "./units.ts";

export type FigureKind =
  | "money"
  | "percent"
  | "span"
  | "hour"
  | "count"
  | "ordinal"
  | "date"
  | "weekday"
  | "ratio"
  | "postcode"
  | "contact";

/** What is read at a place before its surroundings are. */
export type Read = { kind: FigureKind; key: string; to: number; bare?: number };

export function readAt(tokens: readonly Token[], at: number, language: Language): Read | null {
  const token = tokens[at]!;
  switch (token.kind) {
    case "date":
      return { kind: "date", key: `${token.year}-${token.month}-${token.day}`, to: at + 1 };
    case "time":
      return { kind: "hour", key: String(token.minutes), to: at + 1 };
    case "number":
      return (
        readDate(tokens, at, language) ??
        (token.ordinal
          ? ordinal(token.value, tokens, at + 1, language)
          : measured(token.value, tokens, at + 1, language, token.text))
      );
    case "word":
      return readWord(token.folded, tokens, at, language);
    case "mark": {
      const next = tokens[at + 1];
      const currency = currencyOf(token.text);
      return currency !== null && next?.kind === "number"
        ? { kind: "money", key: `${next.value}${currency}`, to: at + 2 }
        : null;
    }
    case "contact":
      return { kind: "contact", key: token.key, to: at + 1 };
  }
}

function readWord(
  word: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): Read | null {
  const day = weekdayOf(word, language);
  if (day !== null) return { kind: "weekday", key: String(day), to: at + 1 };
  if (monthOf(word, language) !== null) return readDate(tokens, at, language);
  const ratio = ratioOf(word, language);
  if (ratio !== null) return { kind: "ratio", key: ratio.toFixed(2), to: at + 1 };
  const rank = ordinalOf(word, language) ?? firstOf(word, tokens, at, language);
  if (rank !== null) return ordinal(rank, tokens, at + 1, language);
  const one = singleOf(word, tokens, at, language);
  if (one !== null) return one;
  const words = tokens
    .slice(at, at + 8)
    .map((token) => (token.kind === "word" ? token.folded : ""));
  const number = readNumberWords(words, language);
  return number && measured(number.value, tokens, at + number.words, language, "");
}

/** "premier" counts before a unit of time or a weekday only. */
function firstOf(
  word: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): number | null {
  if (!/^(premier|premiere|eerste)$/.test(word)) return null;
  const next = wordAt(tokens, at + 1);
  const counts = unitOf(next, language) !== null || monthOf(next, language) !== null;
  return counts ? 1 : null;
}

/** "un an", "binnen de maand": one of a unit of time. */
function singleOf(
  word: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): Read | null {
  const previous = wordAt(tokens, at - 1);
  const isArticle =
    /^(un|une|een)$/.test(word) ||
    (/^(le|la|l|de|het)$/.test(word) && /^(dans|endeans|binnen)$/.test(previous));
  // "een gratis jaar", "een heel jaar".
  const skipped = /^(gratis|heel|hele|volledig|extra|gratuite)$/.test(wordAt(tokens, at + 1))
    ? 1
    : 0;
  const unit = isArticle ? unitOf(wordAt(tokens, at + 1 + skipped), language) : null;
  return unit === null ? null : span(1, unit, at + 2 + skipped);
}

/** "1er mars 2024", "maart 2024", "2024". */
function readDate(tokens: readonly Token[], at: number, language: Language): Read | null {
  const first = tokens[at]!;
  const hasDay = first.kind === "number" && first.value <= 31;
  const month = monthOf(wordAt(tokens, hasDay ? at + 1 : at), language);
  if (month !== null) {
    const after = hasDay ? at + 2 : at + 1;
    const year = yearAt(tokens, after);
    const day = hasDay ? String(first.value) : "";
    return {
      kind: "date",
      key: `${year ?? ""}-${month}-${day}`,
      to: year === null ? after : after + 1,
    };
  }
  const year = yearAt(tokens, at);
  if (year === null || unitOf(wordAt(tokens, at + 1), language) || currencyAt(tokens, at + 1))
    return null;
  return { kind: "date", key: `${year}--`, to: at + 1 };
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const isYear =
    token?.kind === "number" &&
    /^\d{4}$/.test(token.text) &&
    token.value >= 1900 &&
    token.value < 2100;
  return isYear ? token.value : null;
}

/** A number with its unit: money, a share, a length of time, or a count. */
function measured(
  value: number,
  tokens: readonly Token[],
  at: number,
  language: Language,
  written: string,
): Read {
  const large = /^(millions?|miljoen)$/.test(wordAt(tokens, at));
  const amount = large ? value * 1e6 : value;
  // "4,7 millions d'euros": an elision stands between.
  let next = large ? at + (wordAt(tokens, at + 1) === "d" ? 2 : 1) : at;
  const currency = currencyAt(tokens, next);
  // "cent" alone is a number in French; as a coin it follows digits.
  if (currency !== null) return { kind: "money", key: `${amount}${currency}`, to: next + 1 };
  const share = percentAt(tokens, next);
  if (share > 0) return { kind: "percent", key: String(amount), to: next + share };
  // "les 12 premiers mois", "de eerste 12 maanden".
  const skipped =
    /^(premiers|premieres|derniers|dernieres|prochains|volgende|eerste|laatste)$/.test(
      wordAt(tokens, next),
    )
      ? 1
      : 0;
  const unit = unitOf(wordAt(tokens, next + skipped), language);
  if (unit !== null) {
    next += skipped;
    const clock = unit === "hour" ? /^(\d{1,2})\.(\d{2})$/.exec(written) : null;
    const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : amount * 60;
    return unit === "hour"
      ? { kind: "hour", key: String(minutes), to: next + 1 }
      : span(amount, unit, next + 1);
  }
  // A thousand and more of anything is written with a space or a full stop.
  if (/^1[0-2]\d\d$/.test(written)) return { kind: "postcode", key: written, to: next };
  return {
    kind: "count",
    key: String(amount),
    to: next,
    bare: written === "" ? amount : clockless(written, amount),
  };
}

/** A bare number keeps what it was written like, for "8.30 tot 12 uur" to make it a time. */
function clockless(written: string, value: number): number {
  const clock = /^(\d{1,2})\.(\d{2})$/.exec(written);
  return clock ? Number(clock[1]) + Number(clock[2]) / 60 : value;
}

export function span(value: number, unit: Unit, to: number): Read {
  return { kind: "span", key: `${value}${unit}`, to };
}

export function ordinal(
  value: number,
  tokens: readonly Token[],
  at: number,
  language: Language,
): Read {
  const unit = unitOf(wordAt(tokens, at), language);
  return { kind: "ordinal", key: `${value}${unit ?? ""}`, to: unit === null ? at : at + 1 };
}

function currencyAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.kind === "mark") return currencyOf(token.text);
  return token?.kind === "word" ? currencyOf(token.folded) : null;
}

/** How many tokens say "per cent" at a place. */
function percentAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind === "mark") return token.text === "%" ? 1 : 0;
  if (/^(procent|percent|pourcent|pourcents)$/.test(wordAt(tokens, at))) return 1;
  return wordAt(tokens, at) === "pour" && /^cents?$/.test(wordAt(tokens, at + 1)) ? 2 : 0;
}

export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.folded : "";
}
