import type { Language } from "../../domain/language.ts";
import { boundFollows } from "./bounds.ts";
import type { Figure } from "./figures.ts";
import type { KnownFact, Text } from "./given.ts";
import { harmlessWords } from "./harmless-words.ts";
import { rateOf } from "./units.ts";
import type { Reading } from "./words.ts";
import { keysOf } from "./words.ts";

/** Where a figure of the model's stands in the facts. */
export type Standing = { fact: KnownFact; text: Text; figure: Figure };

/** The places in the cited facts that say a figure as the sentence says it: value, unit, limit, rhythm, what is counted. */
export function standingsOf(
  figure: Figure,
  sentence: Text,
  facts: readonly KnownFact[],
  reading: Reading,
): Standing[] {
  return facts.flatMap((fact) =>
    [...fact.texts, ...fact.body.texts].flatMap((text) =>
      text.figures
        .filter(
          (known) =>
            sameValue(figure, known) &&
            (isSince(figure, known, text) ||
              sharesBound(figure, sentence, known, text) ||
              boundFollows(figure.bound, known.bound, {
                isHour: figure.kind === "hour",
                isDay: figure.kind === "weekday",
                isRange: /^(hour|date)$/.test(figure.kind),
                isCeiling:
                  figure.kind === "money" &&
                  ceiling.test(fact.texts.map(({ joined }) => joined).join(" ")),
              })) &&
            sameRate(figure, known, sentence, fact, reading.language) &&
            sameCounted(figure, known, reading),
        )
        .concat(firstOnes(figure, sentence, text))
        .map((known) => ({ fact, text, figure: known })),
    ),
  );
}

/** "Vos deux premiers enfants" of a fact that says "le 1er et le 2e enfant". */
function firstOnes(said: Figure, { tokens }: Text, text: Text): Figure[] {
  const near = [tokens[said.from - 1], tokens[said.to]];
  const isFirst = near.some(
    (token) => token?.kind === "word" && /^(premiers|premieres|eerste)$/.test(token.folded),
  );
  const value = Number(said.key);
  if (said.kind !== "count" || !isFirst || !(value >= 2 && value <= 5)) return [];
  const ranks = text.figures.filter(({ kind }) => kind === "ordinal");
  const all = Array.from({ length: value }, (_, at) => String(at + 1));
  const found = all.flatMap((key) => ranks.find((rank) => rank.key === key) ?? []);
  return found.length === value ? found.slice(-1) : [];
}

/** "Au moins 6 titres, ou 2 pour …", "au moins 14 ans et 1,50 m": a limit said once of two figures. Amounts say their own. */
function sharesBound(said: Figure, sentence: Text, known: Figure, text: Text): boolean {
  if (/^(money|percent)$/.test(said.kind)) return false;
  const limit = /^(at-least|at-most)$/;
  return (
    (said.bound === "exact" &&
      limit.test(known.bound) &&
      joinedTo(said, sentence) === known.bound) ||
    (known.bound === "exact" && limit.test(said.bound) && joinedTo(known, text) === said.bound)
  );
}

/** The limit of the figure before one, where only "et" or "ou" and few words stand between them. */
function joinedTo(figure: Figure, { figures, tokens }: Text): string | null {
  const before = figures[figures.indexOf(figure) - 1];
  if (!before || figure.from - before.to > 6) return null;
  const between = tokens.slice(before.to, figure.from);
  const isJoined = between.some(
    (token) => token.kind === "word" && /^(et|ou|en|of)$/.test(token.folded),
  );
  return isJoined ? before.bound : null;
}

/** "Depuis 2022" of a fact that says "depuis la réforme de 2022". */
function isSince(said: Figure, known: Figure, { joined }: Text): boolean {
  return (
    said.kind === "date" &&
    said.bound === "at-least" &&
    known.bound === "exact" &&
    since.test(joined)
  );
}

/** What has begun goes on, where no end is told. */
const since =
  /^(?!.*\b(ferme\w*|gesloten|dicht|supprim\w+|afgeschaft)\b).*\b(depuis|sinds|ouvert\w*|opende|open|existe|commence\w*|demarre\w*|begon|startte|bestaat)\b/;

const ceiling =
  /\b(plafonds?|bareme|grens|grenzen|\w+grens|\w+grenzen|\w*plafond|inkomensschaal|maximuminkomen|revenu maximum)\b/;

function sameValue(said: Figure, known: Figure): boolean {
  if (said.kind === "date" && known.kind === "date") return isPartOf(said.key, known.key);
  const [a, b] = [asShare(said), asShare(known)];
  return a.kind === b.kind && a.key === b.key;
}

/** A date may be told less precisely than it is known. */
function isPartOf(said: string, known: string): boolean {
  const [all, parts] = [known.split("-"), said.split("-")];
  return parts.every((part, at) => part === "" || part === all[at]);
}

/** Half is 50 %. */
function asShare({ kind, key }: Figure): { kind: string; key: string } {
  return kind === "ratio" && Number(key) < 1
    ? { kind: "percent", key: String(Math.round(Number(key) * 100)) }
    : { kind, key };
}

/** "55 € par mois" where the fact says so, near the figure or in the whole fact ("allocation annuelle … Elle est de 30 €"). */
function sameRate(
  said: Figure,
  known: Figure,
  sentence: Text,
  fact: KnownFact,
  language: Language,
): boolean {
  if (said.kind === "date" || said.kind === "weekday") return true;
  const everywhere = new Set(
    fact.texts.flatMap(({ figures, words }) => [
      ...figures.flatMap((one) => [...one.rates]),
      ...words.flatMap(({ folded }) => rateOf(folded, language) ?? []),
    ]),
  );
  const rates = known.rates.size > 0 ? known.rates : everywhere;
  if ([...said.rates].some((rate) => !rates.has(rate) && !isWordOf(rate, fact))) return false;
  const told = new Set(sentence.figures.flatMap((one) => [...one.rates]));
  return known.rates.size === 0 || [...known.rates].some((rate) => told.has(rate));
}

/** "L'abonnement mensuel": the rhythm stands in the fact beside no figure. */
function isWordOf(rate: string, { texts }: KnownFact): boolean {
  const words: Record<string, RegExp> = {
    year: /\b(annuel\w*|chaque annee|jaarlijks\w*|elk jaar)\b/,
    month: /\b(mensuel\w*|chaque mois|maandelijks\w*|elke maand)\b/,
    week: /\b(hebdomadaire\w*|chaque semaine|wekelijks\w*|elke week)\b/,
    day: /\b(quotidien\w*|chaque jour|dagelijks\w*|elke dag)\b/,
  };
  return texts.some(({ joined }) => words[rate]?.test(joined));
}

/** 161 places are not 161 nurses. What nothing is counted of (a house number, a list) fits anything. */
function sameCounted(said: Figure, known: Figure, reading: Reading): boolean {
  if (said.kind !== "count") return true;
  // What comes first after both is counted, however little it says: "3 instanties", "drie instanties".
  if (said.counted[0] !== undefined && alike(said.counted[0], known.counted[0], reading))
    return true;
  const [a, b] = [said, known].map(({ counted }) => countedWords(counted, reading));
  if (a!.length === 0 || b!.length === 0) return true;
  const keys = new Set(b!.flatMap((word) => keysOf(word, reading)));
  return a!.some(
    (word) =>
      keysOf(word, reading).some((key) => keys.has(key)) ||
      b!.some((known) => isLastPart(word, known, reading)),
  );
}

function alike(word: string, known: string | undefined, reading: Reading): boolean {
  if (known === undefined || /^(une?|de|het|een|les?|la|van|voor)$/.test(word)) return false;
  return (
    word === known || reading.stem(word, reading.language) === reading.stem(known, reading.language)
  );
}

/** "ruimten" of "computerruimten". */
function isLastPart(word: string, known: string, { language }: Reading): boolean {
  return language === "nl" && word.length > 4 && known.endsWith(word);
}

function countedWords(words: string[], { language }: Reading): string[] {
  return words
    .slice(0, 3)
    .filter((word) => word.length > 1 && (people.test(word) || !harmlessWords[language].has(word)));
}

/** Harmless elsewhere; counted, they are what is counted. */
const people = /^(personnes?|gens|personen|mensen)$/;
