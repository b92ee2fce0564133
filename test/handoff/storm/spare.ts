import { fileURLToPath } from "node:url";
import { start } from "../../command/run.ts";

/**
 * The next server, which reads its code while the one before still runs, as half of what a start takes;
 * it opens nothing before it is told to begin.
 */
export function startSpare(environment: Record<string, string>) {
  const process = start(
    ["serve"],
    { NODE_COMPILE_CACHE: "build/compile-cache", ...environment },
    fileURLToPath(new URL("./spare-process.ts", import.meta.url)),
  );
  return { ...process, begin: () => void process.child.stdin.write("begin\n") };
}
