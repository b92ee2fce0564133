import { oneErrorApart } from "../domain/text.ts";

/** Shorter words have too many neighbours to guess which was meant. */
const shortest = 5;

/**
 * Finds the known word one typing error away (a letter too many, too few, other, or two swapped) from
 * an unknown one: both reach it by deleting at most one letter. The deletions are kept as hashes, for
 * as strings they took a third of the time it takes to build an index; what a hash finds is compared.
 * @see W. Garbe, Symmetric Delete spelling correction (2012)
 */
export function nearestWord(known: ReadonlyMap<string, number>): (word: string) => string | null {
  const words = [...known.keys()].filter((word) => word.length >= shortest - 1 && !/\d/.test(word));
  // Made when a word is first unknown: nobody needs to wait for it when the server starts.
  let find: ReturnType<typeof deletionIndex> | undefined;
  return (word) => {
    if (word.length < shortest || /\d/.test(word) || known.has(word)) return null;
    let best: string | null = null;
    for (const hash of deletions(word))
      (find ??= deletionIndex(words))(hash, (number) => {
        const candidate = words[number]!;
        if (
          (best === null || known.get(candidate)! > known.get(best)!) &&
          oneErrorApart(word, candidate)
        )
          best = candidate;
      });
    return best;
  };
}

/** The words by the hashes of their deletions: those of bucket `b` stand from `starts[b]` up to `starts[b + 1]`, in order. */
function deletionIndex(words: string[]): (hash: number, visit: (word: number) => void) => void {
  const hashes = words.map(deletions);
  const size = hashes.reduce((sum, { length }) => sum + length, 0);
  const buckets = 2 ** Math.ceil(Math.log2(size + 1));
  const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);
  const starts = new Uint32Array(buckets + 1);
  for (const own of hashes) for (const hash of own) starts[bucketOf(hash) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const hashAt = new Int32Array(size);
  const wordAt = new Uint32Array(size);
  for (const [word, own] of hashes.entries())
    for (const hash of own) {
      const at = next[bucketOf(hash)]!++;
      hashAt[at] = hash;
      wordAt[at] = word;
    }
  return (hash, visit) => {
    const bucket = bucketOf(hash);
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++)
      if (hashAt[at] === hash) visit(wordAt[at]!);
  };
}

/** The hashes of a word and of what is left of it without each of its letters. */
function deletions(word: string): number[] {
  const hashes: number[] = [];
  for (let left = -1; left < word.length; left++) {
    let hash = 0;
    for (let i = 0; i < word.length; i++)
      if (i !== left) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    hashes.push(hash);
  }
  return hashes;
}
