import { fileURLToPath } from "node:url";
import { createAssistant } from "../assistant.ts";
import { runTerminal } from "../channel/terminal.ts";
import { readSettings } from "../config.ts";
import { openSqlite } from "../store/sqlite.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { askLines, askOnce } from "./ask.ts";
import { evaluateCommand } from "./evaluate.ts";
import { knowledgeCommand } from "./knowledge.ts";

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
    case "chat":
    case "ask":
    case "evaluate":
      return runOnce(command, args, { print, warn });
    default:
      warn(
        `There is no command "${command}". There are: serve, chat, ask, evaluate, knowledge, teams.`,
      );
      return 2;
  }
}

type OnceCommand = "chat" | "ask" | "evaluate";

/** The commands that use the assistant with a store that is thrown away. */
async function runOnce(
  command: OnceCommand,
  args: string[],
  { print, warn }: Pick<Surroundings, "print" | "warn">,
): Promise<number> {
  const given = readArguments(args);
  // Asked for before the assistant is built: that takes a second, and whoever mistypes waits for it.
  const usage = usageOf(command, given);
  if (usage !== null) {
    warn(`usage: ${usage}`);
    return 2;
  }
  const { words, json, ...hints } = given;
  const assistant = createAssistant(await openSqlite(":memory:"), {
    report: (fault) => warn(String(fault)),
  });
  switch (command) {
    case "chat":
      await runTerminal(assistant, hints, { input: process.stdin, output: process.stdout });
      break;
    case "ask":
      if (json) await askLines(assistant, process.stdin, hints.audience, print);
      else await askOnce(assistant, { id: "ask", turns: [words.join(" ")], ...hints }, print);
      break;
    case "evaluate":
      await evaluateCommand(assistant, { file: words[0]!, json, audience: hints.audience }, print);
      break;
  }
  await assistant.store.close();
  return 0;
}

/** How a command is used, where it is given too little or too much; null where it can run. */
function usageOf(command: OnceCommand, { words, json }: Arguments): string | null {
  if (command === "ask" && !json && words.length === 0)
    return 'npm run ask -- "question" [--commune 21015] [--language nl]';
  if (command === "evaluate" && words.length !== 1)
    return "npm run evaluate -- FILE.jsonl [--json] [--audience resident]";
  return null;
}
