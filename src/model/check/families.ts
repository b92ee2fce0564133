import type { Language } from "../../domain/language.ts";
import { irregularVerbs } from "./irregular-verbs.ts";

/** The forms of each irregular verb, under its infinitive. */
const infinitives: Record<Language, ReadonlyMap<string, string>> = {
  fr: infinitivesOf("fr"),
  nl: infinitivesOf("nl"),
};

function infinitivesOf(language: Language): Map<string, string> {
  return new Map(
    irregularVerbs[language].flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)),
  );
}

/** Roots shorter than this are shared by words that have nothing to do with each other. */
const shortestRoot: Record<Language, number> = { fr: 5, nl: 4 };

/** The endings by which French makes nouns and adjectives of verbs: "gravage", "autorisation", "animateur". */
const derived =
  /(?:i?s?ations?|i?t?ions?|e?ments?|ages?|ances?|ences?|a?teurs?|a?trices?|eurs?|euses?|ables?|ibles?|ifs?|ives?|ures?)$/;

/** A French verb without its ending, as it stands in the words derived of it. */
const conjugated = /(?:eraient|erait|erez|eront|era|aient|ait|ant|ees?|es?|er|ez|ent|ons)$/;

/**
 * By what families of words a word is known, beyond its stem: as a form of an irregular verb (`!`), or by the
 * root of what verbs and nouns have in common (`^`).
 */
export function familyKeys(folded: string, language: Language): string[] {
  const infinitive = infinitives[language].get(folded);
  if (infinitive !== undefined) return [`!${infinitive}`];
  return language === "fr" ? frenchRoots(folded) : dutchVerb(folded);
}

function frenchRoots(folded: string): string[] {
  const noun = folded.replace(derived, "");
  const verb = folded.replace(conjugated, "");
  return [...new Set([noun, verb])]
    .filter((root) => root !== folded && root.length >= shortestRoot.fr)
    .map((root) => `^${root}`);
}

/** What Dutch puts before a verb and parts from it: "deelt pakketten uit". */
const particles =
  "aan|achter|af|bij|bijeen|binnen|buiten|door|heen|in|klaar|langs|los|mee|na|neer|om|op|over|plaats|rond|samen|tegen|terug|toe|uit|vast|voor|vooruit|vrij|weg";
const particle = new RegExp(`^(${particles})$`);
const parted = new RegExp(`^(${particles})(?:ge)?(.{3,})$`);

/** Whether a word may be the parted half of a verb. */
export function isParticle(folded: string): boolean {
  return particle.test(folded);
}

/** "uitdelen", "uitgedeeld" and "uitdeling" are one verb; "gegeven" is "geven". */
function dutchVerb(folded: string): string[] {
  const keys = [verbKey(folded.replace(/^ge(?=.{4})/, ""))];
  const split = parted.exec(folded);
  if (split) keys.push(partedKey(split[1]!, split[2]!));
  // "korting" is not of "kort": what is made with -ing of a short root is a word of its own.
  const shortest = /ing(en)?$/.test(folded) ? shortestRoot.nl + 1 : shortestRoot.nl;
  return keys.filter((key) => key.startsWith("!") || key.length > shortest);
}

/** The key of a verb that stands apart from its particle. */
export function partedKey(before: string, verb: string): string {
  const known = infinitives.nl.get(verb);
  return known === undefined ? `^${before}+${dutchRoot(verb)}` : `!${before}+${known}`;
}

function verbKey(word: string): string {
  const known = infinitives.nl.get(word);
  return known === undefined ? `^${dutchRoot(word)}` : `!${known}`;
}

/** A weak verb without its endings, its past or the noun of it. */
function dutchRoot(word: string): string {
  return word
    .replace(/(?:ingen|ing|enden|ende|den|ten|de|te|en|[dt])$/, "")
    .replace(/([aeou])\1(?=[^aeiou]$)/, "$1")
    .replace(/([^aeiou])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
