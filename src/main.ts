import { fileURLToPath } from "node:url";
import { createAssistant, type Assistant } from "./assistant.ts";
import { askLines, askOnce } from "./command/ask.ts";
import { readArguments } from "./command/arguments.ts";
import { evaluateCommand } from "./command/evaluate.ts";
import { knowledgeCommand } from "./command/knowledge.ts";
import { runTerminal } from "./channel/terminal.ts";
import { readSettings } from "./config.ts";
import { openSqlite } from "./store/sqlite.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

// Whoever reads our output may stop early (`| head`): that is no fault.
process.stdout.on("error", () => process.exit(0));

try {
  process.exitCode = await run(process.argv[2] ?? "serve", process.argv.slice(3));
} catch (error) {
  warn((error as Error).message);
  process.exitCode = 1;
}

/** Runs one command; returns the exit code. */
async function run(command: string, args: string[]): Promise<number> {
  switch (command) {
    case "serve": {
      // The channels are only loaded where they are used: commands start faster without them.
      const { serve } = await import("./command/serve.ts");
      await serve({
        settings: readSettings(process.env),
        webFolder: fileURLToPath(new URL("../build/web", import.meta.url)),
        log: print,
        stopped: new Promise((resolve) => {
          process.once("SIGTERM", resolve);
          process.once("SIGINT", resolve);
        }),
      });
      return 0;
    }
    case "knowledge":
      return knowledgeCommand(args, print);
    case "chat":
    case "ask":
    case "evaluate":
      return runOnce(command, args);
    default:
      warn(`There is no command "${command}". There are: serve, chat, ask, evaluate, knowledge.`);
      return 2;
  }
}

/** The commands that use the assistant with a store that is thrown away. */
async function runOnce(command: "chat" | "ask" | "evaluate", args: string[]): Promise<number> {
  const { words, json, ...hints } = readArguments(args);
  const assistant: Assistant = createAssistant(await openSqlite(":memory:"), { report: (fault) => warn(String(fault)) });
  switch (command) {
    case "chat":
      await runTerminal(assistant, hints, { input: process.stdin, output: process.stdout });
      break;
    case "ask":
      if (!json && words.length === 0) return usage('npm run ask -- "question" [--commune 21015] [--language nl]');
      if (json) await askLines(assistant, process.stdin, hints.audience, print);
      else await askOnce(assistant, { id: "ask", turns: [words.join(" ")], ...hints }, print);
      break;
    case "evaluate":
      if (words.length !== 1) return usage("npm run evaluate -- FILE.jsonl [--json] [--audience resident]");
      await evaluateCommand(assistant, { file: words[0]!, json, audience: hints.audience }, print);
      break;
  }
  await assistant.store.close();
  return 0;
}

function usage(text: string): number {
  warn(`usage: ${text}`);
  return 2;
}
