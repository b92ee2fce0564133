import type { Language } from "../../domain/language.ts";
import { type Bound, boundOf } from "./bounds.ts";
import { asRanges } from "./ranges.ts";
import { type FigureKind, type Read, readAt } from "./read-figure.ts";
import type { Token } from "./tokens.ts";
import { rateOf, type Unit, unitOf } from "./units.ts";

/** A figure of a text with what makes it that figure. */
export type Figure = {
  kind: FigureKind;
  /** Value and unit; of a date, what is known of it: `2024-3-1`, `-3-`, `2024--`. */
  key: string;
  bound: Bound;
  /** How often it holds: by the month, by the year. */
  rates: ReadonlySet<Unit>;
  /** The folded words that may name what is counted, nearest first. */
  counted: string[];
  /** Its first token, and the one after its last. */
  from: number;
  to: number;
};

/** The figures of a text, in digits or in words, in order. */
export function figuresOf(tokens: readonly Token[], language: Language): Figure[] {
  const read: (Read & { from: number })[] = [];
  for (let at = 0; at < tokens.length;) {
    const one = readAt(tokens, at, language);
    if (one) read.push({ ...one, from: at });
    at = one ? one.to : at + 1;
  }
  return asRanges(read, tokens, language).map((one, index, all) => {
    const start = all[index - 1]?.to ?? 0;
    const end = all[index + 1]?.from ?? tokens.length;
    const around = {
      before: wordsBetween(tokens, start, one.from, "back"),
      after: wordsBetween(tokens, one.to, end, "on"),
    };
    const counted = countedIn(around.after);
    return {
      kind: one.kind,
      key: onOneScale(one.key),
      bound:
        one.end ??
        boundOf(
          { before: around.before.slice(-8).join(" "), after: around.after.slice(0, 7).join(" ") },
          language,
        ),
      rates: ratesAround(tokens, one, { start, end }, language),
      counted,
      from: one.from,
      to: one.to,
    };
  });
}

/** Twelve months are a year; days and weeks are not counted into months: nobody says 30 days for a month by right. */
function onOneScale(key: string): string {
  return key.replace(/^([\d.]+)year$/, (_, years: string) => `${Number(years) * 12}month`);
}

/** The words on one side of a figure up to the next mark that ends a thought. */
function wordsBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  side: "back" | "on",
): string[] {
  const part = tokens.slice(from, to);
  const isEnd = (token: Token) => token.kind === "mark" && /[.,;:!?]/.test(token.text);
  const cut =
    side === "on"
      ? part.slice(0, orLength(part.findIndex(isEnd), part))
      : part.slice(part.findLastIndex(isEnd) + 1);
  return cut.flatMap((token) => (token.kind === "word" ? [withoutArticle(token)] : []));
}

/** "L'un des deux" is no "dès deux": folded, they are one word. */
function withoutArticle({ text, folded }: Token & { kind: "word" }): string {
  return folded === "des" && !/è/i.test(text) ? "les" : folded;
}

/** What follows a number up to the next preposition: "titres-services" of "500 titres-services par an". */
function countedIn(after: string[]): string[] {
  const end = after.findIndex((word) =>
    /^(par|per|a|au|aux|en|sur|dans|pour|om|in|op|van|voor|tot|d|de|des|du|et|ou|of|is|est|sont|zijn|bij|chez)$/.test(
      word,
    ),
  );
  return after
    .slice(0, Math.min(4, orLength(end, after)))
    .filter(
      (word) => !/^(krijgen|kopen|nemen|hebben|recevoir|acheter|avoir|fois|keer)$/.test(word),
    );
}

function orLength(at: number, list: readonly unknown[]): number {
  return at < 0 ? list.length : at;
}

function withoutRate(words: string[]): string[] {
  const at = words.findLastIndex((word) => /^(par|per)$/.test(word));
  return at < 0 ? words : words.slice(at + 2);
}

/** "par mois", "elke maand", "mensuel", in the same thought as the figure. */
function ratesAround(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  { start, end }: { start: number; end: number },
  language: Language,
): Set<Unit> {
  const before = wordsBetween(tokens, start, from, "back");
  // "55 € par mois ou 550 € par an": what follows a figure is its own.
  const words = [
    ...(start === 0 ? before : withoutRate(before)),
    "|",
    ...wordsBetween(tokens, to, end, "on"),
  ];
  const rates = words.flatMap((word, at) => {
    const named = rateOf(word, language);
    if (named !== null) return [named];
    const unit = unitOf(word, language);
    return unit !== null &&
      /^(par|per|chaque|elke|elk|ieder|iedere|l|la|le)$/.test(words[at - 1] ?? "") &&
      !/^(dans|binnen|pendant|durant)$/.test(words[at - 2] ?? "")
      ? [unit]
      : [];
  });
  return new Set(rates);
}
