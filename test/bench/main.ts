import { machine } from "./machine.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchStart } from "./start.ts";
import { benchTurns } from "./turns.ts";

/** `npm run bench [start] [turns] [retrieval]`: the figures of the project, all or those named; under three minutes. */
const parts = { start: benchStart, turns: benchTurns, retrieval: benchRetrieval };
const named = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(machine(new Date()));
for (const [name, bench] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) await bench(print);
