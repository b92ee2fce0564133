import { languages, type Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import type { Stem } from "./words.ts";

/** Finds the concepts of the thesaurus that some folded words name, in one language. */
export type ConceptFinder = (words: readonly string[], language: Language) => string[];

type Phrase = { stems: string[]; concept: string };

/** The terms of a thesaurus, stem by stem, found by their first; the longest come first. */
export type Phrases = Record<Language, Map<string, Phrase[]>>;

/**
 * Words that may stand between those of a term, or not, without changing what it means: "aide pour payer
 * le loyer" is "aide à payer mon loyer". Negations and "sans" are none of them.
 */
const links: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    `a au aux d de des du en dans par pour sur l la le les un une mon ma mes ton ta tes son sa ses notre nos votre
    vos leur leurs ce cet cette ces quelques 1`.split(/\s+/),
  ),
  nl: new Set(
    `aan bij er in om op te van voor de het een t n mijn m uw je jouw zijn haar ons onze hun die dat deze dit
    wat nog enkele`.split(/\s+/),
  ),
};

export function phrasesOf(vocabulary: Concept[], stem: Stem): Phrases {
  const phrases: Phrases = { fr: new Map(), nl: new Map() };
  for (const concept of vocabulary)
    for (const language of languages)
      for (const term of concept.terms[language]) {
        const stems = telling(wordsOf(term), language).map((word) => stem(word, language));
        if (stems[0] === undefined) continue;
        const list = phrases[language].get(stems[0]) ?? [];
        phrases[language].set(stems[0], [...list, { stems, concept: concept.id }]);
      }
  for (const language of languages)
    for (const list of phrases[language].values())
      list.sort((a, b) => b.stems.length - a.stems.length);
  return phrases;
}

/** Terms are compared stem by stem, so that plurals and inflected phrases are found; the longest phrase wins. */
export function conceptFinder(phrases: Phrases, stem: Stem): ConceptFinder {
  return (words, language) => {
    const found: string[] = [];
    if (phrases[language].size === 0) return found;
    const stems = words.map((word) => stem(word, language));
    const isLink = words.map((word) => links[language].has(word));
    for (let at = 0; at < stems.length;) {
      let end = 0;
      const phrase = phrases[language]
        .get(stems[at]!)
        ?.find((one) => (end = endOf(one, stems, at, isLink)) > 0);
      if (phrase) found.push(phrase.concept);
      at = phrase ? end : at + 1;
    }
    return found;
  };
}

/** A term without its links; one that would be a single word is left whole, or it would mean too much. */
function telling(words: string[], language: Language): string[] {
  const rest = words.filter((word) => !links[language].has(word));
  return rest.length > 1 ? rest : words;
}

/** Where a phrase that begins at a word ends, links passed over; 0 when it does not stand there. */
function endOf({ stems: parts }: Phrase, stems: string[], at: number, isLink: boolean[]): number {
  let next = at + 1;
  for (let part = 1; part < parts.length; part++) {
    while (isLink[next] && stems[next] !== parts[part]) next++;
    if (stems[next] !== parts[part]) return 0;
    next++;
  }
  return next;
}

/** A concept with all that it is a kind of, nearest first. */
export function withBroader(vocabulary: Concept[]): (concept: string) => string[] {
  const broader = new Map(vocabulary.map((concept) => [concept.id, concept.broader]));
  return (concept) => {
    const chain = [concept];
    for (let up = broader.get(concept); up && !chain.includes(up); up = broader.get(up))
      chain.push(up);
    return chain;
  };
}
