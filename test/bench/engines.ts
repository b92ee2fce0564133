import MiniSearch from "minisearch";
import type { Concept } from "../../src/domain/programme.ts";
import { fold, wordsOf } from "../../src/domain/text.ts";
import { createAnalyser, knownWords } from "../../src/retrieve/analyser.ts";
import { phrasesOf } from "../../src/retrieve/concepts.ts";
import { entryScores, inOrder } from "../../src/retrieve/entry-scores.ts";
import { buildFused, openFused, type Passage } from "../../src/retrieve/fused-index.ts";
import { addScores, buildPostings } from "../../src/retrieve/postings.ts";
import { carriesMeaning, createStem } from "../../src/retrieve/words.ts";
import type { Query } from "./passages.ts";

/** The numbers of the best ten, best first: of entries for what is shipped, of passages for the others. */
export type Find = (query: Query) => number[];
type Engine = (passages: Passage[], vocabulary: Concept[]) => Find;

const best = 10;

/** What answers residents: words and 4-grams together, entries ranked by their best passages. */
const shipped: Engine = (passages, vocabulary) => {
  const ordered = inOrder(passages);
  const search = openFused(buildFused(ordered, vocabulary), vocabulary);
  const sumUp = entryScores(ordered);
  return ({ text, language }) => bestOf(sumUp(search(wordsOf(text), language)));
};

/** The same analyser and postings without the 4-grams and the entries: passages ranked by their words. */
const wordsAlone: Engine = (passages, vocabulary) => {
  const texts = passages.map(({ text, language }) => ({ words: wordsOf(text), language }));
  const analyser = createAnalyser(
    { known: knownWords(texts), phrases: phrasesOf(vocabulary, createStem()) },
    vocabulary,
  );
  const owners = passages.map((_, entry) => ({ entry, kind: "passage" }));
  const postings = buildPostings(owners, analyser.words(texts), { passage: { b: 0.7 } });
  const scores = new Float32Array(passages.length);
  return ({ text, language }) => {
    scores.fill(0);
    addScores(postings, analyser.question(wordsOf(text), language).terms, 1, scores);
    return bestOf(scores);
  };
};

/** MiniSearch as it comes: lower case, no stems, terms joined by OR, no prefixes and nothing fuzzy. */
const miniSearch: Engine = (passages) => searchWith(new MiniSearch({ fields: ["text"] }), passages);

/** The same spared the words that say nothing, as ours is: they are in most passages, and cost it most of its time. */
const miniSearchSpared: Engine = (passages) => {
  const processTerm = (term: string) =>
    carriesMeaning(fold(term), null) ? term.toLowerCase() : null;
  return searchWith(new MiniSearch({ fields: ["text"], processTerm }), passages);
};

function searchWith(index: MiniSearch, passages: Passage[]): Find {
  index.addAll(passages.map(({ text }, id) => ({ id, text })));
  return ({ text }) =>
    index
      .search(text, { prefix: false })
      .slice(0, best)
      .map(({ id }) => id as number);
}

export const engines = {
  shipped,
  "words alone": wordsAlone,
  MiniSearch: miniSearch,
  "MiniSearch, stop words out": miniSearchSpared,
} satisfies Record<string, Engine>;
export type EngineName = keyof typeof engines;

function bestOf(scores: Float32Array | Float64Array): number[] {
  const found: number[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number]!;
    if (score <= least) continue;
    let at = found.length;
    while (at > 0 && scores[found[at - 1]!]! < score) at--;
    found.splice(at, 0, number);
    if (found.length > best) found.pop();
    if (found.length === best) least = scores[found[best - 1]!]!;
  }
  return found;
}
