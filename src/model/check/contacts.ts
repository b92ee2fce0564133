import type { Given, KnownFact, Text } from "./given.ts";
import type { Refusal } from "./verdict.ts";

/**
 * Whether every number to call and address to write to stands in the cited facts, or is their programme's and
 * in no fact of it: a number that a fact gives is given with that fact.
 */
export function contactFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const inCited = new Set(cited.flatMap(({ contacts }) => [...contacts]));
  const programmes = new Set(cited.map(({ programme }) => programme));
  const elsewhere = new Set(
    given.facts
      .filter(({ programme }) => programmes.has(programme))
      .flatMap(({ contacts }) => [...contacts]),
  );
  const ofProgramme = new Set(cited.flatMap(({ body }) => [...body.contacts]));
  for (const token of sentence.tokens) {
    if (token.kind !== "contact" || inCited.has(token.key)) continue;
    if (!ofProgramme.has(token.key) || elsewhere.has(token.key))
      return { why: "contact", at: token.text };
  }
  return null;
}
