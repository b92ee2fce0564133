import type { Language } from "../../domain/language.ts";
import { familyKeys, isParticle, partedKey } from "./families.ts";
import { generalWords } from "./general-words.ts";
import { harmlessWords } from "./harmless-words.ts";
import { paraphrases } from "./paraphrases.ts";
import { negatedAt, type Denied } from "./polarity.ts";
import type { Token } from "./tokens.ts";

/** What the check borrows of the rest: stems and concepts of the index, told by the composition. */
export type Reading = {
  language: Language;
  stem: (word: string, language: Language) => string;
  /** The concepts of the thesaurus that some folded words name. */
  concepts: (words: readonly string[], language: Language) => string[];
  /** Whether a text is in another language than the one wanted. */
  isForeign: (text: string, language: Language) => boolean;
};

/** A word with all it may be known by: its stem, its concepts, the meanings it shares with others. */
export type Word = {
  folded: string;
  at: number;
  keys: ReadonlySet<string>;
  isNegated: Denied;
  /** States nothing. */
  isHarmless: boolean;
  /** Says how to go about what is stated: counts where the facts have it, and needs no fact. */
  isGeneral: boolean;
};

const longestPhrase = 4;

/** Words alike in this many letters are of one family ("inscription", "inscrivez"), beyond what stems show. */
const familyLength: Record<Language, number> = { fr: 7, nl: 7 };

/** The words of a text, in order. */
export function wordsIn(tokens: readonly Token[], reading: Reading): Word[] {
  const { language } = reading;
  const negated = negatedAt(tokens, language);
  const words = tokens.flatMap((token, at) =>
    token.kind === "word" ? [{ folded: token.folded, at }] : [],
  );
  const concepts = conceptsAt(
    words.map(({ folded }) => folded),
    reading,
  );
  return words.map(({ folded, at }, index) => ({
    folded,
    at,
    keys: new Set([
      ...keysOf(folded, reading),
      ...(language === "nl" ? [...headKeys(folded, reading), ...partedKeys(at, tokens)] : []),
      ...concepts[index]!.map((id) => `#${id}`),
    ]),
    isNegated: negated[at] ?? null,
    isHarmless: isHarmless(folded, language),
    isGeneral: isGeneral(folded, reading),
  }));
}

/** Elided words and the shortest ones: "l'aide", "'s avonds", "y". */
const letters: Record<Language, RegExp> = { fr: /^[acdjlmnstyo]$/, nl: /^[sntdeu]$/ };

export function isHarmless(folded: string, language: Language): boolean {
  return folded.length < 2 ? letters[language].test(folded) : harmlessWords[language].has(folded);
}

/** What one word alone is known by. */
export function keysOf(folded: string, { language, stem }: Reading): string[] {
  // "Interface3" is no "Interface4".
  if (/\d/.test(folded)) return [`=${folded}`];
  const own = stem(folded, language);
  const length = familyLength[language];
  return [
    `=${own}`,
    ...(folded.length > 3 ? [`%${rootOf(folded, language)}`] : []),
    ...(folded.length > length ? [`~${folded.slice(0, length)}`] : []),
    ...(meanings(language, stem).get(own) ?? []),
    ...familyKeys(folded, language),
  ];
}

/** "Deelt pakketten uit", "om uit te delen": a verb and the particle that stands apart from it. */
function partedKeys(at: number, tokens: readonly Token[]): string[] {
  const word = (index: number) => {
    const token = tokens[index];
    return token?.kind === "word" ? token.folded : "";
  };
  const verb = word(at);
  if (verb.length < 3 || isParticle(verb)) return [];
  if (word(at - 1) === "te" && isParticle(word(at - 2))) return [partedKey(word(at - 2), verb)];
  const end = tokens.findIndex(
    (token, index) => index > at && token.kind === "mark" && /[.,;:!?]/.test(token.text),
  );
  const last = end < 0 ? tokens.length : end;
  const keys: string[] = [];
  for (let index = at + 1; index < last; index++)
    if (isParticle(word(index)) && (index + 1 === last || joins.test(word(index + 1))))
      keys.push(partedKey(word(index), verb));
  return keys;
}

/** What may follow the end of a clause without a comma. */
const joins = /^(en|of|om|als|want|maar|dat|bij|voor|via|in|op|met)$/;

/** A Dutch root alone is no verb: "genummerd" is not as general as "nummer". */
function isVerb(key: string, language: Language): boolean {
  return language === "fr" || key.startsWith("!") || key.includes("+");
}

/** Whether a word is one of general-words.ts, whatever its ending. */
function isGeneral(folded: string, { language, stem }: Reading): boolean {
  const known = generals.get(stem) ?? {};
  generals.set(stem, known);
  known[language] ??= new Set(
    generalWords[language].flatMap((word) => [
      stem(word, language),
      `%${rootOf(word, language)}`,
      ...familyKeys(word, language),
    ]),
  );
  return (
    known[language].has(stem(folded, language)) ||
    (folded.length > 4 && known[language].has(`%${rootOf(folded, language)}`)) ||
    familyKeys(folded, language).some((key) => isVerb(key, language) && known[language]!.has(key))
  );
}
const generals = new WeakMap<Reading["stem"], Partial<Record<Language, ReadonlySet<string>>>>();

/** The meanings of a Dutch compound's last part: a "dagprijs" is a "prijs". */
function headKeys(word: string, { stem }: Reading): string[] {
  const known = meanings("nl", stem);
  for (let at = 3; at <= word.length - 4; at++) {
    const found = known.get(stem(word.slice(at), "nl"));
    if (found) return found;
  }
  return [];
}

/** Without the endings of verbs, which stemmers leave apart: "radiez" and "radient", "geeft" and "geven". */
function rootOf(word: string, language: Language): string {
  if (language === "fr")
    return word.replace(/(?:e?ment|i?ez|i?ons|ai(?:t|ent)|ent|ant|e?r|ees?|es?)$/, "");
  return word
    .replace(/(?:en|t|e|de|te|den|ten)$/, "")
    .replace(/([aeou])\1(?=[^aeiou]$)/, "$1")
    .replace(/([^aeiou])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}

/** The lines of paraphrases.ts a stem stands in; worked out once for each stemmer. */
function meanings(language: Language, stem: Reading["stem"]): Map<string, string[]> {
  const known = byStemmer.get(stem) ?? {};
  byStemmer.set(stem, known);
  return (known[language] ??= meaningsOf(language, stem));
}
const byStemmer = new WeakMap<Reading["stem"], Partial<Record<Language, Map<string, string[]>>>>();

function meaningsOf(language: Language, stem: Reading["stem"]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const [line, words] of paraphrases[language].entries())
    for (const word of new Set(words.map((one) => stem(one, language))))
      lines.set(word, [...(lines.get(word) ?? []), `@${line}`]);
  return lines;
}

/** The concepts each word takes part in: alone, or in a phrase that names more than its words do. */
function conceptsAt(words: readonly string[], { language, concepts }: Reading): string[][] {
  const found: string[][] = words.map((word) => concepts([word], language));
  for (let length = 2; length <= longestPhrase; length++)
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length);
      const shorter = [phrase.slice(1), phrase.slice(0, -1)].flatMap((part) =>
        concepts(part, language),
      );
      const own = concepts(phrase, language).filter((id) => !shorter.includes(id));
      for (let at = start; at < start + length; at++) found[at]!.push(...own);
    }
  return found;
}
