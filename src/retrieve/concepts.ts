import { languages, type Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import type { Stem } from "./words.ts";

/** Finds the concepts of the thesaurus that some folded words name, in one language. */
export type ConceptFinder = (words: readonly string[], language: Language) => string[];

type Phrase = { stems: string[]; concept: string };

/** Terms are compared stem by stem, so that plurals and inflected phrases are found; the longest phrase wins. */
export function conceptFinder(vocabulary: Concept[], stem: Stem): ConceptFinder {
  const phrases: Record<Language, Map<string, Phrase[]>> = { fr: new Map(), nl: new Map() };
  for (const concept of vocabulary)
    for (const language of languages)
      for (const term of concept.terms[language]) {
        const stems = wordsOf(term).map((word) => stem(word, language));
        if (stems[0] === undefined) continue;
        const list = phrases[language].get(stems[0]) ?? [];
        phrases[language].set(stems[0], [...list, { stems, concept: concept.id }]);
      }
  for (const language of languages)
    for (const list of phrases[language].values())
      list.sort((a, b) => b.stems.length - a.stems.length);

  return (words, language) => {
    const found: string[] = [];
    if (phrases[language].size === 0) return found;
    const stems = words.map((word) => stem(word, language));
    for (let at = 0; at < stems.length;) {
      const phrase = phrases[language].get(stems[at]!)?.find((one) => standsAt(one, stems, at));
      if (phrase) found.push(phrase.concept);
      at += phrase?.stems.length ?? 1;
    }
    return found;
  };
}

function standsAt({ stems: parts }: Phrase, stems: string[], at: number): boolean {
  for (let i = 1; i < parts.length; i++) if (parts[i] !== stems[at + i]) return false;
  return true;
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
