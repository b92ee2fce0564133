import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssistant } from "../../src/assistant.ts";
import { welcome } from "../../dialogs/welcome.ts";
import { newState } from "../../src/domain/conversation.ts";
import type { Knowledge } from "../../src/domain/programme.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { createFindIntent } from "../../src/retrieve/intents.ts";
import { createRetrieve } from "../../src/retrieve/retrieve.ts";
import { createRunTurn, type RunTurn } from "../../src/turn/run-turn.ts";
import { createTurns, type Turns } from "../../src/turn/turns.ts";
import { createUnderstand } from "../../src/understand/understand.ts";
import { against, median } from "./measure.ts";

const rounds = 7;
/** Until the code is compiled for what it does: a server runs for days. */
const warmUps = 10;
const questionsARound = 100;
const bar = 0.5;
const hints = { commune: null, language: null, audience: ["resident"] } as const;

/** Says what it was told, at no cost of its own. */
const echo: RunTurn = ({ input }, state) => {
  const text = "text" in input ? input.text : "";
  const parts = [
    { kind: "paragraph" as const, language: "fr" as const, statement: { text, cites: [] } },
  ];
  return {
    state,
    reply: {
      decision: "answer",
      language: "fr",
      programmes: [],
      parts,
      citations: [],
      choices: [],
    },
    feedback: null,
  };
};

/** A turn from message to stored answer, beside an echo that makes the same commits on the same path. */
export async function benchTurns(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-bench-"));
  const stores = [
    await openSqlite(join(folder, "full.db")),
    await openSqlite(join(folder, "echo.db")),
  ];
  const { knowledge, turns: full } = createAssistant(stores[0]!, { report: fail });
  const echoing = createTurns({
    store: stores[1]!,
    conversations: conversationsOf(stores[1]!),
    runTurn: echo,
    welcome,
    communes: [],
    desks: [],
    now: Date.now,
    report: fail,
  });
  const questions = knowledge.programmes.flatMap(({ questions }) => [
    questions.fr[1]!,
    questions.nl[2]!,
  ]);
  const perSecond = { full: [] as number[], echo: [] as number[] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const asked = Array.from(
      { length: questionsARound },
      (_, i) => questions[(round * questionsARound + i) % questions.length]!,
    );
    const speeds = { echo: await ask(echoing, asked, round), full: await ask(full, asked, round) };
    if (round >= warmUps)
      for (const name of ["echo", "full"] as const) perSecond[name].push(speeds[name]);
  }
  const [turns, echoes] = [median(perSecond.full), median(perSecond.echo)];
  print(
    `\nA turn, from message to stored answer (SQLite file, every commit on the disk); medians of ${rounds} interleaved rounds`,
  );
  print(
    `  full ${Math.round(turns)}/s, echo ${Math.round(echoes)}/s: ratio ${(turns / echoes).toFixed(2)}  ${against(`${bar}`, turns / echoes >= bar)}`,
  );
  print(
    `  commits ${(1000 / echoes).toFixed(2)} ms (an echo's turn); ${whereTimeGoes(knowledge, questions)}`,
  );
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
}

/** Asks each question in a conversation of its own, one after another; the conversations are there already. */
async function ask(turns: Turns, questions: string[], round: number): Promise<number> {
  const ids = questions.map((_, i) => `${round}-${i}`);
  for (const id of ids) await turns.open({ id, channel: "terminal", hints });
  const start = performance.now();
  for (const [i, text] of questions.entries()) {
    await turns.accept({ conversation: ids[i]!, key: "0", input: { kind: "text", text }, hints });
    await turns.settle();
  }
  return (questions.length * 1000) / (performance.now() - start);
}

/** The same steps as the assistant's, each with a clock around it, without the store. */
function whereTimeGoes(knowledge: Knowledge, questions: string[]): string {
  const spent = { understand: 0, retrieve: 0, "find the intent": 0, "decide and compose": 0 };
  const timed =
    <A extends unknown[], R>(name: keyof typeof spent, step: (...given: A) => R) =>
    (...given: A): R => {
      const start = performance.now();
      const result = step(...given);
      spent[name] += performance.now() - start;
      return result;
    };
  const run = createRunTurn({
    knowledge,
    understand: timed("understand", createUnderstand(knowledge)),
    retrieve: timed("retrieve", createRetrieve(knowledge)),
    findIntent: timed("find the intent", createFindIntent(knowledge)),
    desks: knowledge.desks,
    now: Date.now,
  });
  const received = {
    kind: "input",
    hints,
    shortened: false,
    redacted: false,
    clientId: null,
  } as const;
  const all = () =>
    questions.forEach((text) => run({ ...received, input: { kind: "text", text } }, newState));
  all();
  for (const name of Object.keys(spent) as (keyof typeof spent)[]) spent[name] = 0;
  const start = performance.now();
  all();
  const whole = performance.now() - start;
  spent["decide and compose"] =
    whole - spent.understand - spent.retrieve - spent["find the intent"];
  return Object.entries(spent)
    .map(([name, ms]) => `${name} ${(ms / questions.length).toFixed(2)} ms`)
    .join(", ");
}

function fail(fault: unknown): never {
  throw fault;
}
