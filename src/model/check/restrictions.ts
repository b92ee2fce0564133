import type { Language } from "../../domain/language.ts";
import { fold } from "../../domain/text.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf } from "./grounds.ts";
import { isIn, type Segment, segmentsOf } from "./segments.ts";
import type { Shown } from "./verdict.ts";
import type { Word } from "./words.ts";

/** What begins a restriction: to whom, when, if, with what. */
const starters: Record<Language, RegExp> = {
  fr: /^(si|s|quand|lorsque|lorsqu|pour|aux|avec|sans|selon|condition)$/,
  nl: /^(als|wanneer|indien|voor|aan|met|zonder|volgens|wie)$/,
};

/** The words of the first restriction that a sentence does not touch on. */
export function untold(
  fact: KnownFact,
  text: Text,
  part: Segment,
  sentence: Text,
  given: Given,
  before: Shown | null,
): Word[] | null {
  const left = restrictionsOf(text, part, fact, given).find(
    (words) =>
      words.filter((word) => isTouched(word, sentence, fact, given, before)).length <
      Math.max(1, Math.floor(words.length / 2)),
  );
  return left ?? null;
}

export const receives: Record<Language, RegExp> = {
  fr: /\b(recevez|recevoir|recoit|recoivent|obtenez|obtenir|touchez|priorite|prioritaires?)\b/,
  nl: /\b(krijgt|krijgen|ontvangt|ontvangen|voorrang)\b/,
};

/** The restrictions that hold of a part of a fact's sentence, as their words. Its programme's names restrict nothing. */
function restrictionsOf(text: Text, part: Segment, { body }: KnownFact, given: Given): Word[][] {
  const { language } = given;
  const lead = segmentsOf(text)[0];
  const content = contentOf(text, language);
  const found: Word[][] = [];
  for (const word of text.words) {
    if (!starters[language].test(word.folded)) continue;
    if (!isIn(part, word.at) && !(lead && part.from === 0 && isIn(lead, word.at))) continue;
    const end = restrictionEnd(word.at + 1, text, language);
    const words = content.filter(
      ({ at, folded, keys, isGeneral }) =>
        at > word.at &&
        !isGeneral &&
        at < end &&
        !receives[language].test(folded) &&
        !(language === "fr" && at === word.at + 1 && /(er|ir|re)$/.test(folded)) &&
        !body.names.has(folded) &&
        ![...keys].some((key) => key.startsWith("=") && body.calledBy.has(key)),
    );
    if (words.length > 0 && !isInBrackets(word.at, text)) found.push(words);
  }
  return found;
}

export function restrictionEnd(from: number, { tokens }: Text, language: Language): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "mark" && /[.,;:!?()]/.test(token.text)) return at;
    if (
      token.kind === "word" &&
      (starters[language].test(token.folded) || verbs[language].test(token.folded))
    )
      return at;
  }
  return tokens.length;
}

/** Verbs that go on with the main clause: "de dagpas voor de LEZ kost 35 euro". */
const verbs: Record<Language, RegExp> = {
  fr: /^(coute|coutent|vaut|valent|est|sont|dure|durent|paie|paient|payez|donne|monte|couvre|doit|doivent|peut|peuvent)$/,
  nl: /^(kost|kosten|bedraagt|is|zijn|duurt|duren|betaalt|geeft|stijgt|dekt|moet|moeten|kan|kunnen|geldt|gelden)$/,
};

/** What stands in brackets explains a name. */
function isInBrackets(at: number, { tokens }: Text): boolean {
  const open = tokens
    .slice(0, at)
    .findLastIndex((token) => token.kind === "mark" && /[()]/.test(token.text));
  const mark = tokens[open];
  return mark?.kind === "mark" && mark.text === "(";
}

/** Said in the sentence, or by the resident. */
function isTouched(
  { keys, folded }: Word,
  sentence: Text,
  { body, programme }: KnownFact,
  { said }: Given,
  before: Shown | null,
): boolean {
  // What the sentence before limited, this one need not.
  if (before?.programme === programme && fold(before.text).includes(folded)) return true;
  const isIt = (other: ReadonlySet<string>) => [...keys].some((key) => other.has(key));
  return (
    sentence.words.some((word) => !body.names.has(word.folded) && isIt(word.keys)) ||
    isIt(said.keys)
  );
}
