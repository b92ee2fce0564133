import { loadKnowledge } from "../../../knowledge/load.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { Fact, Knowledge, Programme } from "../../../src/domain/programme.ts";
import { readGiven, type Given } from "../../../src/model/check/given.ts";
import type { GivenFact } from "../../../src/model/check/numbered-facts.ts";
import type { Reading } from "../../../src/model/check/reading.ts";
import { readRows, type Row } from "./rows.ts";

/** Sentences of one answer, in order, and what the model was given. */
export type Line = {
  language: Language;
  sentences: string[];
  kind: string;
  given: Given;
  /** The programmes the facts are of. */
  programmes: Programme[];
};

export const knowledge: Knowledge = loadKnowledge().knowledge!;

export function readingOf(language: Language): Reading {
  return { language, isForeign: () => false };
}

/** The answers or lies of a file. */
export function linesOf(file: string): Line[] {
  return readRows(file).map((row) => ({
    language: row.language,
    sentences: row.sentences.map((sentence) =>
      sentence.replace(/\{(\d+)\}/g, (_, at: string) => `[${Number(at) + 1}]`),
    ),
    kind: row.kind ?? "honest",
    given: givenOfRow(row),
    programmes: row.programmes.map(programme),
  }));
}

function programme(id: string): Programme {
  return knowledge.programmes.find((one) => one.id === id)!;
}

function givenOfRow({ facts, programmes, ...of }: Row): Given {
  const given = facts.map(({ programme: id, text, ...fact }, at) =>
    givenFact(at + 1, programme(id), { contradiction: false, ...fact }, text, id === programmes[0]),
  );
  return readGiven(given, about(of));
}

/** Every fact of some programmes, with the summaries. */
export function givenOf(
  all: Programme[],
  of: { language: Language; question: string; commune: string | null },
): Given {
  const facts = all.flatMap((one) => [
    { aspect: "about" as const, text: one.summary, contradiction: false, one },
    ...one.facts.map((fact) => ({ ...fact, one })),
  ]);
  return readGiven(
    facts.map(({ one, text, ...fact }, at) =>
      givenFact(at + 1, one, fact, text[of.language], one === all[0]),
    ),
    about(of),
  );
}

function givenFact(
  number: number,
  of: Programme,
  { aspect, contradiction }: Pick<Fact, "aspect" | "contradiction">,
  text: string,
  isCore: boolean,
): GivenFact {
  return { number, programme: of, aspect, text, note: null, sources: [], contradiction, isCore };
}

function about({
  language,
  question,
  commune,
}: {
  language: Language;
  question: string;
  commune?: string | null;
}) {
  const communes = knowledge.communes.filter(
    ({ nis, names }) =>
      nis === commune || question.toLowerCase().includes(names[language].toLowerCase()),
  );
  return { reading: readingOf(language), question, communes };
}
