import type { Language } from "../../domain/language.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf } from "./grounds.ts";
import { shared, texts } from "./overlap.ts";
import type { Refusal } from "./verdict.ts";

const each: Record<Language, RegExp> = {
  fr: /\bchaque (personne|habitante?|menage|famille|parent|enfant|bruxelloise?|jeune|chomeur|locataire|proprietaire|arrivante?)\b/,
  nl: /\b(elke|elk|iedere|ieder) (persoon|inwoner|gezin|ouder|kind|brusselaar|jongere|werkloze|huurder|eigenaar|nieuwkomer|mens)\b/,
};

/** "Chaque chèque" is a cheque; "chaque habitant" is everybody. */
export function everyOne({ joined }: Text, cited: KnownFact[], language: Language): Refusal | null {
  const found = each[language].exec(joined);
  const isKnown = texts(cited).some(
    (text) => text.claims.has("all") || each[language].test(text.joined),
  );
  return found && !isKnown ? { why: "claim", at: found[0] } : null;
}

export const some: Record<Language, RegExp> = {
  fr: /\b(?:certaine?s|quelques|une partie des) (?:\w+ )?(\w{4,})/g,
  nl: /(?<!een )\b(?:sommige|bepaalde|enkele) (?:\w+ )?(\w{4,})/g,
};

const saysSome: Record<Language, RegExp> = {
  fr: /\b(certaine?s|quelques|parfois|une partie|peut etre|selon)\b/,
  nl: /\b(sommige|bepaalde|enkele|soms|een deel|misschien)\b/,
};

/** What holds for some in the fact holds for some in the sentence. */
export function someOnly(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const { language } = given;
  if (saysSome[language].test(sentence.joined)) return null;
  const said = new Set(contentOf(sentence, language).map(({ folded }) => folded));
  for (const text of texts(cited)) {
    const limited = [...text.joined.matchAll(some[language])].map(([, noun]) => noun!);
    const found = limited.find((noun) => said.has(noun));
    if (found !== undefined && shared(text, sentence, given) >= 2)
      return { why: "claim", at: `some ${found}` };
  }
  return null;
}
