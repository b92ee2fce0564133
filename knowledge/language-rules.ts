import { languages, type Bilingual } from "../src/domain/language.ts";
import { parityFaults } from "./parity.ts";

/** No sentence is longer: plain language (B1, FALC) for people with little time. */
export const longestSentence = 25;

/** Words of somebody who is not addressed as vous or u. */
export const familiar: Bilingual<RegExp> = {
  fr: /(?<!\p{L})(tu|ton|ta|tes|toi|te)(?!\p{L})/iu,
  nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
};

/** The number of words of each sentence. Abbreviations and addresses with a full stop count as written. */
export function sentenceLengths(text: string): number[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu}|\d|«)/u)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length)
    .filter((length) => length > 0);
}

/** What is wrong between the two languages of one text, and within each; empty when nothing is. */
export function languageFaults(text: Bilingual): string[] {
  const faults = parityFaults(text);
  for (const language of languages) {
    const longest = Math.max(0, ...sentenceLengths(text[language]));
    if (longest > longestSentence)
      faults.push(`${language}: a sentence of ${longest} words (at most ${longestSentence})`);
  }
  if (familiar.fr.test(text.fr)) faults.push("fr: say vous, not tu");
  if (familiar.nl.test(text.nl)) faults.push("nl: say u, not je");
  return faults;
}
