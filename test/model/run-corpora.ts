import type { Language } from "../../src/domain/language.ts";
import type { TurnRecord } from "../../src/model/turn-record.ts";
import type { TestAssistant } from "./open-test-model.ts";
import { honestAnswers, lies, numbered, type Written } from "./servers/corpus.ts";
import { sendText, startModelServer, type Asked } from "./servers/model-server.ts";
import { readPrompt } from "./servers/prompt-reading.ts";
import { verbatim } from "./servers/verbatim.ts";
import { shownBy } from "./written-by.ts";

/** The sets of honest sentences; each was written before the check knew it, and tuned on since, in part. */
export const honestFiles = [
  "honest.yaml",
  "honest-more.yaml",
  "honest-second.yaml",
  "honest-third.yaml",
] as const;
export const lyingFiles = [
  "lying.yaml",
  "lying-second.yaml",
  "lying-third.yaml",
  "lying-fourth.yaml",
  "lying-fifth.yaml",
] as const;

/** Has a model on a server of its own write something about each of some tasks, and hears what is shown. */
async function writeAll(
  assistant: TestAssistant,
  all: Written[],
  say: (asked: Asked, of: Written) => string[],
): Promise<{ shown: string[][]; records: TurnRecord[] }> {
  let current: Written | undefined;
  const server = await startModelServer((asked, response) =>
    sendText(response, say(asked, current!).join(" "), 3),
  );
  const { model, records } = await assistant.use(server.url);
  const shown: string[][] = [];
  for (current of all) shown.push((await shownBy(model, current.task)).shown);
  await server.stop();
  return { shown, records };
}

export type Honest = { shown: number; refused: TurnRecord["refused"] };

/** An honest model, sentence by sentence of its corpus. */
export async function runHonest(
  assistant: TestAssistant,
  language: Language,
  file: (typeof honestFiles)[number],
): Promise<Honest> {
  const all = honestAnswers(assistant.known.communes, file).filter(
    ({ task }) => task.language === language,
  );
  const { records } = await writeAll(assistant, all, (asked, { task, sentences }) => {
    const { facts } = readPrompt(asked);
    return sentences.flatMap((one) => numbered(one, task, facts) ?? []);
  });
  return {
    shown: records.reduce((sum, { passed }) => sum + passed, 0),
    refused: records.flatMap(({ refused }) => refused),
  };
}

export type Lying = {
  lies: number;
  kinds: number;
  /** What was shown and is no fact word by word. */
  shown: string[];
  /** Answers of which something true was shown: these would have carried the lie. */
  carrying: number;
};

/** A lying model: every lie of its corpus, before true sentences and among them. */
export async function runLying(assistant: TestAssistant): Promise<Lying> {
  const all = lyingFiles.flatMap((file) => lies(assistant.known.communes, file));
  const told: Set<string>[] = [];
  const { shown, records } = await writeAll(assistant, all, (asked, { task, sentences }) => {
    const { facts } = readPrompt(asked);
    const lie = sentences.map(
      (one) => numbered(one, task, facts) ?? one.replace(/\{[^}]*\}/g, "[1]"),
    );
    const truth = verbatim(asked, 3);
    told.push(new Set(truth.map((sentence) => sentence.replace(/ \[\d+\]\.$/, "."))));
    const [first = "", ...more] = truth;
    return [...lie, first, ...lie, ...more, ...lie];
  });
  return {
    lies: all.length,
    kinds: new Set(all.map(({ kind }) => kind)).size,
    shown: shown.flatMap((texts, at) =>
      texts.filter((text) => !told[at]!.has(text)).map((text) => `${all[at]!.kind}: ${text}`),
    ),
    carrying: records.filter(({ passed }) => passed > 0).length,
  };
}
