import { texts } from "../../dialogs/texts/texts.ts";
import type { Language } from "../domain/language.ts";
import type { Aspect, Programme } from "../domain/programme.ts";
import type { Part, Statement } from "../domain/reply.ts";
import type { Stage, WrittenSentence } from "../domain/writing.ts";
import { chooseFacts } from "./choose-facts.ts";
import { createCiter, type Citer } from "./citer.ts";
import { mentionParts, type Composed } from "./compose-answer.ts";
import { frameParts, listParts, missingParts } from "./programme-parts.ts";

export type Writing = {
  programmes: Programme[];
  aspect: Aspect | null;
  language: Language;
  /** Epoch milliseconds, against which the age of facts is measured. */
  now: number;
};

/**
 * An answer of a model's sentences. What it shows only grows: with more sentences and with a later stage
 * everything before stays, numbers of sources too, since they are given in the order they are cited.
 */
export function composeWritten(
  sentences: readonly WrittenSentence[],
  stage: Stage,
  { programmes, aspect, language, now }: Writing,
): Composed {
  const citer = createCiter();
  const [main, ...others] = programmes;
  const writing = { language, citer, now };
  const statements = sentences.map((sentence, at) =>
    statementOf(sentence, sentences[at - 1] ?? null, citer),
  );
  const told = new Set(sentences.flatMap(({ facts }) => facts.map(({ text }) => text)));
  const parts: Part[] = [
    ...(main ? missingParts(main, aspect, language) : []),
    ...(statements.length > 0 ? [{ kind: "prose", language, statements } as const] : []),
  ];
  if (main && stage === "broken-off") parts.push(...listParts(main, aspect, writing, told));
  if (main && stage !== "growing") {
    const isOld = sentences.some(({ facts }) => facts.some(({ note }) => note !== null));
    const untold = others.filter((one) => !isToldOf(one, told, language));
    parts.push(
      ...frameParts(main, writing, { aspect, facts: chooseFacts(main, aspect), isOld }),
      ...mentionParts(untold, texts[language].alsoTitle, writing),
      { kind: "caution", language, text: texts[language].writtenByModel },
    );
  }
  return {
    parts,
    citations: citer.citations,
    programmes: programmes.map(({ id }) => id),
  };
}

/**
 * A sentence with the sources of its facts, and how old these are where that must be said: once for
 * sentences in a row.
 */
function statementOf(
  { text, facts }: WrittenSentence,
  before: WrittenSentence | null,
  citer: Citer,
): Statement {
  const said = new Set(notesOf(before?.facts ?? []));
  const unsaid = notesOf(facts).filter((note) => !said.has(note) && !text.includes(note));
  return {
    text: [text, ...unsaid].join(" "),
    cites: citer.cite(facts.flatMap(({ sources }) => sources)),
  };
}

function notesOf(facts: WrittenSentence["facts"]): string[] {
  return [...new Set(facts.flatMap(({ note }) => note ?? []))];
}

function isToldOf(programme: Programme, told: ReadonlySet<string>, language: Language): boolean {
  const { summary, facts } = programme;
  return [summary[language], ...facts.map(({ text }) => text[language])].some((one) =>
    told.has(one),
  );
}
