import { languages, type Language } from "../domain/language.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Entry, Hit } from "../domain/retrieval.ts";
import { wordsOf } from "../domain/text.ts";
import { createAnalyser, type Analysis } from "./analyser.ts";
import { addScores, buildPostings, type Postings } from "./postings.ts";

/** One text of an entry, in one language: what the index finds. */
export type Passage = { entry: number; kind: PassageKind; language: Language; text: string };
export type PassageKind = "name" | "summary" | "question" | "fact";

/** BM25's length norm of each kind: names and questions are short by nature, facts are not. */
const norms: Record<PassageKind, { b: number }> = {
  name: { b: 0.3 },
  summary: { b: 0.5 },
  question: { b: 0.5 },
  fact: { b: 0.7 },
};

/**
 * How much the best passage of each kind adds to an entry's score, and how much the second best
 * question does. Residents' own words are nearest to other residents' words.
 */
const shares = { name: 0.35, summary: 0.2, question: 1, secondQuestion: 0.25, fact: 0.35 };
/** The share of the words' score; the 4-grams have the rest. */
const wordShare = 0.5;

export type Retriever = {
  /** The entries that share anything with the question, best first, at most `limit`. */
  find(question: string, language: Language | null, limit?: number): Hit[];
};

/** Builds the index of everything the assistant knows, and of what it knows that it does not know. */
export function createRetriever(knowledge: Knowledge): Retriever {
  const entries = entriesOf(knowledge);
  return indexPassages(entries, passagesOf(entries), knowledge.vocabulary);
}

export function indexPassages(
  entries: Entry[],
  passages: Passage[],
  vocabulary: Knowledge["vocabulary"],
): Retriever {
  const texts = passages.map(({ text, language }) => ({ words: wordsOf(text), language }));
  const analyser = createAnalyser(texts, vocabulary);
  const analyses = texts.map((text) => analyser.passage(text));
  const scorers = {
    words: scorer(passages, analyses.map((analysis) => analysis.words)),
    grams: scorer(passages, analyses.map((analysis) => analysis.grams)),
  };
  return {
    find(question, language, limit = 10) {
      const analysis: Analysis = analyser.question(question, language);
      const words = scorers.words(analysis.words);
      const grams = scorers.grams(analysis.grams);
      const hits: Hit[] = [];
      for (const entry of new Set([...words.keys(), ...grams.keys()])) {
        const score = wordShare * (words.get(entry) ?? 0) + (1 - wordShare) * (grams.get(entry) ?? 0);
        hits.push({ entry: entries[entry]!, score });
      }
      return hits.sort((a, b) => b.score - a.score).slice(0, limit);
    },
  };
}

/** Each entry's score for a query, as a share of what a question that says exactly this would have. */
type Scorer = (query: Map<string, number>) => Map<number, number>;

function scorer(passages: Passage[], terms: Map<string, number>[]): Scorer {
  const postings: Postings = buildPostings(
    passages.map(({ entry, kind }, i) => ({ entry, kind, terms: terms[i]! })),
    norms,
  );
  const scores = new Float32Array(passages.length);
  return (query) => {
    const touched: number[] = [];
    const full = addScores(postings, query, scores, touched);
    const best = new Map<number, Best>();
    for (const number of touched) {
      const passage = passages[number]!;
      raise(best, passage, scores[number]! / full);
      scores[number] = 0;
    }
    return new Map([...best].map(([entry, parts]) => [entry, total(parts)]));
  };
}

type Best = Record<PassageKind | "secondQuestion", number>;

function raise(best: Map<number, Best>, { entry, kind }: Passage, score: number): void {
  let parts = best.get(entry);
  if (!parts) best.set(entry, (parts = { name: 0, summary: 0, question: 0, secondQuestion: 0, fact: 0 }));
  if (kind === "question" && score > parts.question) parts.secondQuestion = parts.question;
  else if (kind === "question") parts.secondQuestion = Math.max(parts.secondQuestion, score);
  parts[kind] = Math.max(parts[kind], score);
}

function total(parts: Best): number {
  let sum = 0;
  for (const kind of Object.keys(shares) as (keyof Best)[]) sum += shares[kind] * parts[kind];
  return sum;
}

function entriesOf(knowledge: Knowledge): Entry[] {
  return [
    ...knowledge.programmes.map((programme) => ({ kind: "programme" as const, programme })),
    ...knowledge.gaps.map((gap) => ({
      kind: "gap" as const,
      gap,
      near: knowledge.programmes.filter(({ id }) => gap.near.includes(id)),
    })),
    ...knowledge.outside.map((outside) => ({ kind: "outside" as const, outside })),
  ];
}

function passagesOf(entries: Entry[]): Passage[] {
  return entries.flatMap((entry, number) =>
    languages.flatMap((language) =>
      textsOf(entry, language).map(([kind, text]) => ({ entry: number, kind, language, text })),
    ),
  );
}

function textsOf(entry: Entry, language: Language): [PassageKind, string][] {
  switch (entry.kind) {
    case "programme": {
      const { names, aliases, summary, questions, facts } = entry.programme;
      return [
        ["name", names[language]],
        ...aliases[language].map((alias): [PassageKind, string] => ["name", alias]),
        ["summary", summary[language]],
        ...questions[language].map((question): [PassageKind, string] => ["question", question]),
        ...facts.map((fact): [PassageKind, string] => ["fact", fact.text[language]]),
      ];
    }
    case "gap":
      return [
        ["name", entry.gap.names[language]],
        ...entry.gap.questions[language].map((question): [PassageKind, string] => ["question", question]),
      ];
    case "outside":
      return [
        ["name", entry.outside.names[language]],
        ...entry.outside.questions[language].map((question): [PassageKind, string] => ["question", question]),
      ];
  }
}
