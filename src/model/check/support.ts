import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { mixingFault } from "./mixing.ts";
import { fewestShared, mostUnsupported } from "./thresholds.ts";
import type { Refusal, Shown } from "./verdict.ts";

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
  const figures = sentence.figures.length;
  const stated = shared.size + figures;
  const telling = grounds.filter(({ word, ground }) => ground !== null || !word.isGeneral).length;
  if (stated < Math.min(fewestShared, telling + figures) || stated === 0)
    return { why: "little-shared", at: [...shared].join(" ") };
  return mixingFault(sentence, cited, given, before);
}

const receives = /^(recevoir|obtenir|krijgen|ontvangen)$/;

/** What is given there is named, and stands in the facts. */
const teaches = /\b(cours|formations?|conseils?|les|lessen|opleiding(en)?|cursus(sen)?|advies)\b/;

/** Said beside a number or an address, which is checked. */
const calls =
  /^(appel\w+|telephon\w+|ecri[vrst]\w*|envoy\w+|mail\w*|courriel|bel|belt|bellen|schrijf|schrijft|stuur|stuurt|tel|numero|nummer)$/;
