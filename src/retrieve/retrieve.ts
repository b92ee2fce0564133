import { languages, type Language } from "../domain/language.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Entry, Hit } from "../domain/retrieval.ts";
import { wordsOf } from "../domain/text.ts";
import { entryScores, inOrder } from "./entry-scores.ts";
import {
  buildFused,
  openFused,
  type FusedData,
  type Passage,
  type PassageKind,
} from "./fused-index.ts";

/** Finds the entries that share anything with a question, best first, at most `limit`. */
export type Retrieve = (question: string, language: Language | null, limit: number) => Hit[];

/** Builds the index of everything the assistant knows, and of what it knows that it does not know. */
export function buildRetrieve(knowledge: Knowledge): FusedData {
  return buildFused(passagesOf(entriesOf(knowledge)), knowledge.vocabulary);
}

/**
 * Opens the index of everything; built here when it was not before.
 *
 * People mix the languages and mistake them: a question is read in its own and as either, and the mean
 * counts. By itself, each got as many of three sets right, and more of them wrong with confidence.
 */
export function createRetrieve(
  knowledge: Knowledge,
  data: FusedData = buildRetrieve(knowledge),
): Retrieve {
  const entries = entriesOf(knowledge);
  const search = openFused(data, knowledge.vocabulary);
  const sumUp = entryScores(passagesOf(entries));
  const scores = new Float64Array(entries.length);
  return (question, language, limit) => {
    const words = wordsOf(question);
    const readings = language === null ? [null] : [language, null];
    scores.fill(0);
    for (const reading of readings) {
      const read = sumUp(search(words, reading));
      for (let entry = 0; entry < scores.length; entry++)
        scores[entry]! += read[entry]! / readings.length;
    }
    return bestOf(scores, limit).map((entry) => ({
      entry: entries[entry]!,
      score: scores[entry]!,
    }));
  };
}

/** The numbers of the highest scores above 0, best first. */
function bestOf(scores: Float64Array, limit: number): number[] {
  const found: number[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number]!;
    if (score <= least) continue;
    let at = Math.min(found.length, limit - 1);
    for (; at > 0 && scores[found[at - 1]!]! < score; at--) found[at] = found[at - 1]!;
    found[at] = number;
    if (found.length === limit) least = scores[found[limit - 1]!]!;
  }
  return found;
}

/** Every text that can be found, with the entry it is of. */
export function textsToFind(knowledge: Knowledge): { entry: Entry; text: string }[] {
  return entriesOf(knowledge).flatMap((entry) =>
    languages.flatMap((language) => textsOf(entry, language).map(([, text]) => ({ entry, text }))),
  );
}

function entriesOf(knowledge: Knowledge): Entry[] {
  return [
    ...knowledge.programmes.map((programme) => ({ kind: "programme" as const, programme })),
    ...knowledge.gaps.map((gap) => ({
      kind: "gap" as const,
      gap,
      near: gap.near.map((id) => knowledge.programmes.find((programme) => programme.id === id)!),
    })),
    ...knowledge.outside.map((outside) => ({ kind: "outside" as const, outside })),
  ];
}

function passagesOf(entries: Entry[]): Passage[] {
  const passages = entries.flatMap((entry, number) =>
    languages.flatMap((language) => {
      const texts = textsOf(entry, language);
      const whole = texts.map(([, text]) => text).join("\n");
      return [...texts, ["whole", whole] as const].map(([kind, text]): Passage => ({
        entry: number,
        kind,
        language,
        text,
      }));
    }),
  );
  return inOrder(passages);
}

function textsOf(entry: Entry, language: Language): [PassageKind, string][] {
  switch (entry.kind) {
    case "programme": {
      const { names, aliases, summary, questions, situations, facts } = entry.programme;
      return [
        ["name", names[language]],
        ...aliases[language].map((alias): [PassageKind, string] => ["name", alias]),
        ["summary", summary[language]],
        ...[...questions[language], ...situations[language]].map((text): [PassageKind, string] => [
          "question",
          text,
        ]),
        ...facts.map((fact): [PassageKind, string] => ["fact", fact.text[language]]),
      ];
    }
    case "gap":
      return [
        ["name", entry.gap.names[language]],
        ...entry.gap.questions[language].map((question): [PassageKind, string] => [
          "question",
          question,
        ]),
      ];
    case "outside":
      return [
        ["name", entry.outside.names[language]],
        ...entry.outside.questions[language].map((question): [PassageKind, string] => [
          "question",
          question,
        ]),
      ];
  }
}
