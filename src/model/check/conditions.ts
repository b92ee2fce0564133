import type { Language } from "../../domain/language.ts";
import { standingsOf } from "./figure-support.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { shared } from "./overlap.ts";
import { receives, untold } from "./restrictions.ts";
import { type Segment, segmentOf, segmentsOf } from "./segments.ts";
import type { Refusal, Shown } from "./verdict.ts";

/** The sentence before, and whether this one is read with it: only then its conditions hold on. */
export type Before = Shown & { isLeant: boolean };

/**
 * Whether a sentence leaves out for whom or on what condition something is free, due or a right, or an amount
 * holds: "la crèche est gratuite" of a fact that says "gratuite pour les parents BIM". Each restriction in the
 * fact's sentence must be touched on, or be what the resident said of themselves.
 */
export function conditionFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Before | null,
): Refusal | null {
  const leant = before?.isLeant ? before : null;
  for (const { fact, text, part, isHour } of carriers(sentence, cited, given, leant)) {
    const left = untold(fact, text, part, sentence, given, isHour ? before : leant);
    if (left) return { why: "condition-dropped", at: left.map(({ folded }) => folded).join(" ") };
    const year = yearOf(text, sentence);
    const isSaidBefore =
      year !== null && leant?.programme === fact.programme && leant.text.includes(year);
    if (year !== null && !isSaidBefore) return { why: "condition-dropped", at: year };
  }
  return null;
}

/** When a place is open is told after what it is for. */
type Carrier = { fact: KnownFact; text: Text; part: Segment; isHour?: boolean };

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
        ? [
            {
              fact: best.fact,
              text: best.text,
              part: segmentOf(best.figure, best.text),
              isHour: figure.kind === "hour",
            },
          ]
        : [];
    });
  const claimed = (["free", "right", "duty"] as const)
    .filter((claim) => sentence.claims.has(claim) && !(claim === "right" && isAim(sentence, given)))
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

/** "Pour avoir droit à …, vous devez …": a condition is told, not that one has the right. */
function isAim({ joined, claims }: Text, { language }: Given): boolean {
  return claims.has("duty") && aim[language].test(joined);
}

const aim: Record<Language, RegExp> = {
  fr: /^pour (avoir droit|beneficier|y avoir droit|pretendre|etre eligible)\b/,
  nl: /^om (\w+ ){0,2}(recht te hebben|in aanmerking te komen)\b/,
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

/** A figure told of a past year is told with that year. */
function yearOf(text: Text, sentence: Text): string | null {
  const years = text.figures.filter(({ kind, bound }) => kind === "date" && bound === "exact");
  const told = new Set(
    sentence.figures.flatMap(({ kind, key }) => (kind === "date" ? [key.split("-")[0]] : [])),
  );
  const missing = years.map(({ key }) => key.split("-")[0]!).filter((year) => year !== "");
  return missing.length > 0 && !missing.some((year) => told.has(year)) ? missing[0]! : null;
}
