import { belongs } from "./belonging.ts";
import { costs, leansOnBefore, matterOf, otherMatters, wordsBefore } from "./figure-matter.ts";
import { type Standing, standingsOf } from "./figure-support.ts";
import type { Figure } from "./figures.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { saysOpposite } from "./opposites.ts";
import { isIn, segmentsOf } from "./segments.ts";
import type { Refusal } from "./verdict.ts";

/**
 * Whether each figure is said of its own matter. A figure's own words are those of its statement in the fact;
 * a sentence that says it beside words which only another figure of the facts has (the other crèche, the other
 * day, the other household) has changed them over.
 */
export function figureFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  for (const figure of sentence.figures) {
    const standings = standingsOf(figure, sentence, cited, given.reading);
    if (standings.length === 0) {
      if (isOfResident(figure, sentence, given)) continue;
      return { why: "figure", at: `${figure.kind} ${figure.key} ${figure.bound}` };
    }
    const inFacts = standings.filter(({ fact, text }) => fact.texts.includes(text));
    const isThere = (text: Text) => inFacts.some((one) => one.text === text);
    if (
      inFacts.length > 0 &&
      !/^(weekday|ordinal)$/.test(figure.kind) &&
      !belongs(figure.from, isThere, { sentence, cited })
    )
      return { why: "figure-of-another", at: `${figure.key} of another sentence` };
    const own = new Set(
      standings.flatMap(({ figure: known, text, fact }) => [
        ...matterOf(known, text),
        ...(leansOnBefore(text) ? wordsBefore(text, fact, known) : []),
      ]),
    );
    const others = otherMatters(figure, cited, own);
    const said = matterOf(figure, sentence, true);
    if (figure.kind === "postcode") continue;
    if (cited.length > 1 && !standings.some((one) => isToldThere(one, figure, sentence, given)))
      return { why: "figure-of-another", at: `${figure.key} of another fact` };
    const opposite = standings.every(({ text }) => saysOpposite(text, sentence, given.language));
    if (opposite) return { why: "figure-of-another", at: `${figure.key} opposite` };
    const taken = [...said].find((word) => others.has(word) && !isKinOf(word, sentence, standings));
    if (taken !== undefined && !standings.some((one) => isToldByFigure(one, sentence, taken)))
      return { why: "figure-of-another", at: `${figure.key} with ${taken}` };
    const isRhythm = standings.some(({ figure: known }) =>
      [...known.rates].some((rate) => figure.rates.has(rate)),
    );
    if (!isRhythm && !standings.some((one) => tellsApart(one, sentence, given)))
      return { why: "figure-of-another", at: `${figure.key} of which` };
  }
  return null;
}

/** Of several facts cited, the one that has a figure has most of the words said together with it. */
function isToldThere({ fact }: Standing, figure: Figure, sentence: Text, given: Given): boolean {
  if (/^(date|weekday|ordinal)$/.test(figure.kind)) return true;
  const segment = segmentsOf(sentence).find((one) => isIn(one, figure.from));
  const words = contentOf(sentence, given.language).filter(
    ({ at, folded, isGeneral }) =>
      (!segment || isIn(segment, at)) &&
      !isGeneral &&
      !fact.body.names.has(folded) &&
      !costs.test(folded),
  );
  const known = words.filter((word) => groundOf(word, given.facts, given) === "fact");
  const here = known.filter((word) => groundOf(word, [fact], given) === "fact");
  return here.length * 2 >= known.length;
}

/** An age or a number of children the resident told of, said back. */
function isOfResident(figure: Figure, { joined }: Text, { said, language }: Given): boolean {
  const isPersonal =
    language === "fr"
      ? /\b(votre|vos|comme|puisque|avez|etes|avec|a) /.test(joined)
      : /\b(uw|omdat|met|op|bent|hebt|als|aangezien) /.test(joined);
  if (!isPersonal || figure.bound !== "exact" || !/^(span|count|ordinal)$/.test(figure.kind))
    return false;
  if (
    parseFloat(figure.key) > oldest * 12 ||
    (figure.kind === "count" && parseFloat(figure.key) > oldest)
  )
    return false;
  const value = (key: string, kind: string) => (kind === "span" ? key : key.replace(/\D+$/, ""));
  const years = figure.key.endsWith("month") ? String(parseFloat(figure.key) / 12) : null;
  return said.text.figures.some(
    ({ key, kind }) =>
      (kind === figure.kind && key === figure.key) ||
      (kind === "count" && (key === years || key === value(figure.key, figure.kind))) ||
      (kind === "span" && parseFloat(key) / 12 === Number(value(figure.key, figure.kind))),
  );
}

/** Nobody is older, in years: greater numbers are postcodes or amounts. */
const oldest = 120;

/**
 * Whether a sentence says which of a fact's several figures it means: of what only this one is said ("vélo
 * cargo", "le mercredi"), something is said in it, or was by the resident.
 */
function tellsApart({ figure, text, fact }: Standing, sentence: Text, given: Given): boolean {
  if (!/^(money|percent|count|hour|contact)$/.test(figure.kind)) return true;
  const others = new Set(
    fact.texts.flatMap((one) =>
      one.figures
        .filter(
          ({ kind, key, bound }) =>
            kind === figure.kind && key !== figure.key && !isOtherEnd(bound, figure.bound),
        )
        .flatMap((other) => [...matterOf(other, one)]),
    ),
  );
  if (others.size === 0) return true;
  const own = [...matterOf(figure, text)].filter((word) => !others.has(word));
  if (insteadOf.test(sentence.joined) && own.some((word) => usual.test(word))) return true;
  if (own.every((word) => fact.body.keys.has(word))) return true;
  const said = new Set([
    ...sentence.words.flatMap(({ keys }) => [...keys]),
    ...sentence.figures.map(({ kind, key }) => `${kind} ${key}`),
    ...given.said.keys,
    ...given.said.text.figures.map(({ kind, key }) => `${kind} ${key}`),
  ]);
  const meant = text.words.filter(({ keys }) => own.some((word) => keys.has(word)));
  // Words that mean the same tell apart, if they mean nothing that is said of the other figures.
  const shared = new Set(
    text.words
      .filter(({ keys }) => [...others].some((word) => keys.has(word)))
      .flatMap(({ keys }) => [...keys]),
  );
  const isTelling = (key: string) =>
    /^[=%~]/.test(key) || (key.startsWith("@") && !shared.has(key));
  return (
    own.some((word) => said.has(word)) ||
    meant.some(({ keys }) => [...keys].some((key) => isTelling(key) && said.has(key)))
  );
}

/** "3,50 € au lieu de 8 €" of a full price. */
const insteadOf = /\b(au lieu de|contre|in plaats van|tegenover)\b/;
const usual = /^=(plein|normal|ordinair|vol|norma)/;

/** "Attendaient" of a figure that is said of a "liste d'attente", and another of "on attendait". */
function isKinOf(word: string, sentence: Text, standings: Standing[]): boolean {
  const kin = sentence.words
    .filter(({ keys }) => keys.has(word))
    .flatMap(({ keys }) => [...keys].filter((key) => /^[!^]/.test(key)));
  return standings.some(({ text }) =>
    text.words.some(({ keys }) => !keys.has(word) && kin.some((key) => keys.has(key))),
  );
}

/** "Avec 2 personnes : …": another figure says which, whatever words are shared. */
function isToldByFigure({ figure, text }: Standing, sentence: Text, taken: string): boolean {
  const beside = [...matterOf(figure, text)].filter((word) => /^(count|ordinal|span) /.test(word));
  const said = new Set(sentence.figures.map(({ kind, key }) => `${kind} ${key}`));
  return !taken.includes(" ") && beside.length > 0 && beside.every((word) => said.has(word));
}

function isOtherEnd(a: string, b: string): boolean {
  return (a === "low" && b === "high") || (a === "high" && b === "low");
}
