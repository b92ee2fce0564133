import type { Language } from "../../domain/language.ts";
import { readCitations, type Cited } from "./citations.ts";
import { claimFault } from "./claim-support.ts";
import { conditionFault } from "./conditions.ts";
import { presumptionFault } from "./presumptions.ts";
import { contactFault } from "./contacts.ts";
import { contradictionFault } from "./contradictions.ts";
import { figureFault } from "./figure-subject.ts";
import { askingFault, formFault, personFault } from "./form.ts";
import { readText, type Given, type KnownFact } from "./given.ts";
import { leansOnBefore } from "./leaning.ts";
import { communeFault, nameFault } from "./names.ts";
import { negationFault } from "./negation.ts";
import { openingFault } from "./opening.ts";
import { roleFault } from "./roles.ts";
import { senseFault } from "./same-sense.ts";
import { supportFault } from "./support.ts";
import { plain } from "./tokens.ts";
import type { Refusal, Shown, Verdict } from "./verdict.ts";

/**
 * Whether a sentence of a model may be shown: it cites given facts, and says what they say. A rule that is
 * unsure refuses: a true sentence left out costs little, for the facts themselves are sent in its stead.
 * @param sentence one sentence with its citation marks
 * @param before the sentence shown before it: what that names and dates need not be said again
 */
export function checkSentence(
  sentence: string,
  given: Given,
  before: Shown | null = null,
): Verdict {
  const { text, cites } = readCitations(withoutBold(plain(sentence)));
  const refusal = faultOf(withoutBold(sentence), { text, cites }, given, before);
  return refusal ? { passed: false, ...refusal } : { passed: true, text, cites };
}

/** Whether a sentence is read with the one before it: it begins with a pronoun, or has "y" or "er" for a place. */
function leans(text: string, language: Language): boolean {
  return (
    leansOnBefore(text, language) ||
    (language === "fr" ? /\by (est|sont|a|avez|trouvez)\b/ : /\b(er|daar)\b/).test(text)
  );
}

/** Models print words in bold whatever they are told; the words are the same without. */
function withoutBold(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, "$1");
}

function faultOf(
  sentence: string,
  { text, cites }: Cited,
  given: Given,
  before: Shown | null,
): Refusal | null {
  const { language, reading } = given;
  const cited = cites.map((number) => given.facts.find((fact) => fact.number === number));
  const form =
    formFault(sentence) ??
    personFault(
      text,
      language,
      cited.map((fact) => fact?.text ?? ""),
    ) ??
    askingFault(text, language);
  if (form) return form;
  if (!/\p{L}/u.test(text)) return { why: "little-shared", at: text };
  if (reading.isForeign(text, language)) return { why: "other-language", at: text.slice(0, 40) };
  const read = readText(text, reading);
  if (cites.length === 0) return openingFault(read, given);
  const missing = cites.find((_, at) => cited[at] === undefined);
  if (missing !== undefined) return { why: "unknown-citation", at: String(missing) };
  const facts = cited as KnownFact[];
  return (
    contactFault(read, facts, given) ??
    nameFault(read, facts, given) ??
    communeFault(read, facts, given) ??
    supportFault(read, facts, given, before) ??
    figureFault(read, facts, given) ??
    negationFault(read, facts, given) ??
    senseFault(read, facts, given) ??
    roleFault(read, facts, given) ??
    claimFault(read, facts, given) ??
    contradictionFault(read, facts, given) ??
    conditionFault(read, facts, given, before && { ...before, isLeant: leans(text, language) }) ??
    presumptionFault(read, facts, given)
  );
}
