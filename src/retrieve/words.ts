import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import type { Language } from "../domain/language.ts";
import { isStopWord } from "../domain/stop-words.ts";

const stemmers: Record<Language, (word: string) => string> = { fr: french, nl: dutch };

/** Whether a folded word carries meaning; with no language, in whichever of the two it is read. */
export function carriesMeaning(word: string, language: Language | null): boolean {
  return word.length >= 2 && !isStopWord(word, language);
}

/** The stemmer of one corpus: each distinct word is stemmed once (a corpus repeats its words ten times over). */
export type Stem = (word: string, language: Language) => string;

/** Makes a stemmer that takes the endings off folded words; numbers stay as they are. */
export function createStem(): Stem {
  const known: Record<Language, Map<string, string>> = { fr: new Map(), nl: new Map() };
  return (word, language) => {
    let stem = known[language].get(word);
    if (stem === undefined) {
      stem = /\d/.test(word) ? word : stemmers[language](word);
      if (known[language].size < mostStems) known[language].set(word, stem);
    }
    return stem;
  };
}

/** Questions bring words of their own for ever: past this many, they are stemmed again each time. */
const mostStems = 200_000;
