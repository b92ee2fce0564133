import type { Language } from "../../domain/language.ts";
import { denies } from "./polarity.ts";
import type { Given, Text } from "./given.ts";
import { contentOf } from "./grounds.ts";
import type { Refusal } from "./verdict.ts";

/** Sending somebody somewhere, or saying what they get, is a statement however friendly. */
const states: Record<Language, RegExp> = {
  fr: /\b(allez|appelez|contactez|adressez|rendez|ecrivez|cliquez|envoyez|telephonez|demandez|inscrivez|venez|prenez|recevez|obtenez|pouvez|peut|peuvent|existe|existent|avez|suffit|oui|non|sert)\b/,
  nl: /\b(ga|bel|contacteer|richt|schrijf|klik|stuur|vraag|kom|neem|krijgt|kunt|kan|kunnen|bestaat|bestaan|hebt|volstaat|mag|ja|nee)\b/,
};

/**
 * The one sentence that may stand without a fact: it opens an answer ("Voici ce que disent les sources pour
 * votre fils.") and states nothing: no figure, name, claim, denial or order, and no word the resident did not use.
 */
export function openingFault(sentence: Text, given: Given): Refusal | null {
  const { language, said } = given;
  const fault = (at: string): Refusal => ({ why: "opening-states", at });
  if (sentence.figures.length > 0) return fault("figure");
  if (sentence.claims.size > 0) return fault([...sentence.claims].join());
  if (denies(sentence.tokens, language)) return fault("negation");
  if (sentence.tokens.some(({ kind }) => kind === "contact")) return fault("contact");
  const order = states[language].exec(sentence.joined);
  if (order) return fault(order[0]);
  const name = sentence.tokens.find(
    (token, at) => at > 0 && token.kind === "word" && /^\p{Lu}/u.test(token.text),
  );
  if (name && name.kind === "word" && !given.communes.some(({ words }) => words.has(name.folded)))
    return fault(name.text);
  const openers = new Set(opening[language].split(" "));
  const unsaid = contentOf(sentence, language).find(
    ({ folded, keys }) =>
      !openers.has(folded) && ![...keys].some((key) => /^[=]/.test(key) && said.keys.has(key)),
  );
  return unsaid ? fault(unsaid.folded) : null;
}

const opening: Record<Language, string> = {
  fr: "bonjour bonsoir merci question voici sources essentiel reponse sais savoir savent disent trouvees commune aide",
  nl: "dag goedendag bedankt vraag hier bronnen belangrijkste antwoord weten zeggen gevonden gemeente hulp",
};
