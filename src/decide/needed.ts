import type { Outcome } from "../domain/outcome.ts";
import type { Commune, Programme } from "../domain/programme.ts";
import type { Need } from "../domain/question.ts";
import type { Ranking } from "./rank.ts";
import * as threshold from "./thresholds.ts";

/** The CPAS/OCMW: that of the resident's commune, where a source was found, and what holds for each of them. */
export type Social = { own: Programme | null; everywhere: Programme | null };

type Where = { commune: Commune | null; hasJustAsked: boolean; social: Social };

/** What answers a need that few words tell; null where the likeness of sentences decides as for any question. */
export function needed(need: Need | null, ranking: Ranking, where: Where): Outcome | null {
  switch (need) {
    case null:
      return null;
    case "food":
      return meals(ranking, where);
    case "social-service":
      return socialService(where);
    case "late-decision":
      return where.social.everywhere && answerOf([where.social.everywhere, where.social.own]);
    case "give-away":
      return takers(ranking, where);
  }
}

/** Where no source tells of the commune's own, a gap says so; while the commune is unknown, it is asked for. */
function socialService({ commune, hasJustAsked, social }: Where): Outcome | null {
  const { own, everywhere } = social;
  if (own) return answerOf([own, everywhere]);
  if (commune !== null || everywhere === null) return null;
  return hasJustAsked
    ? answerOf([everywhere])
    : { kind: "ask-commune", communes: [], region: [everywhere] };
}

/** Who is hungry is told where there is food, and of the CPAS, which can help today. */
function meals({ programmes }: Ranking, where: Where): Outcome | null {
  const { own, everywhere } = where.social;
  const food = programmes.filter(
    ({ item }) => item.topic === "food" && !item.forOrganisations && isNear(item, where),
  );
  return food.length > 0
    ? answerOf([...food.slice(0, 2).map(({ item }) => item), own ?? everywhere])
    : null;
}

/** Who gives something away is told who takes it, unless the thing is nothing we know of. */
function takers({ programmes, away, outside }: Ranking, where: Where): Outcome | null {
  const all = programmes.filter(({ item }) => item.takesDonations);
  const [best] = all;
  // Another commune's taker of such things shows as well that they are nothing strange.
  const fit = Math.max(
    ...[...all, ...away.filter(({ item }) => item.takesDonations)].map((one) => one.fit),
  );
  if (!best || fit < (outside[0]?.fit ?? 0) * threshold.takerShare) return null;
  const takes = all.filter(({ item }) => item.topic === best.item.topic && isNear(item, where));
  const also = takes.filter(({ score }) => score >= takes[0]!.score * threshold.alsoShare);
  return takes.length > 0 ? answerOf(also.slice(0, 3).map(({ item }) => item)) : null;
}

function isNear({ area }: Programme, { commune }: Where): boolean {
  return commune !== null || !Array.isArray(area);
}

function answerOf(programmes: (Programme | null)[]): Outcome {
  return { kind: "answer", programmes: programmes.filter((one) => one !== null) };
}
