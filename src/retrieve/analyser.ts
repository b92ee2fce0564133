import { languages, type Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";
import { splitCompound } from "./compounds.ts";
import { conceptFinder, withBroader } from "./concepts.ts";
import { gramsOf } from "./grams.ts";
import { nearestWord } from "./nearest-word.ts";
import { carriesMeaning, createStem } from "./words.ts";

/** What a term is worth beside a word that stands there as such; chosen on the development questions. */
const weights = { part: 0.6, corrected: 0.8, concept: 1, broader: 0.3 };

/** A text as terms with their weights: of words for one scorer, of 4-grams for the other. */
export type Analysis = { words: Map<string, number>; grams: Map<string, number> };

export type Analyser = {
  passage(text: CorpusText): Analysis;
  /** A question in a language, or in either when it is not known or both are mixed. */
  question(text: string, language: Language | null): Analysis;
};

/** A text of the corpus, its words folded. */
export type CorpusText = { words: string[]; language: Language };

/**
 * Makes the analyser of a corpus. It splits compounds and corrects typing errors against the words
 * the corpus has, and adds the thesaurus' concepts, which both languages share.
 * @param means which words are indexed at all
 */
export function createAnalyser(
  corpus: CorpusText[],
  vocabulary: Concept[],
  means: (word: string, language: Language | null) => boolean = carriesMeaning,
): Analyser {
  const stem = createStem();
  const known = countWords(corpus, means);
  const nearest = nearestWord(new Map([...known.nl, ...known.fr]));
  const findConcepts = conceptFinder(vocabulary, stem);
  const broaderOf = withBroader(vocabulary);
  const parts = new Map<string, string[]>();
  const partsOf = (word: string): string[] => {
    const found = parts.get(word) ?? splitCompound(word, known.nl);
    if (known.nl.has(word)) parts.set(word, found);
    return found;
  };

  const addWord = (terms: Map<string, number>, word: string, language: Language, weight: number) => {
    raise(terms, stem(word, language), weight);
    if (language === "nl")
      for (const part of partsOf(word)) raise(terms, stem(part, "nl"), weight * weights.part);
  };
  /** The languages in which to read a word: the question's, or those that know the word. */
  const readings = (word: string, language: Language | null): readonly Language[] => {
    if (language !== null) return [language];
    const knowing = languages.filter((one) => known[one].has(word));
    return knowing.length > 0 ? knowing : ["fr"];
  };

  return {
    passage({ words, language }) {
      const terms = new Map<string, number>();
      const found = words.filter((word) => means(word, language));
      for (const word of found) addWord(terms, word, language, 1);
      for (const concept of findConcepts(words, language))
        for (const [distance, id] of broaderOf(concept).entries())
          raise(terms, `#${id}`, distance === 0 ? weights.concept : weights.broader);
      return { words: terms, grams: gramsOf(found) };
    },
    question(text, language) {
      const terms = new Map<string, number>();
      const all = wordsOf(text).map((word) => {
        const corrected = means(word, language) ? nearest(word) : null;
        return { word: corrected ?? word, weight: corrected === null ? 1 : weights.corrected };
      });
      const found = all.filter(({ word }) => means(word, language));
      for (const { word, weight } of found)
        for (const reading of readings(word, language)) addWord(terms, word, reading, weight);
      const words = all.map(({ word }) => word);
      const concepts = (language ? [language] : languages).flatMap((one) => findConcepts(words, one));
      for (const concept of new Set(concepts)) raise(terms, `#${concept}`, weights.concept);
      return { words: terms, grams: gramsOf(found.map(({ word }) => word)) };
    },
  };
}

/** How often each word that carries meaning stands in the corpus, by language. */
function countWords(
  corpus: CorpusText[],
  means: (word: string, language: Language) => boolean,
): Record<Language, Map<string, number>> {
  const counts = { fr: new Map<string, number>(), nl: new Map<string, number>() };
  for (const { words, language } of corpus)
    for (const word of words) if (means(word, language)) raise(counts[language], word, 1);
  return counts;
}

function raise(terms: Map<string, number>, term: string, by: number): void {
  terms.set(term, (terms.get(term) ?? 0) + by);
}
