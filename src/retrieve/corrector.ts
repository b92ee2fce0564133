import { languages, type Language } from "../domain/language.ts";
import { stopWords } from "../domain/stop-words.ts";
import type { KnownWords } from "./analyser.ts";
import { nearestWord } from "./nearest-word.ts";
import { likeSounding } from "./sound.ts";

/** The known word that an unknown one was meant to be; null for a known one, or when nothing is near. */
export type Correct = (word: string, language: Language | null) => string | null;

/** An article or a pronoun written on to its word: "minscrire", "lallocation". */
const joined = /^(?:[ldmtnscj]|qu)(?=[aeiouhy]\w{3})/;

/** Makes the corrector of a corpus: first what sounds the same, then what is one letter away. */
export function corrector(known: KnownWords): Correct {
  const own = { fr: respeller(known.fr, "fr"), nl: respeller(known.nl, "nl") };
  const respell = (word: string, language: Language | null): string | null =>
    language === null ? (own.fr(word) ?? own.nl(word)) : own[language](word);
  return (word, language) => {
    if (languages.some((one) => known[one].has(word))) return null;
    const respelt = respell(word, language);
    if (respelt !== null || language === "nl") return respelt;
    const rest = word.replace(joined, "");
    if (rest === word) return null;
    return known.fr.has(rest) ? rest : own.fr(rest);
  };
}

/** Corrects by the words of one language; those that carry no meaning are misspelt too. */
function respeller(counts: Map<string, number>, language: Language) {
  const make = () => {
    const all = new Map(counts);
    for (const word of stopWords[language]) all.set(word, mostUsed);
    return { sounding: likeSounding(all, language), nearest: nearestWord(all) };
  };
  // Made when a word is first unknown: nobody needs to wait for it when the server starts.
  let made: ReturnType<typeof make> | undefined;
  return (word: string): string | null => {
    const { sounding, nearest } = (made ??= make());
    return sounding(word) ?? nearest(word);
  };
}

/** "coment" is "comment" rather than "commence". */
const mostUsed = 1000;
