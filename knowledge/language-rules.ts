import type { Bilingual } from "../src/domain/language.ts";

/** No sentence is longer: plain language (B1, FALC) for people with little time. */
export const longestSentence = 25;

/** The number of words of each sentence. Abbreviations and addresses with a full stop count as written. */
export function sentenceLengths(text: string): number[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu}|\d|«)/u)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length)
    .filter((length) => length > 0);
}

/**
 * The figures of a text, sorted: amounts without their thousands separators, everything else as
 * runs of digits, so that `13h30` and `13.30 uur`, `27 499,10 €` and `27.499,10 euro` are equal.
 */
export function figures(text: string): string[] {
  const joined = text.replace(/(?<=\d)[ \u00a0\u202f.](?=\d{3}(?!\d))/g, "");
  return (joined.match(/\d+/g) ?? []).sort();
}

/** What is wrong between the two languages of one text, and within each; empty when nothing is. */
export function languageFaults(text: Bilingual): string[] {
  const faults: string[] = [];
  const [fr, nl] = [figures(text.fr), figures(text.nl)];
  if (fr.join() !== nl.join())
    faults.push(
      `figures differ: fr has ${fr.join(" ") || "none"}, nl has ${nl.join(" ") || "none"}`,
    );
  for (const language of ["fr", "nl"] as const) {
    const longest = Math.max(0, ...sentenceLengths(text[language]));
    if (longest > longestSentence)
      faults.push(`${language}: a sentence of ${longest} words (at most ${longestSentence})`);
  }
  if (/(?<!\p{L})(tu|ton|tes|toi)(?!\p{L})/iu.test(text.fr)) faults.push("fr: say vous, not tu");
  if (/(?<!\p{L})(jij|jouw|jou|je)(?!\p{L})/iu.test(text.nl)) faults.push("nl: say u, not je");
  return faults;
}
