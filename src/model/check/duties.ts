import type { Language } from "../../domain/language.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { overlaps, shared } from "./overlap.ts";

/**
 * The words a body is called by: the first of one of its names ("Crèches de …"), or written as a name. The "formation"
 * of a "Dispense pour formation" is a thing that its conditions speak of.
 */
function isCalledBy(word: string, tokens: Text["tokens"], { called }: KnownFact["body"]): boolean {
  return (
    called.some((name) => name.split(" ").slice(0, 2).includes(word)) ||
    tokens.some(
      (one, at) =>
        at > 0 && one.kind === "word" && one.folded === word && /^\p{Lu}/u.test(one.text),
    )
  );
}

const permits: Record<Language, RegExp> = {
  fr: /\b(pouvez|peut|peuvent|possible|permis|priorit\w+)\b/,
  nl: /\b(kunt|kan|kunnen|mag|mogen|mogelijk|voorrang)\b/,
};

const orders: Record<Language, RegExp> = {
  fr: /(^|[a-z] )(confirmez|ecrivez|appelez|telephonez|envoyez|remplissez|presentez|adressez|contactez|prenez|joignez|ajoutez|demandez|donnez|verifiez|inscrivez|utilisez|apportez|venez|faites|repondez|passez) /,
  nl: /(^| )(bevestig|breng|voeg|vraag|geef|neem|kom|doe|schrijf|antwoord|controleer|ga|mail|stuur|bel|vul|richt|meld) /,
};

/** What is told of in these is what has to be: conditions, papers, the way to go. */
const binding = new Set(["conditions", "documents", "procedure"]);

/**
 * A duty is known from a fact that says "doit", that orders, or that lists a condition, a paper or a step;
 * not from one that says what one may do. "Obligatoire" itself must stand in the fact.
 */
export function isDuty(sentence: Text, cited: KnownFact[], given: Given): boolean {
  const { language } = given;
  const isStrong = /\b(obligat\w+|oblige\w*|imperati\w+|verplicht\w*|verplichting)\b/.test(
    sentence.joined,
  );
  return cited.some((fact) =>
    fact.texts.some((text) => {
      const isPaper = fact.aspect === "documents" && shared(text, sentence, given) > 0;
      if (!isPaper && !overlaps(text, fact, sentence, given)) return false;
      if (text.claims.has("duty")) return true;
      if (isStrong || isOfBody(sentence, fact)) return false;
      if (permits[language].test(text.joined)) return false;
      return orders[language].test(text.joined) || binding.has(fact.aspect);
    }),
  );
}

/** "Les Maisons d'Enfants doivent …": what a service must do, only a fact that says so tells. */
function isOfBody({ tokens }: Text, { body }: KnownFact): boolean {
  const at = tokens.findIndex(
    (token) =>
      token.kind === "word" && /^(doit|doivent|devra|devront|moet|moeten)$/.test(token.folded),
  );
  if (at < 0) return false;
  const word = (index: number) => {
    const token = tokens[index];
    return token?.kind === "word" ? token.folded : "";
  };
  const near = [word(at - 2), word(at - 1), word(at + 1), word(at + 2)];
  if (
    near.some((one) => /^(vous|u|votre|vos|uw)$/.test(one)) &&
    (/^(vous|u)$/.test(word(at - 1)) || /^(vous|u)$/.test(word(at + 1)))
  )
    return false;
  const subject = Array.from({ length: 5 }, (_, index) => word(at - 1 - index));
  return (
    !subject.some((one) => /^(votre|vos|uw|vous|u|il|ils|elle|ze|hij)$/.test(one)) &&
    subject.some((one) => one.length > 3 && body.names.has(one) && isCalledBy(one, tokens, body))
  );
}
