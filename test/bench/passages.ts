import type { Bilingual, Language } from "../../src/domain/language.ts";
import { languages } from "../../src/domain/language.ts";
import type { Knowledge } from "../../src/domain/programme.ts";
import type { Passage, PassageKind } from "../../src/retrieve/fused-index.ts";
import { fold } from "../../src/domain/text.ts";
import { carriesMeaning } from "../../src/retrieve/words.ts";
import { randomFrom } from "./random.ts";

/** An entry of the knowledge has about fifty passages, half of them in each language; most are residents' questions. */
const perEntry = 50;
const kinds: PassageKind[] = [
  "name",
  "summary",
  "question",
  "question",
  "question",
  "question",
  "question",
  "question",
  "fact",
  "fact",
];
/** How many words there are to draw from in each language: a hundred thousand passages meet about a third of them. */
const mostWords = 300_000;

export type Query = { text: string; language: Language };
export type Corpus = { passages: Passage[]; queries: Query[] };

/**
 * Makes passages of 15 to 60 of the knowledge's words, each word as often as its rank says (Zipf's law).
 * Ranks past the words there are get words spliced from two of them, so that a larger corpus has more words.
 */
export function makeCorpus(
  knowledge: Knowledge,
  size: number,
  queries: number,
  seed: number,
): Corpus {
  const random = randomFrom(seed);
  const draw = {
    fr: wordsByRank(knowledge, "fr", random),
    nl: wordsByRank(knowledge, "nl", random),
  };
  const passages = Array.from({ length: size }, (_, number): Passage => {
    const language = languages[Math.floor(number / (perEntry / 2)) % 2]!;
    const words = Array.from({ length: between(random, 15, 60) }, draw[language]);
    return {
      entry: Math.floor(number / perEntry),
      kind: kinds[number % kinds.length]!,
      language,
      text: words.join(" "),
    };
  });
  return {
    passages,
    queries: Array.from({ length: queries }, (_, number) =>
      makeQuery(passages, random, number % 4 === 0),
    ),
  };
}

/** Four to ten words of some passage in a row, two of them at least about something, one perhaps misspelt. */
function makeQuery(passages: Passage[], random: () => number, misspelt: boolean): Query {
  const { text, language } = passages[Math.floor(random() * passages.length)]!;
  const all = text.split(" ");
  const start = between(random, 0, all.length - 10);
  const words = all.slice(start, start + between(random, 4, 10));
  const telling = words.filter((word) => word.length > 5 && carriesMeaning(fold(word), language));
  if (telling.length < 2) return makeQuery(passages, random, misspelt);
  const wrong = misspelt ? words.indexOf(telling[0]!) : -1;
  return {
    text: words
      .map((word, at) => (at === wrong ? word.slice(0, 3) + word.slice(4) : word))
      .join(" "),
    language,
  };
}

function wordsByRank(knowledge: Knowledge, language: Language, random: () => number): () => string {
  const words = commonFirst(textsOf(knowledge).map((text) => text[language]));
  const own = words.length;
  while (words.length < mostWords) {
    const [first, second] = [
      words[Math.floor(random() * own)]!,
      words[Math.floor(random() * own)]!,
    ];
    words.push(
      first.slice(0, 3 + Math.floor(first.length / 3)) +
        second.slice(Math.floor(second.length / 3)),
    );
  }
  const cumulative = new Float64Array(mostWords);
  for (let rank = 0, sum = 0; rank < mostWords; rank++) cumulative[rank] = sum += 1 / (rank + 2.7);
  return () => words[firstAbove(cumulative, random() * cumulative[mostWords - 1]!)]!;
}

function commonFirst(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[\p{L}\d']+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function textsOf({ programmes }: Knowledge): Bilingual[] {
  return programmes.flatMap(({ summary, questions, situations, facts }) => [
    summary,
    ...[questions, situations].map(({ fr, nl }) => ({ fr: fr.join(" "), nl: nl.join(" ") })),
    ...facts.map(({ text }) => text),
  ]);
}

function firstAbove(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
