import type { Language } from "../../domain/language.ts";
import { fold } from "../../domain/text.ts";
import { shared } from "./claim-support.ts";
import { standingsOf } from "./figure-support.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { isIn, segmentOf, segmentsOf, type Segment } from "./segments.ts";
import { contentOf, groundOf } from "./support.ts";
import type { Refusal, Shown } from "./verdict.ts";
import { keysOf, type Word } from "./words.ts";

/** What begins a restriction: to whom, when, if, with what. */
const starters: Record<Language, RegExp> = {
  fr: /^(si|s|quand|lorsque|lorsqu|pour|aux|avec|sans|selon|condition)$/,
  nl: /^(als|wanneer|indien|voor|aan|met|zonder|volgens|wie)$/,
};

/**
 * Whether a sentence leaves out for whom or on what condition something is free, due or a right, or an amount
 * holds: "la crèche est gratuite" of a fact that says "gratuite pour les parents BIM". Each restriction in the
 * fact's sentence must be touched on, or be what the resident said of themselves.
 */
export function conditionFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Refusal | null {
  for (const { fact, text, part } of carriers(sentence, cited, given, before)) {
    const left = untold(fact, text, part, sentence, given, before);
    if (left) return { why: "condition-dropped", at: left.map(({ folded }) => folded).join(" ") };
    const year = yearOf(text, sentence);
    const isSaidBefore =
      year !== null && before?.programme === fact.programme && before.text.includes(year);
    if (year !== null && !isSaidBefore) return { why: "condition-dropped", at: year };
  }
  return null;
}

/** The words of the first restriction that a sentence does not touch on. */
function untold(
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

type Carrier = { fact: KnownFact; text: Text; part: Segment };

/** The sentences of the facts that carry what is claimed: an amount, that it is free, a right, that one receives. */
function carriers(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Carrier[] {
  const amounts = sentence.figures
    .filter(({ kind }) => /^(money|percent|hour)$/.test(kind))
    .flatMap((figure) => {
      const all = standingsOf(figure, sentence, cited, given.reading);
      const best = bestBy(all, ({ text }) => shared(text, sentence, given));
      return best
        ? [{ fact: best.fact, text: best.text, part: segmentOf(best.figure, best.text) }]
        : [];
    });
  const claimed = (["free", "right", "duty"] as const)
    .filter((claim) => sentence.claims.has(claim))
    .flatMap((claim) => {
      const skipsLead = claim === "duty";
      const all = cited.flatMap((fact) =>
        fact.texts.filter((text) => text.claims.has(claim)).map((text) => ({ fact, text })),
      );
      // Of several that say so as nearly, the one whose restrictions are told is meant.
      const most = Math.max(0, ...all.map(({ text }) => shared(text, sentence, given)));
      const near = all.filter(({ text }) => shared(text, sentence, given) >= most - 1);
      const best =
        near.find(
          ({ fact, text }) =>
            untold(fact, text, claimPart(text, skipsLead), sentence, given, before) === null,
        ) ?? near[0];
      return best ? [{ ...best, part: claimPart(best.text, skipsLead) }] : [];
    });
  const received = receives[given.language].test(sentence.joined)
    ? cited.flatMap((fact) =>
        fact.texts
          .filter((text) => receives[given.language].test(text.joined))
          .map((text) => ({ fact, text, part: { from: 0, to: text.tokens.length } })),
      )
    : [];
  const best = bestBy(received, ({ text }) => shared(text, sentence, given));
  return [...amounts, ...claimed, ...(best ? [best] : [])];
}

const receives: Record<Language, RegExp> = {
  fr: /\b(recevez|recevoir|recoit|recoivent|obtenez|obtenir|touchez|priorite|prioritaires?)\b/,
  nl: /\b(krijgt|krijgen|ontvangt|ontvangen|voorrang)\b/,
};

/** "Pour un colis, il faut un dossier": what a duty is for goes without saying where that was asked. */
function claimPart(text: Text, skipsLead: boolean): Segment {
  const lead = skipsLead && /^(pour|voor) /.test(text.joined) ? segmentsOf(text)[0] : undefined;
  return { from: lead?.to ?? 0, to: text.tokens.length };
}

function bestBy<T>(all: readonly T[], score: (one: T) => number): T | null {
  let best: T | null = null;
  for (const one of all) if (best === null || score(one) > score(best)) best = one;
  return best;
}

/** The restrictions that hold of a part of a fact's sentence, as their words. Its programme's names restrict nothing. */
function restrictionsOf(text: Text, part: Segment, { body }: KnownFact, given: Given): Word[][] {
  const { language } = given;
  const lead = segmentsOf(text)[0];
  const names = new Set([...body.names].flatMap((name) => keysOf(name, given.reading)));
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
        ![...keys].some((key) => key.startsWith("=") && names.has(key)),
    );
    if (words.length > 0 && !isInBrackets(word.at, text)) found.push(words);
  }
  return found;
}

function restrictionEnd(from: number, { tokens }: Text, language: Language): number {
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

/** A figure told of a past year is told with that year. */
function yearOf(text: Text, sentence: Text): string | null {
  const years = text.figures.filter(({ kind, bound }) => kind === "date" && bound === "exact");
  const told = new Set(
    sentence.figures.flatMap(({ kind, key }) => (kind === "date" ? [key.split("-")[0]] : [])),
  );
  const missing = years.map(({ key }) => key.split("-")[0]!).filter((year) => year !== "");
  return missing.length > 0 && !missing.some((year) => told.has(year)) ? missing[0]! : null;
}

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
