import { benchHandoff } from "./handoff.ts";
import { machine } from "./machine.ts";
import { benchAttacks, benchModel } from "./model.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchStart } from "./start.ts";
import { benchTurns } from "./turns.ts";

/**
 * `npm run bench [start] [turns] [retrieval] [handoff] [model] [attacks]`: the figures of the project, those named, or all that
 * take under three minutes together.
 */
const parts = { start: benchStart, turns: benchTurns, retrieval: benchRetrieval };
const onlyNamed = { handoff: benchHandoff, model: benchModel, attacks: benchAttacks };
const named = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(machine(new Date()));
for (const [name, bench] of Object.entries({ ...parts, ...onlyNamed }))
  if (named.includes(name) || (named.length === 0 && name in parts)) await bench(print);
