import type { Language } from "../../domain/language.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { restrictionEnd } from "./restrictions.ts";
import type { Refusal } from "./verdict.ts";
import type { Word } from "./words.ts";

/** "Comme vous êtes …", "omdat u … bent". */
const presuming: Record<Language, RegExp> = {
  fr: /^(comme|puisque|puisqu|vu|etant)$/,
  nl: /^(omdat|aangezien|daar|gezien|nu)$/,
};

/** What an answer presumes of the resident, the resident has said: it is not a condition made out to be met. */
export function presumptionFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const { language } = given;
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== "word" || !presuming[language].test(token.folded)) continue;
    const next = sentence.tokens.slice(at + 1, at + 3);
    const isOfResident = next.some(
      (one, distance) =>
        one.kind === "word" &&
        (/^(vous|u)$/.test(one.folded) || (distance === 0 && /^(uw|votre|vos)$/.test(one.folded))),
    );
    if (!isOfResident) continue;
    const end = restrictionEnd(at + 1, sentence, language);
    const presumed = contentOf(sentence, language).filter((word) => word.at > at && word.at < end);
    const unsaid = presumed.find((word) => !isSaid(word, cited, given));
    if (unsaid) return { why: "condition-presumed", at: unsaid.folded };
  }
  return null;
}

function isSaid(word: Word, cited: KnownFact[], given: Given): boolean {
  if ([...word.keys].some((key) => given.said.keys.has(key))) return true;
  return (
    groundOf(word, cited, given) === "place" ||
    given.communes.some(({ words }) => words.has(word.folded))
  );
}
