import type { Language } from "../domain/language.ts";
import type { Concept } from "../domain/programme.ts";

/** The concepts of the thesaurus that the ages told in some folded words belong to: "ma fille de 19 ans" is a young person. */
export type AgeConcepts = (words: readonly string[], language: Language) => string[];

const units: Record<Language, ReadonlySet<string>> = {
  fr: new Set(["an", "ans"]),
  nl: new Set(["jaar", "jarig", "jarige"]),
};
const months = new Set(["mois", "maand", "maanden"]);
/** Shortly before a number of years, these make it a time that passes, not an age. */
const lasting = new Set(
  `depuis pendant dans durant apres fait y encore duree bail contrat
  al sinds gedurende binnen na over reeds nog duurt contract om`.split(/\s+/),
);
/** Directly before a number, these tell an age without a unit, or one in months: "ik ben 40", "un bébé de 5 mois". */
const telling = new Set("ben bent wordt werd van de age agee leeftijd".split(" "));
/** A number of months is of these, not of a child. */
const expecting = /^(enceinte|grossesse|zwanger\w*|stage|contrat|contract|bail|preavis|opzeg)$/;
const oldest = 110;

/** Makes the finder of ages; concepts without ages have no part in it. */
export function ageConcepts(vocabulary: readonly Concept[]): AgeConcepts {
  const aged = vocabulary.filter((concept) => concept.ages !== undefined);
  return (words, language) => {
    const found = agesIn(words, language).flatMap((age) =>
      aged.filter(({ ages: [from, to] = [1, 0] }) => from <= age && age <= to),
    );
    return [...new Set(found.map(({ id }) => id))];
  };
}

/** The ages, in years, that some folded words tell. */
export function agesIn(words: readonly string[], language: Language): number[] {
  return words.flatMap((word, at) => {
    if (!/^\d{1,3}$/.test(word) || Number(word) > oldest) return [];
    const age = ageAt(words, at, language);
    return age === null ? [] : [age];
  });
}

function ageAt(words: readonly string[], at: number, language: Language): number | null {
  const number = Number(words[at]);
  const before = words.slice(Math.max(0, at - 3), at);
  if (before.some((word) => lasting.has(word))) return null;
  const next = unitAfter(words, at);
  if (units[language].has(next)) return words[at + 2] === "que" ? null : number;
  const told = telling.has(before.at(-1) ?? "");
  if (months.has(next))
    return told && !words.some((word) => expecting.test(word)) ? Math.floor(number / 12) : null;
  // Without a unit only somebody's own age is sure: "ik ben 40".
  return told && /^bent?$/.test(before.at(-1)!) && !/^\p{L}/u.test(next) ? number : null;
}

/** The word after a number, or after a list of numbers: "5 et 8 ans". */
function unitAfter(words: readonly string[], at: number): string {
  const [next = "", after = "", last = ""] = words.slice(at + 1, at + 4);
  const isListed = ["et", "en", "ou", "of", "a", "tot"].includes(next) && /^\d{1,2}$/.test(after);
  return isListed ? last : next;
}
