import { leaning, pronouns } from "./light-words.ts";
import type { KnownFact, Text } from "./given.ts";
import type { Item } from "./items.ts";
import { mayAdd } from "./may-add.ts";
import { mayLeaveOut } from "./may-leave-out.ts";
import { isName } from "./names.ts";
import { type Run, wordAt } from "./phrases.ts";
import { type Retelling, retellingsOf, type Setting } from "./retelling.ts";
import { isAddressedAlike, otherSmallWord } from "./small-words.ts";
import { fewestShared } from "./thresholds.ts";
import { isTold } from "./told.ts";
import type { Refusal } from "./verdict.ts";

/** Which of the cited facts a sentence retells, and which sentence of theirs; or what keeps it from retelling the nearest. */
export type Told = { facts: KnownFact[]; last: Text } | Refusal;

/**
 * Whether a sentence retells one sentence of a cited fact: in its words and their order, but for the few changes a
 * careful writer makes of it (may-add.ts, may-leave-out.ts, word-orders.ts). Of several that it may retell,
 * one without a fault is enough.
 */
export function toldBy(sentence: Text, cited: KnownFact[], setting: Setting): Told {
  const all = retellingsOf(sentence, cited);
  const faults = all.map((one) => faultOf(one, setting));
  const whole = all.filter((_, index) => faults[index] === null);
  const [first] = whole;
  if (first) return { facts: [...new Set(whole.map(({ fact }) => fact))], last: first.known };
  return faults[0] ?? { why: "little-shared", at: "" };
}

function faultOf(retelling: Retelling, setting: Setting): Refusal | null {
  return (
    sharesLittle(retelling) ??
    addressFault(retelling) ??
    changeFault(retelling, setting) ??
    smallWordFault(retelling) ??
    hiddenFault(retelling) ??
    leaningFault(retelling, setting)
  );
}

const at = (run: Run) => run.map(({ said }) => said).join(" ");
const states = ({ kind }: Item) => kind !== "link" && kind !== "you";

/** Two of the words or figures of its fact, or as many as that has beside its programme's names. */
function sharesLittle({ pairs, known, fact }: Retelling): Refusal | null {
  const shared = pairs.filter(([own]) => states(own)).map(([own]) => own);
  const stated = known.items.filter((one) => states(one) && !isName(one, fact));
  return shared.length < Math.min(fewestShared, stated.length)
    ? { why: "little-shared", at: at(shared) }
    : null;
}

/** Dutch "u" changes places with its verb, so it is no item, and compared by what stands beside it. */
function addressFault(retelling: Retelling): Refusal | null {
  const isDutch = retelling.sentence.language === "nl";
  return isDutch && !isAddressedAlike(retelling) ? { why: "other-form", at: "u" } : null;
}

function changeFault(retelling: Retelling, setting: Setting): Refusal | null {
  const { added: more, left: less } = retelling;
  // What is put in here and left out there has moved.
  const isMoved = (run: Run) =>
    run.some((one) => less.flat().some((other) => one.said === other.said));
  const added = more.find((run) => isMoved(run) || !mayAdd(run, retelling, setting));
  if (added) return { why: "added", at: at(added) };
  const left = less.find((run) => !mayLeaveOut(run, retelling, setting));
  return left ? { why: "left-out", at: at(left) } : null;
}

function smallWordFault(retelling: Retelling): Refusal | null {
  const other = otherSmallWord(retelling);
  return other ? { why: "other-form", at: other.said } : null;
}

/** Where sources differ, one of their values is not told as the value: nothing is left out but names and brackets. */
function hiddenFault({ fact, left }: Retelling): Refusal | null {
  const hidden = fact.contradiction
    ? left.find((run) => run.some((one) => !isName(one, fact)))
    : undefined;
  return hidden ? { why: "contradiction-hidden", at: at(hidden) } : null;
}

/**
 * Whether what a sentence leans on was told. What a fact says after its first sentence is told right after the sentence
 * before it ("le numéro est …" of whom?), or with the noun for its pronoun. A pronoun in the place of what the fact says
 * stands for something the answer told before.
 */
function leaningFault(retelling: Retelling, setting: Setting): Refusal | null {
  const { sentence, known, previous, added, fact } = retelling;
  const { language } = sentence;
  const start = [0, 1, 2].map((index) => wordAt(sentence.tokens, index));
  const fault: Refusal = { why: "leans-on-nothing", at: start[0]! };
  const before = setting.told.at(-1);
  if (previous !== null) {
    const isNamed = pronouns[language].has(wordAt(known.tokens, 0)) && added.length > 0;
    const follows =
      before?.last === previous && !isOtherPronoun(start[0]!, wordAt(known.tokens, 0));
    return isNamed || follows ? null : fault;
  }
  if (!leaning[language].test(start.join(" "))) return null;
  if (before?.programme !== fact.programme) return fault;
  const named = subjectOf(retelling).filter(({ kind }) => kind === "word");
  return named.length === 0 || named.some((one) => isTold(one, setting, retelling)) ? null : fault;
}

/** What a sentence of a fact begins with, as far as the retelling leaves it out. */
function subjectOf({ left, known }: Retelling): Run {
  return left.find(([first]) => first === known.items[0]) ?? known.items.slice(0, 3);
}

/** "Elle" for what the fact calls "il" is something else. */
function isOtherPronoun(own: string, known: string): boolean {
  const personal = /^(il|elle|ils|elles|hij|ze|zij)$/;
  return personal.test(own) && personal.test(known) && own !== known;
}
