import { printFault } from "../../knowledge/fault.ts";
import { loadKnowledge } from "../../knowledge/load.ts";

/** `npm run knowledge -- check [folder]`: lists every fault of the knowledge files. Returns the exit code. */
export function knowledgeCommand(args: string[], print: (line: string) => void): number {
  if (args[0] !== "check") {
    print("usage: npm run knowledge -- check [folder]");
    return 2;
  }
  const { knowledge, faults } = loadKnowledge(args[1]);
  if (knowledge === null) {
    for (const fault of faults) print(printFault(fault));
    print(`${faults.length} faults`);
    return 1;
  }
  const facts = knowledge.programmes.reduce((sum, programme) => sum + programme.facts.length, 0);
  print(`${knowledge.programmes.length} programmes with ${facts} facts, no fault`);
  return 0;
}
