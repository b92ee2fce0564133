import type { Text } from "./given.ts";
import { isName, nameTokens } from "./names.ts";
import type { Item } from "./items.ts";
import { leaning } from "./light-words.ts";
import { conditional, spanning } from "./link-words.ts";
import type { Token } from "./tokens.ts";
import { hasMark, isBracketed, markAt, type Run, wordAt } from "./phrases.ts";
import type { Retelling, Setting } from "./retelling.ts";
import { isSaid, isTold } from "./told.ts";

/** Whether a retelling may lack some items of its fact's sentence. */
export function mayLeaveOut(run: Run, retelling: Retelling, setting: Setting): boolean {
  const { known } = retelling;
  const open = run.filter((item) => !isBracketed(item, known));
  if (open.length === 0) return true;
  return isPronounFor(open, retelling, setting) || isUnderstood(open, retelling, setting);
}

/**
 * What a sentence is about, told before: "il coûte 35 €" for "le pass d'une journée coûte 35 €". Nothing else that was
 * told before may be left out: a limit told once does not hold for what follows.
 */
function isPronounFor(run: Run, retelling: Retelling, setting: Setting): boolean {
  const { sentence, known, fact } = retelling;
  const start = [0, 1].map((at) => wordAt(sentence.tokens, at)).join(" ");
  if (run[0] !== known.items[0] || !leaning[known.language].test(start)) return false;
  // "Frigo pour Tous" holds for all by name only.
  const named = nameTokens(known.tokens, fact.names);
  const rest = run.filter(({ at }) => !named.has(at));
  return (
    !rest.some((one) => isConditional(one) || isSpanning(one)) &&
    run.some((one) => isTold(one, setting, retelling)) &&
    rest.every(
      (one) => isTold(one, setting, retelling) || (one.kind === "word" && isName(one, fact)),
    )
  );
}

/** A phrase of the programme's names, or of what the resident said, unless a case hangs on it. */
function isUnderstood(run: Run, retelling: Retelling, setting: Setting): boolean {
  const { fact, known } = retelling;
  const after = known.items.find(({ at }) => at === run.at(-1)!.at + 1);
  if (after && isConditional(after)) return false;
  if (run.some(isConditional)) return false;
  if (isSpanned(run, known) || isModified(run, retelling)) return false;
  // "Pour une place francophone, …" of who asked for one; said elsewhere in a sentence, it is what is told.
  const isLead = run[0] === known.items[0] && markAt(known.tokens, run.at(-1)!.at + 1) === ",";
  const named = nameTokens(known.tokens, fact.names);
  const rest = withoutLead(run).filter(({ at }) => !named.has(at));
  return (
    withoutLead(run).length > 0 &&
    rest.every(
      (one) =>
        one.kind === "word" &&
        ((isLead && (isSaid(one, setting) || isName(one, fact))) ||
          (isCapital(one, known.tokens) && isName(one, fact))),
    )
  );
}

function isConditional({ kind, said }: Item): boolean {
  return kind === "link" && conditional.has(said);
}

function isSpanning({ kind, said }: Item): boolean {
  return kind === "link" && spanning.has(said);
}

/** Proper names tell no more than whose it is; "néerlandais" may be in a name, and says more. */
function isCapital({ at }: Item, tokens: readonly Token[]): boolean {
  return at > 0 && /^\p{Lu}/u.test(tokens[at]!.text);
}

/** Whether a run stands in an "als …", a denial or an "all": without a part of it that would be wider. */
function isSpanned(run: Run, { items, tokens }: Text): boolean {
  const start = items.findLast((one) => one.at < run[0]!.at && isSpanning(one));
  return start !== undefined && !hasMark(tokens, start.at, run[0]!.at, /^[,;:]$/);
}

/**
 * Whether a run tells which of a kind is meant ("vélo cargo", "die VDAB erkent"), or is itself told more of ("du CPAS de
 * la commune"). What the programme itself is called goes without saying: "l'attestation Activa".
 */
function isModified(run: Run, { known: { items, tokens }, fact: { names } }: Retelling): boolean {
  const before = items[items.indexOf(run[0]!) - 1];
  const isBeside =
    before?.kind === "word" && run[0]!.kind === "word" && before.at + 1 === run[0]!.at;
  const isTitle = run.every((one) => isCapital(one, tokens) && names.whole[0]?.includes(one.said));
  return (
    (isBeside && !isTitle) ||
    /^(qui|que|qu|dont|die|dat|wie|waar)$/.test(wordAt(tokens, run[0]!.at - 1)) ||
    /^(de|du|d|van)$/.test(wordAt(tokens, run.at(-1)!.at + 1))
  );
}

/** Without the preposition that begins a phrase. */
function withoutLead(run: Run): Item[] {
  const [first, ...rest] = run;
  const isLed = first!.kind === "link" && /^(pour|avec|par|voor|met|via)$/.test(first!.said);
  return isLed ? rest : [...run];
}
