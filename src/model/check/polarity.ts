import type { Language } from "../../domain/language.ts";
import { dutch, french, subjectStart } from "./negation-scopes.ts";
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

/** "Anonymement" is "sans donner votre nom". */
const refusing =
  /^(anoniem\w*|anonym\w*|refus\w*|interdi\w+|impossible|geweigerd|weiger\w*|verbod\w+|onmogelijk)$/;

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
