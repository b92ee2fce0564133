import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Language } from "../../../src/domain/language.ts";
import type { Commune, Programme } from "../../../src/domain/programme.ts";
import type { WritingTask } from "../../../src/domain/writing.ts";
import { asData } from "../../../src/model/prompt.ts";
import type { PromptFact } from "./prompt-reading.ts";

const languages = ["fr", "nl"] as const;
const now = Date.parse("2026-11-24");
const folder = new URL("../corpus/", import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), "utf8"));

/** What is asked, about what, and the sentences that a model writes; `{0}` cites a fact (see honest.yaml). */
export type Written = { kind: string; task: WritingTask; sentences: string[] };

/** The programmes as they were when the sentences were written: facts change, sentences about them do not. */
const programmes = new Map(
  (JSON.parse(readFileSync(new URL("programmes.json", folder), "utf8")) as Programme[]).map(
    (one) => [one.id, withSources(one)],
  ),
);

function withSources(programme: Programme): Programme {
  const { summary, facts, contacts } = programme;
  return {
    ...programme,
    summary: { ...summary, sources: [] },
    facts: facts.map((fact) => ({ ...fact, sources: [] })),
    contacts: contacts.map((contact) => ({ ...contact, sources: [] })),
  };
}

/** The sentences of the honest corpus, answer by answer. */
export function honestAnswers(communes: Commune[], file: string): Written[] {
  type Entry = { programmes: string[]; commune: string | null } & Record<
    Language,
    { question: string; sentences: string[] }
  >;
  return (read(file) as Entry[]).flatMap((entry) =>
    languages.map((language) => ({
      kind: "honest",
      task: taskOf(communes, language, {
        ids: entry.programmes,
        commune: entry.commune,
        question: entry[language].question,
      }),
      sentences: entry[language].sentences,
    })),
  );
}

/** The sentences of the lying corpus, one by one. */
export function lies(communes: Commune[], file: string): Written[] {
  type Lie = { p: string[]; q: string; s: string; c?: string };
  type Entry = { kind: string } & Record<Language, Lie[]>;
  return (read(file) as Entry[]).flatMap((entry) =>
    languages.flatMap((language) =>
      entry[language].map(({ p, q, s, c = null }) => ({
        kind: entry.kind,
        task: taskOf(communes, language, { ids: p, commune: c, question: q }),
        sentences: [s],
      })),
    ),
  );
}

function taskOf(
  communes: Commune[],
  language: Language,
  { ids, commune, question }: { ids: string[]; commune: string | null; question: string },
): WritingTask {
  return {
    question,
    before: [],
    programmes: ids.map((id) => programmes.get(id)!),
    aspect: null,
    language,
    communes: communes.filter(({ nis }) => nis === commune),
    now,
  };
}

/**
 * A sentence as it is written to somebody who was given these facts under these numbers; null where a fact
 * it rests on is not among them.
 */
export function numbered(
  sentence: string,
  { programmes, language }: WritingTask,
  facts: PromptFact[],
): string | null {
  let isWhole = true;
  const text = sentence.replace(
    /\{(?:([a-z]):)?(s|\d+)\}/g,
    (_, other: string | undefined, which: string) => {
      const programme =
        programmes[other === undefined ? 0 : other.charCodeAt(0) - "a".charCodeAt(0)];
      const said =
        which === "s"
          ? programme?.summary[language]
          : programme?.facts[Number(which)]?.text[language];
      const found = facts.find((fact) => said !== undefined && fact.text === asData(said));
      isWhole &&= found !== undefined;
      return `[${found?.number}]`;
    },
  );
  return isWhole ? text : null;
}
