import type { Language } from "../../domain/language.ts";
import { wordSet } from "./word-set.ts";

/** Folded words that state nothing of their own: small-words.ts compares them by what they stand before. */
export const lightWords: Record<Language, ReadonlySet<string>> = {
  fr: wordSet(`le la les l un une des de du d ce cet cette ces c son sa ses leur leurs votre vos au aux a en
    dans sur chez et y se s me il elle ils elles on celui celle ceux celles cela ca ceci est sont etre ete ont
    avoir avez etes soit soient aussi egalement que qu qui dont lui t donc alors car ici la lequel laquelle`),
  nl: wordSet(`de het een van in op bij te en er ze zij hij dit dat deze die zich uw hun haar zijn is wordt worden
    heeft hebben hebt bent ook men daar hier dan aan naar t s n dus want daarvoor daarmee hiervoor bedraagt
    bedragen ligt liggen bevindt bevinden erop ervan`),
};

/** Pronouns a sentence of a fact may begin with: what they stand for is in the sentence before. */
export const pronouns: Record<Language, ReadonlySet<string>> = {
  fr: wordSet(
    "il elle ils elles c ce cela ca on celui celle ceux celles cet cette ces y son sa ses leur leurs",
  ),
  nl: wordSet("hij zij ze het dat dit die deze er daar daarvoor daarmee men hun haar zijn"),
};

/** Light words that place what follows; those of a line say the same. "Des" is an article as often. */
const placing: Record<Language, string[]> = {
  fr: ["à au aux", "en", "dans", "sur", "chez", "de du d"],
  nl: ["in", "op", "bij", "te", "van", "aan", "naar"],
};

/** What a light word places by; null where it does not. "A" is a verb, "à" is not. */
export function placeOf(word: string, language: Language): string | null {
  const small = word.toLowerCase();
  return placing[language].find((line) => line.split(" ").includes(small)) ?? null;
}

/** Beginnings by which a sentence leans on the one before it. "Il faut" and "er zijn" do not. */
export const leaning: Record<Language, RegExp> = {
  fr: /^(il(?! (faut|y|existe|suffit)\b)|elle|ils|elles|celui|celle|ceux|celles|cet|cette|ces|son|sa|ses|leur|leurs|y)\b/,
  nl: /^(hij|zij|ze|die|deze|dat|dit|haar|hun|zijn(?! er)|daar)\b/,
};
