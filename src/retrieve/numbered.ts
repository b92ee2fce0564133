import type { Language } from "../domain/language.ts";

/** Ordinals and numbers in words, folded, for what is counted on one's fingers; "un" and "een" are articles. */
const ordinals: Record<Language, readonly string[]> = {
  fr: [
    "premier premiere",
    "deuxieme second seconde",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "sixieme",
  ],
  nl: ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde"],
};
const cardinals: Record<Language, readonly string[]> = {
  fr: ["", "deux", "trois", "quatre", "cinq", "six"],
  nl: ["", "twee", "drie", "vier", "vijf", "zes"],
};
const inWords = { ordinals: byWord(ordinals), cardinals: byWord(cardinals) };
/** "proposition n° 2", "voorstel nr. 2". */
const numberSigns = new Set("n no nr numero nummer".split(" "));

/**
 * Things told by their number, of some folded words: "voorstel 2", "proposition n° 2" and "2e proposition"
 * give the noun with 2. Alone a number tells nothing, and is no word of the index.
 * @param isNoun which words can bear a number
 */
export function numberedThings(
  words: readonly string[],
  language: Language,
  isNoun: (word: string) => boolean,
): string[] {
  return words.flatMap((noun, at) => {
    if (!isNoun(noun) || /\d/.test(noun)) return [];
    const after = numberSigns.has(words[at + 1] ?? "") ? words[at + 2] : words[at + 1];
    const number = cardinal(after, language) ?? ordinal(words[at - 1], language);
    return number === null ? [] : [thing(noun, number)];
  });
}

function thing(noun: string, number: number): string {
  return `${noun}=${number}`;
}

function cardinal(word: string | undefined, language: Language): number | null {
  if (word === undefined) return null;
  // Four digits are a year or a postcode.
  return /^\d{1,3}$/.test(word) ? Number(word) : (inWords.cardinals[language].get(word) ?? null);
}

function ordinal(word: string | undefined, language: Language): number | null {
  const digits = /^(\d{1,2})(?:e|er|re|eme|de|ste)$/.exec(word ?? "")?.[1];
  return digits !== undefined
    ? Number(digits)
    : (inWords.ordinals[language].get(word ?? "") ?? null);
}

function byWord(lists: Record<Language, readonly string[]>): Record<Language, Map<string, number>> {
  const mapOf = (list: readonly string[]) =>
    new Map(
      list.flatMap((forms, at) => forms.split(" ").map((form): [string, number] => [form, at + 1])),
    );
  return { fr: mapOf(lists.fr), nl: mapOf(lists.nl) };
}
