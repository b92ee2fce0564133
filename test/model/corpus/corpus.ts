import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadKnowledge } from "../../../knowledge/load.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { Fact, Knowledge, Programme } from "../../../src/domain/programme.ts";
import { readGiven, type Given } from "../../../src/model/check/given.ts";
import type { GivenFact } from "../../../src/model/check/numbered-facts.ts";
import type { Reading } from "../../../src/model/check/words.ts";
import { conceptFinder, phrasesOf } from "../../../src/retrieve/concepts.ts";
import { createStem } from "../../../src/retrieve/words.ts";

/** One sentence of a model, and what it was given: half of the first sets was kept apart while rules were made. */
export type Line = {
  language: Language;
  /** Sentences of one answer, in order. */
  sentences: string[];
  /** Which of them were kept apart: by their hash, so that nobody chose. */
  isApart: boolean[];
  kind: string;
  given: Given;
};

export const knowledge: Knowledge = loadKnowledge().knowledge!;

/** The programmes as they were when the sentences were written: facts change, sentences about them do not. */
const programmes = new Map(
  (read("programmes.json") as Programme[]).map((one) => [one.id, withSources(one)]),
);

function withSources(programme: Programme): Programme {
  return {
    ...programme,
    summary: { ...programme.summary, sources: [] },
    facts: programme.facts.map((fact) => ({ ...fact, sources: [] })),
    contacts: programme.contacts.map((contact) => ({ ...contact, sources: [] })),
  };
}

const stem = createStem();
const concepts = conceptFinder(phrasesOf(knowledge.vocabulary, stem), stem);

export function readingOf(language: Language): Reading {
  return { language, stem, concepts, isForeign: () => false };
}

/** Every fact of some programmes, with the summaries, each under the name corpora cite it by. */
export function givenOf(
  all: Programme[],
  { language, question, commune }: { language: Language; question: string; commune: string | null },
): { given: Given; numberOf: Map<string, number> } {
  const facts: GivenFact[] = [];
  const numberOf = new Map<string, number>();
  for (const [index, programme] of all.entries()) {
    const add = (name: string, fact: Pick<Fact, "aspect" | "text" | "contradiction">) => {
      facts.push({
        number: facts.length + 1,
        programme,
        aspect: fact.aspect,
        text: fact.text[language],
        note: null,
        sources: [],
        contradiction: fact.contradiction,
        isCore: index === 0,
      });
      numberOf.set(`${index === 0 ? "" : "b:"}${name}`, facts.length);
    };
    add("s", { aspect: "about", text: programme.summary, contradiction: false });
    for (const [at, fact] of programme.facts.entries()) add(String(at), fact);
  }
  const communes = knowledge.communes.filter(
    ({ nis, names }) =>
      nis === commune || question.toLowerCase().includes(names[language].toLowerCase()),
  );
  const reading = readingOf(language);
  const everyCommune = knowledge.communes;
  return { given: readGiven(facts, { reading, question, communes, everyCommune }), numberOf };
}

type Group = { programmes: string[]; commune: string | null } & Record<
  Language,
  { question: string; sentences: string[] }
>;
type Lie = { p: string[]; q: string; c?: string; s: string };

/** The sentences of an honest model, answer by answer. */
export function honest(file: string): Line[] {
  return (read(file) as Group[]).flatMap((group) =>
    (["fr", "nl"] as const).map((language) =>
      line("honest", language, {
        p: group.programmes,
        q: group[language].question,
        c: group.commune ?? undefined,
        sentences: group[language].sentences,
      }),
    ),
  );
}

/** The sentences of a lying model, one by one. */
export function lying(file: string): Line[] {
  return (read(file) as ({ kind: string } & Record<Language, Lie[]>)[]).flatMap((kind) =>
    (["fr", "nl"] as const).flatMap((language) =>
      kind[language].map((lie) => line(kind.kind, language, { ...lie, sentences: [lie.s] })),
    ),
  );
}

function line(
  kind: string,
  language: Language,
  { p, q, c, sentences }: Omit<Lie, "s"> & { sentences: string[] },
): Line {
  const all = p.map((id) => programmes.get(id)!);
  const { given, numberOf } = givenOf(all, { language, question: q, commune: c ?? null });
  const cited = (sentence: string) =>
    sentence.replace(/\{((?:b:)?\w+)\}/g, (_, name: string) => `[${numberOf.get(name)}]`);
  return {
    kind,
    language,
    given,
    sentences: sentences.map(cited),
    isApart: sentences.map(isKeptApart),
  };
}

/** As it is written in its file, with the names of the facts it cites. */
function isKeptApart(sentence: string): boolean {
  return parseInt(createHash("sha256").update(sentence).digest("hex").slice(0, 2), 16) % 2 === 1;
}

function read(file: string): unknown {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return file.endsWith(".json") ? JSON.parse(text) : parse(text);
}
