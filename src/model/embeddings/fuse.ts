import type { Entry, Hit } from "../../domain/retrieval.ts";

/** @see Cormack, Clarke & Büttcher, Reciprocal Rank Fusion (2009): 60 was best on their collections, and matters little. */
const k = 60;

/**
 * Joins what was found by words with what is near in meaning, by reciprocal ranks. The scores stay those
 * of the words, dealt out again in the new order: how sure an answer may be is measured on them, and
 * nearness in meaning alone makes nothing surer. What words do not find at all is not added.
 */
export function fuse(hits: readonly Hit[], nearest: readonly Entry[]): Hit[] {
  const places = new Map(nearest.map((entry, place) => [keyOf(entry), place]));
  const scores = hits.map(({ score }) => score);
  return hits
    .map(({ entry }, place) => ({ entry, worth: worth(place) + worth(places.get(keyOf(entry))) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ entry }, place) => ({ entry, score: scores[place]! }));
}

function worth(place: number | undefined): number {
  return place === undefined ? 0 : 1 / (k + place + 1);
}

/** Under which an entry is known to both. */
export function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case "programme":
      return `programme ${entry.programme.id}`;
    case "gap":
      return `gap ${entry.gap.id}`;
    case "outside":
      return `outside ${entry.outside.id}`;
  }
}
