import type { Given, KnownFact, Text } from "./given.ts";
import type { Item } from "./items.ts";
import { pairItems } from "./pair-items.ts";
import { hasMark, type Run } from "./phrases.ts";
import type { Shown } from "./verdict.ts";
import { wordOrders } from "./word-orders.ts";

/** A sentence laid beside one sentence of a fact: what both have, what it adds and what it leaves out. */
export type Retelling = {
  sentence: Text;
  fact: KnownFact;
  known: Text;
  /** The sentence before the known one in its fact: what a pronoun at its beginning stands for. */
  previous: Text | null;
  pairs: [Item, Item][];
  /** A phrase of it stands elsewhere than in its fact. */
  isTurned: boolean;
  added: Run[];
  left: Run[];
};

/** What a sentence is read with: the facts, and the sentences shown before it. */
export type Setting = { given: Given; told: readonly Shown[] };

/** Beyond these the nearest sentences of the facts have little in common with the one that is checked. */
const mostCompared = 12;

/** The nearest ways in which a sentence may retell one of the cited facts' sentences, the nearest first. */
export function retellingsOf(sentence: Text, cited: KnownFact[]): Retelling[] {
  const orders = wordOrders(sentence);
  return cited
    .flatMap((fact) =>
      fact.texts.flatMap((known, index) => {
        const previous = fact.texts[index - 1] ?? null;
        return isNear(sentence, known)
          ? orders.map((order, turn) =>
              compared(order, { sentence, fact, known, previous, isTurned: turn > 0 }),
            )
          : [];
      }),
    )
    .sort((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, mostCompared);
}

/** Half of the items of a retelling are its fact's; what has fewer is not worth trying in every order. */
function isNear(sentence: Text, known: Text): boolean {
  const shared = sentence.items.filter((item) =>
    known.items.some((other) => item.said === other.said),
  );
  return shared.length * 2 >= sentence.items.length && shared.length > 0;
}

function compared(
  order: Item[],
  of: Pick<Retelling, "sentence" | "fact" | "known" | "previous" | "isTurned">,
): Retelling {
  const pairs = pairItems(order, of.known.items);
  const paired = new Set(pairs.flat());
  return {
    ...of,
    pairs,
    added: runsOf(order, paired, of.sentence),
    left: runsOf(of.known.items, paired, of.known),
  };
}

/** What is not paired, in runs that no comma parts. */
function runsOf(order: Run, paired: ReadonlySet<Item>, { items, tokens }: Text): Run[] {
  const runs: Item[][] = [];
  for (const [at, item] of order.entries()) {
    if (paired.has(item)) continue;
    const last = order[at - 1];
    const goesOn =
      last !== undefined &&
      !paired.has(last) &&
      items.indexOf(last) + 1 === items.indexOf(item) &&
      !hasMark(tokens, last.at, item.at, /^[,;:]$/);
    if (goesOn) runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** A word put in is worse than one left out. */
function distanceOf({ added, left }: Retelling): number {
  return added.flat().length * 3 + left.flat().length;
}
