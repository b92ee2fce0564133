import type { Language } from "../../domain/language.ts";
import { readNumberWords } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/**
 * Which tokens of a text are denied. French denies from "ne" on, Dutch the whole clause around "niet"; "geen",
 * "sans" and their like deny what follows. A list goes on being denied ("ne couvre pas le lait, les langes
 * et les vêtements"). What only limits a figure ("nooit meer dan 3 euro") or is said for politeness
 * ("n'oubliez pas") denies nothing.
 */
export function negatedAt(tokens: readonly Token[], language: Language): Denied[] {
  const words = tokens.map((token) => (token.kind === "word" ? token.folded : ""));
  const denied: Denied[] = tokens.map(() => false);
  for (const [at, word] of words.entries()) {
    const scope =
      language === "fr" ? french(word, at, words, tokens) : dutch(word, at, words, tokens);
    // "Zonder geldige reden verdwijnt …": where its noun ends is not always told by the words.
    const sure = /^(sans|zonder)$/.test(word) ? scope.from + 3 : scope.to;
    for (let i = scope.from; i < scope.to; i++)
      denied[i] = i < sure || denied[i] === true ? true : null;
    // What is denied of it is denied with it, or not: "les langes ne sont pas compris", "geeft geen premie".
    if (scope.to > scope.from && /^(ne|n|geen|niet)$/.test(word))
      for (let i = subjectStart(scope.from, words, tokens, language); i < scope.from; i++)
        denied[i] = denied[i] === true ? true : null;
  }
  return denied;
}

/**
 * How many times a text denies: once for each "ne … pas", "sans", "geen"; refusing and forbidding deny too.
 * Two sentences that say the same deny as often, or differ by an even number.
 */
export function denialsIn(tokens: readonly Token[], language: Language): number {
  const words = tokens.map((token) => (token.kind === "word" ? token.folded : ""));
  const scopes = words.map((word, at) =>
    language === "fr" ? french(word, at, words, tokens) : dutch(word, at, words, tokens),
  );
  // "ni école, ni formation": one denial, told twice.
  const starts = scopes.filter(
    ({ from, to }, at) =>
      to > from &&
      !(
        /^(ni|noch)$/.test(words[at]!) &&
        words.slice(0, at).some((word) => /^(ni|noch|ne|n|sans|niet|geen|zonder)$/.test(word))
      ),
  );
  const told = starts.filter(({ from }) => !isConceded(from, words));
  const others = words.filter((word) => refusing.test(word)).length;
  return told.length + others - (otherwise.test(words.join(" ")) ? 1 : 0);
}

/** "Doet u dat niet, …", "si ce n'est pas le cas": what came before is denied, and nothing here. */
export const otherwise =
  /\b(doet u dat niet|is dat niet zo|is dat niet het geval|lukt (\w+ ){1,4}niet|zo niet|sans (cela|ca|quoi)|si ce n est pas le cas|si vous ne le faites pas)\b/;

/** "Même sans le C4", "ook als u nog niet …", "sans but lucratif": said by the way. */
function isConceded(at: number, words: string[]): boolean {
  const [before, after] = [
    words.slice(Math.max(0, at - 6), at).join(" "),
    words.slice(at + 1, at + 4).join(" "),
  ];
  // "Une seule société, pas à la SLRB": said to set it off.
  if (words[at - 1] === "" && /^(pas|niet)$/.test(words[at]!)) return true;
  return (
    /\b(meme|ook)$|\b(meme si|ook als|ook wanneer|ook indien|zelfs als)\b/.test(before) ||
    /^(but|winst|abri)/.test(after)
  );
}

const refusing = /^(refus\w*|interdi\w+|impossible|geweigerd|weiger\w*|verbod\w+|onmogelijk)$/;

/** Whether a text denies something by the way, which others say without a denial. */
export function concedes(tokens: readonly Token[]): boolean {
  const words = tokens.map((token) => (token.kind === "word" ? token.folded : ""));
  return words.some(
    (word, at) => /^(ne|n|sans|pas|niet|geen|zonder)$/.test(word) && isConceded(at, words),
  );
}

/** Whether a text denies anything at all. */
export function denies(tokens: readonly Token[], language: Language): boolean {
  return negatedAt(tokens, language).some((one) => one === true);
}

/** Denied, not denied, or perhaps (null). */
export type Denied = boolean | null;

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

function french(word: string, at: number, words: string[], tokens: readonly Token[]): Scope {
  if (word === "ne" || (word === "n" && at + 1 < words.length)) {
    const near = words.slice(at + 1, at + 9);
    const second = near.findIndex((one) => frSecond.test(one));
    if (second < 0 || /^(oubli|manqu|hesit)/.test(near[0]!)) return nothing;
    if (isLimit(at + 1 + second, words, tokens)) return nothing;
    // Sources that differ deny nothing of what they tell.
    if (/\bdisent pas la meme\b/.test(near.join(" "))) return nothing;
    if (near.slice(0, second + 3).some((one) => /^(depass|exced)/.test(one))) return nothing;
    return { from: at, to: endOfList(at + 1, words, tokens, "fr") };
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

function dutch(word: string, at: number, words: string[], tokens: readonly Token[]): Scope {
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
function subjectStart(
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
