import type { Item } from "./items.ts";

/** Words and figures say more than links: of two ways to pair, the one that keeps them. */
function weightOf({ kind }: Item): number {
  return kind === "link" || kind === "you" ? 2 : 3;
}

/**
 * The longest common subsequence of two texts, by weight: pairs of items that say the same, in order in both.
 * Dynamic programming over both lengths (Wagner & Fischer 1974), some 400 cells a sentence.
 */
export function pairItems(own: readonly Item[], known: readonly Item[]): [Item, Item][] {
  const best = Array.from({ length: own.length + 1 }, () => new Int16Array(known.length + 1));
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = known.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        own[i]!.said === known[j]!.said ? best[i + 1]![j + 1]! + weightOf(own[i]!) : 0,
      );
  const pairs: [Item, Item][] = [];
  let [i, j] = [0, 0];
  while (i < own.length && j < known.length) {
    const [a, b] = [own[i]!, known[j]!];
    if (a.said === b.said && best[i]![j] === best[i + 1]![j + 1]! + weightOf(a)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
