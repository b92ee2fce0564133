import { machine } from "./machine.ts";
import { benchQuality } from "./quality.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchStart } from "./start.ts";
import { benchTurns } from "./turns.ts";

/** `npm run bench [quality] [start] [turns] [retrieval]`: the figures of the project, all or those named; under three minutes. */
const parts = {
  quality: benchQuality,
  start: benchStart,
  turns: benchTurns,
  retrieval: benchRetrieval,
};
const named = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no "${unknown[0]}". There are: ${Object.keys(parts).join(", ")}.\n`,
  );
  process.exit(2);
}
print(machine(new Date()));
for (const [name, bench] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) await bench(print);
