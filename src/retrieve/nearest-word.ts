/** Shorter words have too many neighbours to guess which was meant. */
const shortest = 5;

/**
 * Finds the known word one typing error away (a letter too many, too few, other, or two swapped) from
 * an unknown one: both reach it by deleting at most one letter.
 * @see W. Garbe, Symmetric Delete spelling correction (2012)
 */
export function nearestWord(known: ReadonlyMap<string, number>): (word: string) => string | null {
  const byDeletion = new Map<string, string[]>();
  for (const word of known.keys()) {
    if (word.length < shortest - 1 || /\d/.test(word)) continue;
    for (const variant of deletions(word)) {
      const list = byDeletion.get(variant);
      if (list) list.push(word);
      else byDeletion.set(variant, [word]);
    }
  }
  return (word) => {
    if (word.length < shortest || /\d/.test(word) || known.has(word)) return null;
    let best: string | null = null;
    for (const variant of deletions(word))
      for (const candidate of byDeletion.get(variant) ?? []) {
        if (!oneErrorApart(word, candidate)) continue;
        if (best === null || known.get(candidate)! > known.get(best)!) best = candidate;
      }
    return best;
  };
}

function deletions(word: string): Set<string> {
  const variants = new Set([word]);
  for (let i = 0; i < word.length; i++) variants.add(word.slice(0, i) + word.slice(i + 1));
  return variants;
}

function oneErrorApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}
