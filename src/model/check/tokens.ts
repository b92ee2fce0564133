import { fold } from "../../domain/text.ts";

/** A piece of a text: what figures, names and words are read from. */
export type Token =
  | { kind: "word"; text: string; folded: string }
  | { kind: "number"; text: string; value: number; ordinal: boolean }
  /** A time of day, or a length in hours and minutes: "8h30", "8.30 uur". */
  | { kind: "time"; text: string; minutes: number }
  | { kind: "date"; text: string; day: number; month: number; year: number }
  /** Compared by its key: digits alone, an address in lower case without its `https://www.`. */
  | { kind: "contact"; text: string; key: string }
  | { kind: "mark"; text: string };

const email = String.raw`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`;
const web = String.raw`(?:https?:\/\/|www\.)\S*[\p{L}\d/]|[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/[^\s,;]*[\p{L}\d/])?`;
const phone = String.raw`(?:\+\d{2}|\b0)(?:[\s./()-]{0,2}\d){7,10}(?!\d)`;
const date = String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b`;
const time = String.raw`\b\d{1,2}\s?[hH:]\s?\d{2}(?!\d)|\b\d{1,2}\s?[hH](?![\p{L}\d])`;
const number = String.raw`\b\d{1,3}(?:[ .]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[,.]\d+)?`;
const word = String.raw`(?:[Nn]iet|[Nn]on)-\p{L}+|[\p{L}\p{M}][\p{L}\p{M}\d]*`;

const pattern = new RegExp(
  `(?<email>${email})|(?<web>${web})|(?<date>${date})|(?<phone>${phone})|(?<time>${time})|(?<number>${number})(?<ordinal>(?:er|re|ers|e|ère|ème|ième|nd|nde|de|ste)(?![\\p{L}\\d]))?|(?<word>${word})|(?<mark>[^\\s])`,
  "gu",
);

/** Spaces of one kind, apostrophes of one kind: writers differ in them, what they say does not. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f\u2009]+/gu, " ")
    .replace(/[’‘´`]/g, "'")
    .trim();
}

/** A text as tokens, in order. Hyphens and apostrophes part words. */
export function tokensOf(text: string): Token[] {
  const all = plain(text);
  return [...all.matchAll(pattern)]
    .filter(({ 0: found, index }) => !(/^['-]$/.test(found) && joinsWords(all, index)))
    .map((match) => tokenOf(match[0], match.groups!));
}

function joinsWords(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");
}

function tokenOf(text: string, groups: Record<string, string | undefined>): Token {
  if (groups["email"] ?? groups["web"]) return { kind: "contact", text, key: addressKey(text) };
  if (groups["phone"]) return { kind: "contact", text, key: phoneKey(text) };
  if (groups["date"]) {
    const [day, month, year] = text.split(/[/.-]/).map(Number);
    return { kind: "date", text, day: day!, month: month!, year: year! };
  }
  if (groups["time"]) return { kind: "time", text, minutes: minutesOf(text) };
  if (groups["number"])
    return { kind: "number", text, value: valueOf(groups["number"]), ordinal: !!groups["ordinal"] };
  if (groups["word"]) return { kind: "word", text, folded: fold(text) };
  return { kind: "mark", text };
}

/** "crèches@" is another address than "creches@": accents count. */
export function addressKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, "")
    .replace(/\/$/, "");
}

/** The digits of a Belgian number, with its leading zero. */
export function phoneKey(text: string): string {
  return text.replace(/\D/g, "").replace(/^(00)?32/, "0");
}

/** `1 234,56` and `1.234,56` are one number; a single dot before other than three digits is a decimal one. */
function valueOf(text: string): number {
  // "1,900" is read as nineteen hundred by some and as less than two by others.
  if (/,\d{3,}$|^0\d/.test(text)) return Number.NaN;
  const grouped = /^\d{1,3}([ .]\d{3})+(,\d+)?$/.test(text);
  return Number((grouped ? text.replace(/[ .]/g, "") : text).replace(",", "."));
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(/[hH:]/).map((part) => Number(part.trim() || 0));
  return hours! * 60 + (minutes ?? 0);
}
