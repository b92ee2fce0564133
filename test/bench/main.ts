import { benchHandoff } from "./handoff.ts";
import { machine } from "./machine.ts";
import { benchQuality } from "./quality.ts";
import { benchAttacks, benchModel } from "./model.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchStart } from "./start.ts";
import { benchTeams } from "./teams.ts";
import { benchTurns } from "./turns.ts";

/**
 * `npm run bench [quality] [start] [turns] [retrieval] [handoff] [teams] [model] [attacks]`: the figures of the project,
 * those named, or all that take under three minutes together.
 */
const parts = {
  quality: benchQuality,
  start: benchStart,
  turns: benchTurns,
  retrieval: benchRetrieval,
};
const onlyNamed = {
  handoff: benchHandoff,
  teams: benchTeams,
  model: benchModel,
  attacks: benchAttacks,
};
const all = { ...parts, ...onlyNamed };
const named = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const unknown = named.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no "${unknown[0]}". There are: ${Object.keys(all).join(", ")}.\n`);
  process.exit(2);
}
print(machine(new Date()));
for (const [name, bench] of Object.entries(all))
  if (named.includes(name) || (named.length === 0 && name in parts)) await bench(print);
