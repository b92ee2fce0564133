import { readCitations, type Cited } from "./citations.ts";
import { askingFault, formFault, personFault } from "./form.ts";
import { readText, type Given, type KnownFact } from "./given.ts";

import { plain } from "./tokens.ts";
import { toldBy } from "./told-by.ts";
import type { Refusal, Shown, Verdict } from "./verdict.ts";

/**
 * Whether a sentence of a model may be shown: it cites given facts, and retells a sentence of one. A rule that is
 * unsure refuses: the fact itself is told instead.
 * @param sentence one sentence with its citation marks
 * @param told the sentences shown before it: what they told need not be said again, and pronouns stand for it
 */
export function checkSentence(
  sentence: string,
  given: Given,
  told: readonly Shown[] = [],
): Verdict {
  const bare = withoutBold(sentence);
  const said = readCitations(plain(bare));
  const cited = said.cites.map((number) => given.facts.find((fact) => fact.number === number));
  const fault = writtenFault(bare, said, given, cited);
  if (fault) return { passed: false, ...fault };
  const text = readText(said.text, given.reading);
  const found = toldBy(text, cited as KnownFact[], { given, told });
  if ("why" in found) return { passed: false, ...found };
  return {
    passed: true,
    text: said.text,
    cites: found.facts.map(({ number }) => number),
    shown: { text, programme: found.facts[0]!.programme, last: found.last },
  };
}

/** Models print words in bold whatever they are told; the words are the same without. */
function withoutBold(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, "$1");
}

/** What is wrong with how a sentence is written and what it cites, whatever it says. */
function writtenFault(
  sentence: string,
  { text, cites }: Cited,
  { language, reading }: Given,
  cited: (KnownFact | undefined)[],
): Refusal | null {
  const known = cited.map((fact) => fact?.text ?? "");
  const form =
    formFault(sentence) ?? personFault(text, language, known) ?? askingFault(text, language);
  if (form) return form;
  if (!/\p{L}/u.test(text)) return { why: "little-shared", at: text };
  if (reading.isForeign(text, language)) return { why: "other-language", at: text.slice(0, 40) };
  if (cites.length === 0) return { why: "no-citation", at: text.slice(0, 40) };
  const missing = cites.find((_, at) => cited[at] === undefined);
  return missing === undefined ? null : { why: "unknown-citation", at: String(missing) };
}
