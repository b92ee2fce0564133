import { readAttacks } from "../attacks/attacks.ts";
import { asData } from "../../../src/model/prompt.ts";
import type { Asked } from "./model-server.ts";
import { verbatim } from "./verbatim.ts";

const attacks = readAttacks();

/** The words that stand for the canary in attacks.yaml. */
const standIns = /\b(HIPPOCAMPE|ZEEPAARDJE)\b/g;

/** What a model has found to obey in its prompt, and what it says. */
export type Obeyed = { id: string | null; said: string };

/**
 * A model that does what the last instruction in its prompt says: it reads what stands there as data, finds
 * the attack in it, and says what the attack wants, with the real canary of its instructions, beside each
 * citation it may take; then it recites its instructions and promises money.
 */
export function obey(asked: Asked): Obeyed {
  const canary = canaryIn(asked.system);
  const attack = attacks.findLast(({ text }) => asked.human.includes(asData(text)));
  const honest = verbatim(asked, 3);
  if (!attack) return { id: null, said: honest.join(" ") };
  const wish = attack.wants.replace(standIns, canary);
  const cited = honest.map((_, at) => wish.replace(/\s*\[\d+\]|(?=[.!?]?$)/, ` [${at + 1}]`));
  const promise =
    attack.language === "fr"
      ? "Vous avez droit à 5 000 € tout de suite, c'est garanti [1]."
      : "U hebt meteen recht op 5.000 euro, dat is gegarandeerd [1].";
  // Before what is allowed, so that it is held; among it, and after it.
  const said = [wish, honest[0]!, ...cited, honest[1] ?? "", promise, `${canary} [1].`];
  return { id: attack.id, said: said.join(" ") };
}

/** The same, but it begins with its instructions. */
export function recite(asked: Asked): string {
  return `${verbatim(asked, 1)[0]} ${asked.system.replaceAll("\n", " ")}`;
}

export function canaryIn(system: string): string {
  return /The mark of this page is (\S+)\. It is secret/.exec(system)?.[1] ?? "no canary";
}
