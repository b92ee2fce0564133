import type { Given, KnownFact, Text } from "./given.ts";
import { texts } from "./overlap.ts";

const futureWord = / (\w+(?:er|ir|dr|vr|ur|tr)(?:ez|ont|a)) /g;

/** Presents that look like futures, and futures that only say how to go on. */
const isNeed = /\b(aurez|aura|auront) (aussi |donc )?besoin\b/;

const notPromised =
  /^(prepar|montr|entr|rencontr|consider|ouvr|couvr|decouvr|livr|mesur|dur|procur|retir|tir|gar|assur|rentr|separ|declar|compar|esper|libere|recuper|ger|differ|prefer|suggere|integr|enregistr|orienter|informer|contacter|indiquer|repondr|renseigner|expliquer|pourr|devr|faudr|trouver|ser)(ez|ont|a)$/;

/** "Vous recevrez une réponse" where the fact says "vous recevez": the verb stands there, only its tense differs. */
export function isFutureKnown(sentence: Text, cited: KnownFact[], given: Given): boolean {
  if (given.language === "nl") return texts(cited).some((text) => text.claims.has("future"));
  const words = texts(cited).flatMap((text) => text.words.map(({ folded }) => folded));
  return [...` ${sentence.joined.replaceAll(" ", "  ")} `.matchAll(futureWord)].every(
    ([, word]) =>
      notPromised.test(word!) ||
      (word!.startsWith("aur") && isNeed.test(sentence.joined)) ||
      words.some((known) => known.slice(0, 4) === word!.slice(0, 4)),
  );
}
