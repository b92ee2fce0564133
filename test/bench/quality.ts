import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import { loadKnowledge } from "../../knowledge/load.ts";
import { readQuestions, type TestQuestion } from "../../src/command/evaluation/question-file.ts";
import { languages } from "../../src/domain/language.ts";
import type { Knowledge } from "../../src/domain/programme.ts";
import { wordsOf } from "../../src/domain/text.ts";
import { createRetrieve } from "../../src/retrieve/retrieve.ts";

/** The ids of the programmes found for a question, best first. */
type Find = (question: TestQuestion) => string[];

const developmentSet = "test/evaluation/development.jsonl";

/** Retrieval alone on the development set. */
export function benchQuality(print: (line: string) => void): void {
  reportQuality(developmentSet, print);
}

/**
 * Retrieval alone, on the questions of one message that have a right programme: the same corpus in our
 * index, in MiniSearch and in SQLite FTS5 with their defaults, and how often the right programme is
 * first, among the first three, and its mean reciprocal rank.
 */
export function reportQuality(file: string, print: (line: string) => void): void {
  const { knowledge } = loadKnowledge();
  if (knowledge === null) throw new Error("The knowledge has faults: npm run knowledge -- check");
  const questions = readQuestions(file).filter(
    ({ best, turns }) => best.length > 0 && turns.length === 1,
  );
  print(`\nRetrieval alone on ${questions.length} questions of ${file}`);
  print("                 hit@1    hit@3      MRR");
  const engines: [string, Find][] = [
    ["ours", ours(knowledge)],
    ["MiniSearch", miniSearch(knowledge)],
    ["SQLite FTS5", fts5(knowledge)],
  ];
  for (const [name, find] of engines) print(row(name, questions, find));
}

function row(name: string, questions: TestQuestion[], find: Find): string {
  const ranks = questions.map((question) => {
    const found = find(question).findIndex((id) => question.best.includes(id));
    return found < 0 ? Infinity : found + 1;
  });
  const share = (least: number) => ranks.filter((rank) => rank <= least).length / ranks.length;
  const meanReciprocal = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  const cell = (value: number) => value.toFixed(3).padStart(9);
  return `${name.padEnd(13)}${cell(share(1))}${cell(share(3))}${cell(meanReciprocal)}`;
}

function ours(knowledge: Knowledge): Find {
  const retrieve = createRetrieve(knowledge);
  return ({ turns, lang }) =>
    retrieve(turns[0]!, lang === "other" ? null : lang, 300).flatMap(({ entry }) =>
      entry.kind === "programme" ? [entry.programme.id] : [],
    );
}

/** Every text of each programme, as our index has them. */
function documents({ programmes }: Knowledge): { id: string; name: string; text: string }[] {
  return programmes.map((programme) => ({
    id: programme.id,
    name: languages.flatMap((one) => [programme.names[one], ...programme.aliases[one]]).join("\n"),
    text: languages
      .flatMap((one) => [
        programme.summary[one],
        ...programme.questions[one],
        ...programme.situations[one],
        ...programme.facts.map((fact) => fact.text[one]),
      ])
      .join("\n"),
  }));
}

function miniSearch(knowledge: Knowledge): Find {
  const index = new MiniSearch({ fields: ["name", "text"] });
  index.addAll(documents(knowledge));
  return ({ turns }) => index.search(turns[0]!).map(({ id }) => String(id));
}

function fts5(knowledge: Knowledge): Find {
  const database = new DatabaseSync(":memory:");
  database.exec("create virtual table passages using fts5(id unindexed, name, text)");
  const insert = database.prepare("insert into passages (id, name, text) values (?, ?, ?)");
  for (const { id, name, text } of documents(knowledge)) insert.run(id, name, text);
  const search = database.prepare(
    "select id from passages where passages match ? order by rank limit 300",
  );
  return ({ turns }) => {
    const query = wordsOf(turns[0]!)
      .map((word) => `"${word}"`)
      .join(" OR ");
    return query === "" ? [] : search.all(query).map(({ id }) => String(id));
  };
}
