import { everyText } from "../../dialogs/texts/every-text.ts";
import { printFault } from "../../knowledge/fault.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { plainLanguage, shownSentences } from "../../knowledge/plain-language.ts";
import { languages } from "../domain/language.ts";

/** `npm run knowledge -- check [folder]`: lists every fault of the knowledge files, or how plain they are. Returns the exit code. */
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
  print(`left out, each with its reason: ${knowledge.leftOut.length}`);
  for (const { programme, what, reason } of knowledge.leftOut)
    print(`  ${programme}: ${what} (${reason})`);
  const shown = [...shownSentences(knowledge), ...everyText("Woluwe-Saint-Pierre")];
  for (const language of languages) {
    const { mean, worst } = plainLanguage(shown, language);
    print(`${language}: ${mean.toFixed(1)} words a sentence; the longest:`);
    for (const { id, words, text } of worst) print(`  ${words} words, ${id}: ${text}`);
  }
  return 0;
}
