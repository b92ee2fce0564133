import { caseStorm } from "../channel/teams/case-storm.ts";
import { against } from "./measure.ts";

const size = { cases: 500, atOnce: 10, said: 3, seed: 6 };

/** 500 cases raised and taken through Teams while a fifth of the calls fails; some minutes. */
export async function benchTeams(print: (line: string) => void): Promise<void> {
  print(`\nTeams`);
  const start = performance.now();
  const { messages, calls, failed, doubled, faults } = await caseStorm(size);
  const seconds = (performance.now() - start) / 1000;
  print(
    `  ${size.cases} cases taken, ${messages} messages from residents, ${failed} of ${calls} calls failed (seed ${size.seed}): ${doubled} sent twice, all of unknown outcome; ${faults.length} lost, out of order or doubled for no reason; ${seconds.toFixed(0)} s  ${against("0", faults.length === 0)}`,
  );
  for (const fault of faults.slice(0, 20)) print(`    ${fault}`);
}
