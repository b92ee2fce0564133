import type { Language } from "../../domain/language.ts";
import { readNumberWords } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/** "Vous ne pouvez pas en acheter plus de huit": a limit, read with its figure. */
function isLimit(from: number, words: string[], tokens: readonly Token[]): boolean {
  const near = words.slice(from, from + 6);
  const at = near.findIndex(
    (word, index) => word === "plus" && /^de?$/.test(near[index + 1] ?? ""),
  );
  if (at < 0) return false;
  const after = from + at + 2;
  return (
    tokens[after]?.kind === "number" ||
    tokens[after]?.kind === "time" ||
    readNumberWords(words.slice(after, after + 4), "fr") !== null
  );
}

type Scope = { from: number; to: number };

const nothing: Scope = { from: 0, to: 0 };

const frSecond = /^(pas|plus|jamais|aucune?|rien|personne|ni|guere|point|nulle?)$/;

export function french(word: string, at: number, words: string[], tokens: readonly Token[]): Scope {
  if (word === "ne" || (word === "n" && at + 1 < words.length)) {
    const near = words.slice(at + 1, at + 9);
    const second = near.findIndex((one) => frSecond.test(one));
    if (second < 0 || /^(oubli|manqu|hesit)/.test(near[0]!)) return nothing;
    if (isLimit(at + 1 + second, words, tokens)) return nothing;
    // "Elle n'a pas 18 ans": a limit too, read in bounds.ts.
    const number = tokens[at + 2 + second + (words[at + 2 + second] === "encore" ? 1 : 0)];
    if (/^(a|ont|avez)$/.test(near[0]!) && number?.kind === "number") return nothing;
    // Sources that differ deny nothing of what they tell.
    if (/\bdisent pas la meme\b/.test(near.join(" "))) return nothing;
    if (near.slice(0, second + 3).some((one) => /^(depass|exced)/.test(one))) return nothing;
    const to = endOfList(at + 1, words, tokens, "fr");
    return { from: setOff(at, to, words) ?? at, to };
  }
  const before = words.slice(Math.max(0, at - 8), at);
  const isInside = before.some((one) => one === "ne" || one === "n");
  if (word === "sans") {
    if (/^(abri|abris|toit|domicile)$/.test(words[at + 1] ?? "")) return nothing;
    if (/^(depass|exced)/.test(words[at + 1] ?? "")) return nothing;
    const list = endOfList(at + 1, words, tokens, "fr");
    const isList = words.slice(at, list).includes("ni");
    return {
      from: at,
      to: isList ? list : Math.min(list, phraseEnd(at + 1, words, tokens, 6, "fr")),
    };
  }
  if (isInside) return nothing;
  if (/^(aucune?|ni|nulle?|pas)$/.test(word)) {
    // "pas plus de 3": a limit. "n'est pas" was read from its "ne".
    if (word === "pas" && /^(plus|moins)$/.test(words[at + 1] ?? "")) return nothing;
    return { from: at, to: phraseEnd(at + 1, words, tokens, 6, "fr") };
  }
  if (word === "non" && at > 0) return { from: at, to: phraseEnd(at + 1, words, tokens, 3, "fr") };
  return nothing;
}

/** "Ne doit pas être envoyé à la SLRB mais à …": only where it is not sent is denied. */
function setOff(from: number, to: number, words: string[]): number | null {
  const place = /^(a|au|aux|chez|par)$/;
  if (words[to] !== "mais" || !place.test(words[to + 1] ?? "")) return null;
  const at = words.slice(0, to).findLastIndex((word, index) => index > from && place.test(word));
  return at < 0 ? null : at;
}

export function dutch(word: string, at: number, words: string[], tokens: readonly Token[]): Scope {
  if (word === "zonder" && /^(dak|onderdak|thuis)$/.test(words[at + 1] ?? "")) return nothing;
  if (/^(geen|zonder)$/.test(word)) return { from: at, to: endOfList(at + 1, words, tokens, "nl") };
  if (!/^(niet|nooit|noch|nergens|niets|niemand|evenmin)$/.test(word)) return nothing;
  if (/^(boven|over)$/.test(words[at + 1] ?? "") && tokens[at + 2]?.kind === "number")
    return nothing;
  // "Niet naar de BGHM maar naar …": only the first is denied.
  const but = words.slice(at, at + 8).indexOf("maar");
  if (but > 1 && !tokens.slice(at, at + but).some(isComma)) return { from: at, to: at + but };
  if (
    /^(alleen|enkel|meer|hoger|langer|ouder)$/.test(words[at + 1] ?? "") &&
    words[at + 2] === "dan"
  )
    return nothing;
  if (word === "niet" && /^(alleen|enkel)$/.test(words[at + 1] ?? "")) return nothing;
  const from = clauseStart(at, words, tokens);
  const to = endOfList(at + 1, words, tokens, "nl");
  if (words.slice(from, to).some((one) => /^(vergeet|aarzel|vergeten)$/.test(one))) return nothing;
  return { from, to };
}

/** Words that begin another thought. */
const opening: Record<Language, RegExp> = {
  fr: /^(mais|car|si|quand|lorsque|lorsqu|sauf|puisque|puisqu|donc|sinon|tandis|alors|parce)$/,
  nl: /^(als|wanneer|indien|zodra|omdat|want|maar|tenzij|behalve|terwijl|hoewel|zodat|dus|doordat|die|dat|wie|anders|aangezien)$/,
};

/** Pronouns and verbs in their finite forms: what follows a comma with one of them is a clause, not a list. */
const finite: Record<Language, RegExp> = {
  fr: /^(vous|il|elle|ils|elles|on|ce|c|cela|qui|est|sont|peut|peuvent|doit|doivent|avez|a|ont|etes|faut|etre|avoir|votre|pouvez|devez|coute|vaut|dure|venez)$/,
  nl: /^(u|het|ze|hij|er|men|dan|is|zijn|kan|kunnen|kunt|moet|moeten|mag|mogen|wordt|worden|krijgt|heeft|hebt|hebben|bent|uw|geldt|kost|betaalt|ga|kom|in|bij|zit|gaat|woont|staat|neem|bel)$/,
};

/** A piece of a list has few words. */
const longestItem = 5;

/** Where a clause ends; enumerations belong to it, other clauses do not. */
function endOfList(
  from: number,
  words: string[],
  tokens: readonly Token[],
  language: Language,
): number {
  for (let at = from; at < words.length; at++) {
    if (isFullStop(tokens[at]!) || opening[language].test(words[at]!)) return at;
    const isJoin = isComma(tokens[at]!) || /^(et|ou|en|of)$/.test(words[at]!);
    if (isJoin && !isItem(at + 1, words, tokens, language)) return at;
  }
  return words.length;
}

function isItem(
  from: number,
  words: string[],
  tokens: readonly Token[],
  language: Language,
): boolean {
  let length = 0;
  for (let at = from; at < words.length; at++, length++) {
    if (isFullStop(tokens[at]!) || isComma(tokens[at]!) || /^(et|ou|en|of)$/.test(words[at]!))
      break;
    if (finite[language].test(words[at]!)) return false;
    if (language === "fr" && at === from && /^\w{3,}(er|ir|oir|re)$/.test(words[at]!)) return false;
  }
  return length > 0 && length <= longestItem;
}

/** The end of a phrase of at most some words, before any comma. */
function phraseEnd(
  from: number,
  words: string[],
  tokens: readonly Token[],
  longest: number,
  language: Language,
): number {
  let at = from;
  while (
    at < Math.min(words.length, from + longest) &&
    !isFullStop(tokens[at]!) &&
    !isComma(tokens[at]!) &&
    !opening[language].test(words[at]!) &&
    !(at > from && finite[language].test(words[at]!))
  )
    at++;
  return at;
}

/** Where what comes before a denial begins: back over a list, to another thought. */
export function subjectStart(
  at: number,
  words: string[],
  tokens: readonly Token[],
  language: Language,
): number {
  let from = at;
  while (from > 0 && !isFullStop(tokens[from - 1]!) && !opening[language].test(words[from - 1]!)) {
    if (isComma(tokens[from - 1]!) && !isListed(from - 2, words, tokens, language)) break;
    from--;
  }
  return from;
}

/** Whether the words before a comma are a piece of a list: few, and no verb among them. */
function isListed(
  last: number,
  words: string[],
  tokens: readonly Token[],
  language: Language,
): boolean {
  for (let at = last, length = 0; at >= 0; at--, length++) {
    if (isComma(tokens[at]!) || isFullStop(tokens[at]!)) return length > 0;
    if (length >= 3 || finite[language].test(words[at]!)) return false;
  }
  return true;
}

function clauseStart(at: number, words: string[], tokens: readonly Token[]): number {
  let from = at;
  while (from > 0) {
    const before = tokens[from - 1]!;
    if (isFullStop(before) || isComma(before)) break;
    if (opening.nl.test(words[from - 1]!)) break;
    if (/^(en|of)$/.test(words[from - 1]!) && !isItem(from, words, tokens, "nl")) break;
    from--;
  }
  return from;
}

function isFullStop(token: Token): boolean {
  return token.kind === "mark" && /[.;:!?()]/.test(token.text);
}

function isComma(token: Token): boolean {
  return token.kind === "mark" && token.text === ",";
}
