import type { Commune, Gap, Outside, Programme } from "../domain/programme.ts";
import type { Hit } from "../domain/retrieval.ts";
import { ownCommune } from "./thresholds.ts";

export type Ranked<T> = { item: T; score: number };

/** What was found, by what it means for somebody who lives in a commune (or in an unknown one). */
export type Ranking = {
  /** Programmes that hold there, best first; every commune's, while the commune is unknown. */
  programmes: Ranked<Programme>[];
  /** Programmes of other communes. */
  away: Ranked<Programme>[];
  gaps: Ranked<{ gap: Gap; near: Programme[] }>[];
  outside: Ranked<Outside>[];
};

/** Sorts what was found by where it holds; what is the resident's own commune's comes nearer. */
export function rank(hits: Hit[], commune: Commune | null): Ranking {
  const ranking: Ranking = { programmes: [], away: [], gaps: [], outside: [] };
  for (const { entry, score } of hits)
    switch (entry.kind) {
      case "programme": {
        const { programme } = entry;
        const own = commune !== null && Array.isArray(programme.area) && programme.area.includes(commune.nis);
        const away = commune !== null && Array.isArray(programme.area) && !own;
        const nearer = own ? score * ownCommune.factor + ownCommune.bonus : score;
        (away ? ranking.away : ranking.programmes).push({ item: programme, score: nearer });
        break;
      }
      case "gap": {
        const { gap, near } = entry;
        const elsewhere = Array.isArray(gap.area) && !gap.area.includes(commune?.nis ?? "");
        const own = Array.isArray(gap.area) && !elsewhere;
        if (!elsewhere) ranking.gaps.push({ item: { gap, near }, score: own ? score * ownCommune.factor : score });
        break;
      }
      case "outside":
        ranking.outside.push({ item: entry.outside, score });
        break;
    }
  for (const list of Object.values(ranking)) list.sort((a, b) => b.score - a.score);
  return ranking;
}
