import type { Language } from "../../src/domain/language.ts";
import type { TurnRecord } from "../../src/model/turn-record.ts";
import { lieFiles } from "./corpus/rows.ts";
import type { TestAssistant } from "./open-test-model.ts";
import { numbered, writtenIn, type Written } from "./servers/corpus.ts";
import { sendText, startModelServer, type Asked } from "./servers/model-server.ts";
import { readPrompt } from "./servers/prompt-reading.ts";
import { verbatim } from "./servers/verbatim.ts";
import { shownBy } from "./written-by.ts";

type Heard = { shown: string[][]; records: TurnRecord[] };

/** Has a model on a server of its own write something about each of some tasks, and hears what is shown. */
async function writeAll(
  assistant: TestAssistant,
  all: Written[],
  say: (asked: Asked, of: Written) => string[],
): Promise<Heard> {
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

export type Honest = {
  /** Sentences as the model wrote them, and facts told in the place of others. */
  shown: number;
  quoted: number;
  refused: TurnRecord["refused"];
};

/** An honest model, answer by answer of its file. */
export async function runHonest(
  assistant: TestAssistant,
  language: Language,
  file: string,
): Promise<Honest> {
  const all = writtenIn(file, assistant.known).filter(({ row }) => row.language === language);
  const { records } = await writeAll(assistant, all, (asked, { row }) => {
    const { facts } = readPrompt(asked);
    return row.sentences.flatMap((one) => numbered(one, row, facts) ?? []);
  });
  return {
    shown: records.reduce((sum, { passed }) => sum + passed, 0),
    quoted: records.reduce((sum, { quoted }) => sum + quoted, 0),
    refused: records.flatMap(({ refused }) => refused),
  };
}

export type Lying = {
  lies: number;
  kinds: number;
  /** What was shown and is neither a fact nor a sentence of one. */
  shown: string[];
  /** Answers of which something true was shown: these would have carried the lie. */
  carrying: number;
};

/** A lying model: lies of its files, before true sentences and among them; every one, or one in so many. */
export async function runLying(assistant: TestAssistant, oneIn = 1): Promise<Lying> {
  const all = lieFiles
    .flatMap((file) => writtenIn(file, assistant.known))
    .filter((_, at) => at % oneIn === 0);
  const told: Set<string>[] = [];
  const { shown, records } = await writeAll(assistant, all, (asked, { row }) => {
    const { facts } = readPrompt(asked);
    const lie = row.sentences.map(
      (one) => numbered(one, row, facts) ?? one.replace(/\{[^}]*\}/g, "[1]"),
    );
    const truth = verbatim(asked, 3);
    told.push(
      new Set([
        ...facts.map(({ text }) => text),
        ...truth.map((sentence) => sentence.replace(/ \[\d+\]\.$/, ".")),
      ]),
    );
    const [first = "", ...more] = truth;
    return [...lie, first, ...lie, ...more, ...lie];
  });
  return {
    lies: all.length,
    kinds: new Set(all.map(({ row }) => row.kind)).size,
    shown: shown.flatMap((texts, at) =>
      texts.filter((text) => !told[at]!.has(text)).map((text) => `${all[at]!.row.kind}: ${text}`),
    ),
    carrying: records.filter(({ passed }) => passed > 0).length,
  };
}
