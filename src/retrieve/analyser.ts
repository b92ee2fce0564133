import { languages, type Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";
import { splitCompound } from "./compounds.ts";
import { ageConcepts } from "./ages.ts";
import { conceptFinder, withBroader, type Phrases } from "./concepts.ts";
import { gramsOf } from "./grams.ts";
import { corrector } from "./corrector.ts";
import { numberedThings } from "./numbered.ts";
import { fillTable, type TermTable } from "./term-table.ts";
import { carriesMeaning, createStem } from "./words.ts";

/** What a term is worth beside a word that stands there as such; chosen on the development questions. */
const weights = { part: 0.6, corrected: 0.8, concept: 1.5, broader: 0.3, age: 1, numbered: 3 };

/** A question as terms with their weights, and those of its words that carry meaning, corrected. */
export type Analysis = { terms: Map<string, number>; words: string[] };

export type Analyser = {
  /** The words of passages, their compounds' parts and their concepts. */
  words(passages: CorpusText[]): TermTable;
  /** The 4-grams of passages. */
  grams(passages: CorpusText[]): TermTable;
  /** A question, given by its folded words, in a language, or in either when it is not known or both are mixed. */
  question(words: readonly string[], language: Language | null): Analysis;
};

/** A text of the corpus, its words folded. */
export type CorpusText = { words: readonly string[]; language: Language };

/** How often each word that carries meaning stands in a corpus, by language. */
export type KnownWords = Record<Language, Map<string, number>>;

export type Means = (word: string, language: Language | null) => boolean;
/** Takes a term and what it is worth. */
type Put = (term: string, weight: number) => void;

/**
 * Makes the analyser of a corpus. It splits compounds and corrects typing errors against the words
 * the corpus has, and adds the thesaurus' concepts, which both languages share.
 * @param known the words of the corpus, from `knownWords`
 * @param phrases those of the vocabulary
 * @param means which words are indexed at all
 */
export function createAnalyser(
  { known, phrases }: { known: KnownWords; phrases: Phrases },
  vocabulary: Concept[],
  means: Means = carriesMeaning,
): Analyser {
  const stem = createStem();
  const correct = corrector(known);
  const findConcepts = conceptFinder(phrases, stem);
  const findAges = ageConcepts(vocabulary);
  const broaderOf = withBroader(vocabulary);

  const putWord = (word: string, language: Language, put: Put) => {
    put(stem(word, language), 1);
    if (language === "nl")
      for (const part of splitCompound(word, known.nl)) put(stem(part, "nl"), weights.part);
  };
  const numbered = (words: readonly string[], language: Language) =>
    numberedThings(words, language, (word) => means(word, language));
  const putPhrases = ({ words, language }: CorpusText, put: Put) => {
    for (const age of findAges(words, language)) put(`#${age}`, weights.age);
    for (const thing of numbered(words, language)) put(thing, 1);
    for (const concept of findConcepts(words, language))
      for (const [distance, id] of broaderOf(concept).entries())
        put(`#${id}`, distance === 0 ? weights.concept : weights.broader);
  };
  /** The languages in which to read a word: the question's, or those that know the word. */
  const readings = (word: string, language: Language | null): readonly Language[] => {
    if (language !== null) return [language];
    const knowing = languages.filter((one) => known[one].has(word));
    return knowing.length > 0 ? knowing : ["fr"];
  };

  return {
    words: (passages) => tableOf(passages, means, putWord, putPhrases),
    grams: (passages) =>
      tableOf(passages, means, (word, _language, put) =>
        gramsOf(word).forEach((gram) => put(gram, 1)),
      ),
    question(asked, language) {
      const terms = new Map<string, number>();
      const words: string[] = [];
      const all = asked.map((word) => {
        if (!means(word, language)) return word;
        const corrected = correct(word, language);
        if (corrected !== null && !means(corrected, language)) return corrected;
        const read = corrected ?? word;
        const weight = corrected === null ? 1 : weights.corrected;
        for (const reading of readings(read, language))
          putWord(read, reading, (term, share) => raise(terms, term, weight * share));
        words.push(read);
        return read;
      });
      const spoken = language ? [language] : languages;
      const concepts = spoken.flatMap((one) => findConcepts(all, one));
      for (const concept of new Set(concepts)) raise(terms, `#${concept}`, weights.concept);
      for (const one of spoken) {
        for (const age of findAges(all, one)) raise(terms, `#${age}`, weights.age);
        // One the corpus does not have says nothing against what the noun finds.
        for (const thing of numbered(all, one))
          if (known[one].has(thing)) raise(terms, thing, weights.numbered);
      }
      return { terms, words };
    },
  };
}

/** The terms of a corpus: what a word stands for is worked out once, for a corpus repeats its words ten times over. */
function tableOf(
  corpus: CorpusText[],
  means: Means,
  putWord: (word: string, language: Language, put: Put) => void,
  putText?: (text: CorpusText, put: Put) => void,
): TermTable {
  const { numberOf, add, endPassage, table } = fillTable();
  /** The terms of the words met, all in one list: those of word `n` stand from `from[n]` up to `from[n + 1]`. */
  const met = { fr: new Map<string, number>(), nl: new Map<string, number>() };
  const from = [0];
  const numbers: number[] = [];
  const shares: number[] = [];
  const meet = (word: string, language: Language): number => {
    if (means(word, language))
      putWord(word, language, (term, share) => {
        numbers.push(numberOf(term));
        shares.push(share);
      });
    met[language].set(word, from.length - 1);
    return from.push(numbers.length) - 2;
  };
  for (const text of corpus) {
    for (const word of text.words) {
      const number = met[text.language].get(word) ?? meet(word, text.language);
      for (let i = from[number]!; i < from[number + 1]!; i++) add(numbers[i]!, shares[i]!);
    }
    putText?.(text, (term, weight) => add(numberOf(term), weight));
    endPassage();
  }
  return table();
}

/** Counts the words of a corpus, and the things told by their number. */
export function knownWords(corpus: CorpusText[], means: Means = carriesMeaning): KnownWords {
  const counts = { fr: new Map<string, number>(), nl: new Map<string, number>() };
  for (const { words, language } of corpus)
    for (const word of [
      ...words.filter((one) => means(one, language)),
      ...numberedThings(words, language, (one) => means(one, language)),
    ])
      raise(counts[language], word, 1);
  return counts;
}

function raise(terms: Map<string, number>, term: string, by: number): void {
  terms.set(term, (terms.get(term) ?? 0) + by);
}
