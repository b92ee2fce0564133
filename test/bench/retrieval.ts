import { loadKnowledge } from "../../knowledge/load.ts";
import { engines, type EngineName, type Find } from "./engines.ts";
import { against, measureBuild, median, type Built } from "./measure.ts";
import { makeCorpus, type Query } from "./passages.ts";

const seed = 20_260_101;
const rounds = 3;
const sizes = [
  { passages: 1_000, queries: 200 },
  { passages: 10_000, queries: 100 },
  { passages: 100_000, queries: 30 },
];
/** How many times faster than MiniSearch with its defaults, at the largest size. */
const bars: Partial<Record<EngineName, number>> = { shipped: 3, "words alone": 20 };
const names = Object.keys(engines) as EngineName[];

/** Retrieval over ever more passages, beside MiniSearch on the same passages and queries. */
export async function benchRetrieval(print: (line: string) => void): Promise<void> {
  const { knowledge } = loadKnowledge();
  if (knowledge === null) throw new Error("The knowledge has faults: npm run knowledge -- check");
  print(
    `\nRetrieval, the best ten; passages of 15 to 60 words, queries of 4 to 10, one in four misspelt; seed ${seed}`,
  );
  print(
    "MiniSearch 7.2 with its defaults: no prefixes, nothing fuzzy, terms joined by OR. Medians of interleaved rounds.",
  );
  for (const [number, size] of sizes.entries()) {
    const { passages, queries } = makeCorpus(knowledge, size.passages, size.queries, seed);
    const built = forEach((name) =>
      measureBuild(() => engines[name](passages, knowledge.vocabulary)),
    );
    const times = timeQueries(built, queries);
    print(`\n${size.passages.toLocaleString("en")} passages`);
    for (const name of names) {
      const { ms, perSecond } = times[name];
      const bar = number === sizes.length - 1 ? bars[name] : undefined;
      const ratio = times.MiniSearch.ms / ms;
      print(
        `  ${name.padEnd(26)} p50 ${ms.toFixed(3).padStart(7)} ms ${Math.round(perSecond).toString().padStart(6)}/s` +
          `  ${ratio.toFixed(1).padStart(5)}x MiniSearch  built in ${built[name].seconds.toFixed(1)} s, ${Math.round(built[name].megabytes)} MB` +
          (bar === undefined ? "" : `  ${against(`${bar}x`, ratio >= bar)}`),
      );
    }
  }
}

type Speed = { ms: number; perSecond: number };

/** Each engine has every query in each round, after a round of warm-up. */
function timeQueries(
  built: Record<EngineName, Built<Find>>,
  queries: Query[],
): Record<EngineName, Speed> {
  const each = forEach((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const name of names)
      for (const query of queries) {
        const start = performance.now();
        if (built[name].result(query).length === 0)
          throw new Error(`${name} finds nothing for "${query.text}"`);
        if (round > 0) each[name].push(performance.now() - start);
      }
  const speed = (times: number[]): Speed => ({
    ms: median(times),
    perSecond: (times.length * 1000) / times.reduce((sum, one) => sum + one, 0),
  });
  return forEach((name) => speed(each[name]));
}

function forEach<T>(make: (name: EngineName) => T): Record<EngineName, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<EngineName, T>;
}
