import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runCommand } from "../../src/command/run-command.ts";

export const project = fileURLToPath(new URL("../../", import.meta.url));

export type Ended = { code: number | null; stdout: string; stderr: string };

/** `node src/main.js …` as a process of its own, with nothing in its environment but what is given. */
export function start(
  args: string[],
  environment: Record<string, string> = {},
  script = "src/main.js",
) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: project,
    env: { PATH: process.env.PATH, ...environment },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => resolve({ code, stdout, stderr })),
  );
  return { child, ended, printed: () => stdout + stderr };
}

/** Runs a command to its end. */
export function run(
  args: string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const { child, ended } = start(args, environment);
  child.stdin.end(input);
  return ended;
}

/** The same in this process, without the second or two that one of its own takes to start. */
export async function runHere(
  [command = "", ...args]: string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const ended = { stdout: "", stderr: "" };
  const warn = (line: string) => void (ended.stderr += `${line}\n`);
  const code = await runCommand(command, args, {
    environment,
    print: (line) => (ended.stdout += `${line}\n`),
    warn,
    stopped: () => Promise.withResolvers<never>().promise,
  }).catch((error: Error) => (warn(error.message), 1));
  return { code, ...ended };
}

/** Starts a server and waits until it says where it is. */
export function serve(environment: Record<string, string>) {
  return untilReady(start(["serve"], { PORT: "0", ...environment }));
}

/** Waits until a server that is starting says where it is. */
export async function untilReady(starting: ReturnType<typeof start>) {
  const { child, printed } = starting;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const [, found] = /ready: (http:\/\/\S+)/.exec(printed()) ?? [];
      if (found) resolve(found);
    });
    child.once("close", () =>
      reject(new Error(`the server ended before it was ready:\n${printed()}`)),
    );
  });
  return { url, ...starting };
}
