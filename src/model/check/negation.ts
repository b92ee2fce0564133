import type { Given, KnownFact, Text } from "./given.ts";
import { denies, otherwise } from "./polarity.ts";
import { contentOf } from "./grounds.ts";
import type { Refusal } from "./verdict.ts";

/**
 * Whether what a sentence denies is denied by its facts, and what it affirms affirmed. A word of the facts
 * stands there denied, affirmed, or both; names of the programme are neither.
 */
export function negationFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const texts = cited.flatMap((fact) => fact.texts);
  const isDenied = denies(sentence.tokens, given.language) && !otherwise.test(sentence.joined);
  const factsDeny = texts.some(
    (text) => denies(text.tokens, given.language) || text.claims.has("forbidden"),
  );
  if (isDenied && !factsDeny) return { why: "negation", at: "nothing denied" };
  const names = new Set(cited.flatMap(({ body }) => [...body.names]));
  for (const word of contentOf(sentence, given.language)) {
    if (names.has(word.folded)) continue;
    // "Verboden" denies without a word that denies: what stands there may be told with one.
    const standing = texts
      .filter((text) => !(word.isNegated && text.claims.has("forbidden")))
      .flatMap(({ words }) => words)
      .filter(({ keys }) => sharesStem(keys, word.keys));
    if (standing.length === 0) continue;
    if (word.isNegated === null) continue;
    if (word.isNegated && (isPurpose(word.at, sentence) || otherwise.test(sentence.joined)))
      continue;
    if (standing.every(({ isNegated }) => isNegated === !word.isNegated))
      return { why: "negation", at: word.folded };
  }
  return openingFault(sentence, texts, isDenied, factsDeny);
}

/** "Ne donne plus de prime pour l'achat …": what it is for is not itself denied. */
function isPurpose(at: number, { tokens }: Text): boolean {
  const words = tokens.slice(0, at).map((token) => (token.kind === "word" ? token.folded : ""));
  const from = words.findLastIndex((word) => /^(ne|n|geen|niet|plus|pas)$/.test(word));
  return from >= 0 && words.slice(from + 2).some((word) => /^(pour|om)$/.test(word));
}

/** The same word, not merely one of the same meaning: "refuser" is no denied "accepter" here. */
function sharesStem(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => /^[=~#!^]/.test(key) && b.has(key));
}

/** "Oui" to what the facts deny, "non" to what they affirm. */
function openingFault(
  { joined }: Text,
  texts: Text[],
  isDenied: boolean,
  factsDeny: boolean,
): Refusal | null {
  const saysYes =
    /^(oui|ja|bien sur|zeker|inderdaad|effectivement|exact|absolument|natuurlijk)\b/.test(joined);
  const saysNo = /^(non|nee|neen)\b/.test(joined);
  const allDeny = texts.length > 0 && factsDeny && !isDenied;
  if (saysYes && allDeny && texts.every((text) => text.words.some(({ isNegated }) => isNegated)))
    return { why: "negation", at: "yes" };
  return saysNo && !isDenied && !factsDeny ? { why: "negation", at: "no" } : null;
}
