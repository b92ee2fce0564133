import type { Language } from "../../domain/language.ts";
import { fold } from "../../domain/text.ts";

/**
 * Beginnings that only the sentence before explains: a pronoun, "sinon", "in dat geval". "Il faut" and "het
 * loket" are none.
 */
const leaning: Record<Language, RegExp> = {
  fr: /^(elles?|ils?(?! (faut|faudra|y a|existe|suffit|est (possible|necessaire|obligatoire)|convient|s'agit))|c'est|ce (n'|sont|delai|prix|montant|test|stage|plafond)|cela|ca|ceci|celui|celle|ceux|sinon|autrement|dans ce cas|dans les deux cas|pour cela|pour ca|cette|cet|ces|ses|son|sa|leurs?)\b/,
  nl: /^(ze|zij|hij|dat|die|deze|dit|daarvoor|daarmee|daar|anders|zo niet|in dat geval|in beide gevallen|haar|hun|zijn|het (is|was|kost|duurt|heeft|wordt|kan|moet|mag|geldt|bestaat|gaat|ligt|geeft|biedt|helpt|dekt|stijgt))\b/,
};

export function leansOnBefore(text: string, language: Language): boolean {
  return leaning[language].test(fold(text));
}
