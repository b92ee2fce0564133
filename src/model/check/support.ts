import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { mixingFault } from "./mixing.ts";
import { fewestShared, mostUnsupported } from "./thresholds.ts";
import type { Refusal, Shown } from "./verdict.ts";
import type { Word } from "./words.ts";

/** Whether all that a sentence says stands in what it cites. */
export function supportFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Refusal | null {
  const content = contentOf(sentence, given.language);
  const grounds = content.map((word) => ({ word, ground: groundOf(word, cited, given) }));
  // "Vous pouvez recevoir" of a fact that says to whom: to be able to is what conditions are about.
  const mayReceive =
    /\b(peut|peuvent|pouvez|kan|kunt|kunnen)\b/.test(sentence.joined) &&
    cited.some(({ aspect }) => aspect === "conditions");
  const isCalling = sentence.tokens.some(({ kind }) => kind === "contact");
  const unknown = grounds.filter(
    ({ word, ground }) =>
      ground === null &&
      !word.isGeneral &&
      !(isCalling && calls.test(word.folded)) &&
      !(teaches.test(sentence.joined) && /^(donn\w+|geef|geeft|geven)$/.test(word.folded)) &&
      !(mayReceive && receives.test(word.folded)),
  );
  if (unknown.length > mostUnsupported)
    return { why: "unsupported-word", at: unknown.map(({ word }) => word.folded).join(" ") };
  const stands = (wanted: RegExp) =>
    new Set(
      grounds.filter(({ ground }) => wanted.test(ground ?? "")).map(({ word }) => word.folded),
    );
  const inFacts = stands(/^fact$/);
  // A name beside one word of the facts is enough: "Le Repair Café est gratuit".
  const shared = inFacts.size > 0 ? stands(/^(fact|programme)$/) : inFacts;
  // A number to call was compared with the facts: giving it states something.
  const figures = sentence.figures.length;
  if (grounds.length === 0 && figures === 0) return phraseFault(sentence, cited);
  const stated = shared.size + figures;
  const telling = grounds.filter(
    ({ word, ground }) =>
      ground !== null || !(word.isGeneral || (isCalling && calls.test(word.folded))),
  ).length;
  const fewest = isCalling ? 1 : fewestShared;
  if (stated < Math.min(fewest, telling + figures) || stated === 0)
    return { why: "little-shared", at: [...shared].join(" ") };
  return mixingFault(sentence, cited, given, before);
}

/** Fewer letters have articles, pronouns and auxiliary verbs. */
const shortestNoun = 5;

/** A sentence of phrases alone ("Il y a du personnel pour vous aider"): its longer words are all of one fact. */
function phraseFault({ words }: Text, cited: KnownFact[]): Refusal | null {
  const long = words.filter(({ folded }) => folded.length >= shortestNoun);
  const isSaid = ({ keys }: Word, text: Text) =>
    text.words.some((known) => [...keys].some((key) => known.keys.has(key)));
  return long.length >= fewestShared &&
    cited.some(({ texts }) => texts.some((text) => long.every((word) => isSaid(word, text))))
    ? null
    : { why: "little-shared", at: "" };
}

const receives = /^(recevoir|obtenir|krijgen|ontvangen)$/;

/** What is given there is named, and stands in the facts. */
const teaches =
  /\b(cours|formations?|conseils?|les|\w*lessen|\w*opleiding(en)?|\w*cursus(sen)?|advies)\b/;

/** Said beside a number or an address, which is checked. */
const calls =
  /^(appel\w+|telephon\w+|ecri[vrst]\w*|envoy\w+|mail\w*|courriel|bel|belt|bellen|schrijf|schrijft|stuur|stuurt|tel|numero|nummer)$/;
