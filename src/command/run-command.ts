import { fileURLToPath } from "node:url";
import { createAssistant, type Assistant } from "../assistant.ts";
import { runTerminal } from "../channel/terminal.ts";
import { readSettings } from "../config.ts";
import type { TurnRecord } from "../model/turn-record.ts";
import { openSqlite } from "../store/sqlite.ts";
import { readArguments } from "./arguments.ts";
import { askLines, askOnce } from "./ask.ts";
import { evaluateCommand, type EvaluateOptions } from "./evaluate.ts";
import { evaluateModelCommand } from "./evaluate-model.ts";
import { knowledgeCommand } from "./knowledge.ts";
import { modelCommand } from "./model.ts";
import { modelSettings } from "./model-settings.ts";
import { openConfiguredModel, type ConfiguredModel } from "./open-configured-model.ts";

/** What a command is given of the process it runs in. */
export type Surroundings = {
  environment: Record<string, string | undefined>;
  print: (line: string) => void;
  warn: (line: string) => void;
  /** Resolves when the process is told to stop. */
  stopped: () => Promise<unknown>;
};

/** Runs one command; returns the exit code. */
export async function runCommand(
  command: string,
  args: string[],
  { environment, print, warn, stopped }: Surroundings,
): Promise<number> {
  switch (command) {
    case "serve": {
      // The channels are only loaded where they are used: commands start faster without them.
      const { serve } = await import("./serve.ts");
      await serve({
        settings: readSettings(environment),
        webFolder: fileURLToPath(new URL("../../build/web", import.meta.url)),
        log: print,
        stopped: stopped(),
      });
      return 0;
    }
    case "teams": {
      const { teamsCommand } = await import("./teams.ts");
      return teamsCommand(args, readSettings(environment), print);
    }
    case "knowledge":
      return knowledgeCommand(args, print);
    case "model":
      return modelCommand(args, readSettings(environment), print);
    case "chat":
    case "ask":
      return converseOnce(command, args, { environment, print, warn });
    case "evaluate":
      return evaluateOnce(args, { environment, print, warn });
    default:
      warn(
        `There is no command "${command}". There are: serve, chat, ask, evaluate, knowledge, model, teams.`,
      );
      return 2;
  }
}

type Given = Pick<Surroundings, "environment" | "print" | "warn">;

/** The commands that talk with the assistant, over a store that is thrown away; with a model where one is set. */
async function converseOnce(
  command: "chat" | "ask",
  args: string[],
  { environment, print, warn }: Given,
): Promise<number> {
  const { words, json, ...hints } = readArguments(args);
  if (command === "ask" && !json && words.length === 0)
    return usage(warn, 'npm run ask -- "question" [--commune 21015] [--language nl]');
  // A command needs no other setting: without a model, those of a server may be whatever they are.
  const model = environment["MODEL"]
    ? await openConfiguredModel(readSettings(environment), { log: warn })
    : null;
  const assistant = await throwAwayAssistant(warn, model);
  try {
    await model?.prepared();
    if (command === "chat")
      await runTerminal(assistant, hints, { input: process.stdin, output: process.stdout });
    else if (json) await askLines(assistant, process.stdin, hints.audience, print);
    else await askOnce(assistant, { id: "ask", turns: [words.join(" ")], ...hints }, print);
  } finally {
    await assistant.store.close();
    await model?.close();
  }
  return 0;
}

async function evaluateOnce(args: string[], { environment, print, warn }: Given): Promise<number> {
  const { words, json, audience } = readArguments(args.filter((one) => one !== "--model"));
  const [file, ...more] = words;
  if (file === undefined || more.length > 0)
    return usage(warn, "npm run evaluate -- FILE.jsonl [--json] [--audience resident] [--model]");
  const assistant = await throwAwayAssistant(warn);
  const options = { file, json, audience };
  try {
    if (!args.includes("--model")) await evaluateCommand(assistant, options, print);
    else await evaluateWithModel(assistant, options, { environment, print, warn });
  } finally {
    await assistant.store.close();
  }
  return 0;
}

async function evaluateWithModel(
  alone: Assistant,
  options: EvaluateOptions,
  { environment, print, warn }: Given,
): Promise<void> {
  const settings = readSettings(environment);
  const records: TurnRecord[] = [];
  const record = (turn: TurnRecord): void => void records.push(turn);
  const model = await openConfiguredModel(settings, { log: warn, record });
  if (!model) throw new Error("--model needs a model: set MODEL (see .env.example)");
  const assistant = await throwAwayAssistant(warn, model);
  try {
    await model.prepared();
    const prices = modelSettings(settings)?.daily.prices ?? null;
    await evaluateModelCommand({ alone, assistant, records, prices }, options, print);
  } finally {
    await assistant.store.close();
    await model.close();
  }
}

async function throwAwayAssistant(
  warn: (line: string) => void,
  model: ConfiguredModel | null = null,
): Promise<Assistant> {
  return createAssistant(await openSqlite(":memory:"), {
    report: (fault) => warn(String(fault)),
    ...(model && { model: model.modelFor }),
  });
}

function usage(warn: (line: string) => void, text: string): number {
  warn(`usage: ${text}`);
  return 2;
}
