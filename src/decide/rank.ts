import type { Language } from "../domain/language.ts";
import type { Area, Aspect, Commune, Gap, Outside, Programme } from "../domain/programme.ts";
import type { Hit } from "../domain/retrieval.ts";
import {
  organisationsOnly,
  ownCommune,
  pricesShare,
  pricesUnasked,
  sameKindShare,
  spokenIn,
  worthAsking,
} from "./thresholds.ts";

/** `fit` is how well the words agree; `score`, by which lists are sorted, also how near it is to the resident. */
export type Ranked<T> = { item: T; fit: number; score: number };

/** What was found, by what it means for somebody who lives in a commune (or in an unknown one). */
export type Ranking = {
  /** Programmes that hold there, best first; every commune's, while the commune is unknown. */
  programmes: Ranked<Programme>[];
  /** Programmes of other communes. */
  away: Ranked<Programme>[];
  gaps: Ranked<{ gap: Gap; near: Programme[] }>[];
  outside: Ranked<Outside>[];
};

/** What makes a programme near to somebody: see `Context` in decide.ts. */
export type Nearness = {
  commune: Commune | null;
  isNamed: boolean;
  language: Language | null;
  /** What is asked of the subject. */
  aspect: Aspect | null;
  /** Somebody speaks for an association. */
  organisation: boolean;
  /** The programmes of the commune, found or not. */
  ofCommune: Programme[];
};

/** Sorts what was found by where it holds; the resident's own commune's and own language's come nearer. */
export function rank(hits: Hit[], nearness: Nearness): Ranking {
  const { commune, isNamed, aspect } = nearness;
  const factor = isNamed ? ownCommune.named : ownCommune.known;
  const ranking: Ranking = { programmes: [], away: [], gaps: [], outside: [] };
  for (const { entry, score } of hits)
    switch (entry.kind) {
      case "programme": {
        const where = reach(entry.programme.area, commune);
        const nearer = where === "own" ? score * factor : score;
        const ranked = {
          item: entry.programme,
          fit: score,
          score: nearer * suits(entry.programme, nearness),
        };
        (where === "away" ? ranking.away : ranking.programmes).push(ranked);
        break;
      }
      case "gap": {
        if (entry.gap.aspect !== null && entry.gap.aspect !== aspect) break;
        const where = reach(entry.gap.area, commune);
        // A commune's missing value is no answer to somebody of another, or of no known one.
        if (where === "own" || where === "everywhere")
          ranking.gaps.push({
            item: entry,
            fit: score,
            score: where === "own" ? score * factor : score,
          });
        break;
      }
      case "outside":
        ranking.outside.push({ item: entry.outside, fit: score, score });
        break;
    }
  raiseByKind(ranking, nearness.ofCommune, factor);
  for (const list of Object.values(ranking)) list.sort((a, b) => b.score - a.score);
  return ranking;
}

/**
 * Each commune's file tells of its own in other words: what fits another commune's service fits the
 * resident's own of that kind, if a little less surely.
 */
function raiseByKind({ programmes, away }: Ranking, ofCommune: Programme[], factor: number): void {
  const best = new Map<string, number>();
  for (const { item, fit } of away)
    if (item.kind !== null && fit >= worthAsking)
      best.set(item.kind, Math.max(best.get(item.kind) ?? 0, fit));
  for (const item of ofCommune) {
    const fit = (best.get(item.kind ?? "") ?? 0) * sameKindShare;
    const own = programmes.find((one) => one.item === item);
    if (fit <= (own?.fit ?? 0)) continue;
    const score = Math.max(own?.score ?? 0, fit * factor);
    if (own) Object.assign(own, { fit, score });
    else programmes.push({ item, fit, score });
  }
}

function reach(area: Area, commune: Commune | null): "own" | "away" | "everywhere" | "unknown" {
  if (!Array.isArray(area)) return "everywhere";
  if (commune === null) return "unknown";
  return area.includes(commune.nis) ? "own" : "away";
}

/** How well a programme suits who asks, whatever the words: its language, whom it serves. */
function suits(programme: Programme, { language, organisation, aspect }: Nearness): number {
  const people = programme.forOrganisations && !organisation ? organisationsOnly : 1;
  const price = aspect !== "cost" && tellsPrices(programme) ? pricesUnasked : 1;
  return spokenFactor(programme, language) * people * price;
}

/** Kept for each programme: its facts do not change, and sixty programmes are ranked for a question. */
const known = new WeakMap<Programme, boolean>();

/** Whether a programme is above all about what something costs. */
function tellsPrices(programme: Programme): boolean {
  const kept = known.get(programme);
  if (kept !== undefined) return kept;
  const { facts } = programme;
  const prices = facts.filter(({ aspect }) => aspect === "cost");
  known.set(programme, prices.length >= facts.length * pricesShare);
  return tellsPrices(programme);
}

function spokenFactor({ spoken }: Programme, language: Language | null): number {
  if (spoken === null || language === null) return 1;
  return spoken === language ? spokenIn.same : spokenIn.other;
}
