const size = 4;

/**
 * The character 4-grams of a word between `_`: they find inflected, compounded and misspelt words that
 * differ as wholes.
 */
export function gramsOf(word: string): string[] {
  const padded = `_${word}_`;
  const grams: string[] = [];
  for (let i = 0; i + size <= Math.max(padded.length, size); i++)
    grams.push(padded.slice(i, i + size));
  return grams;
}

/** The 4-grams of some words, with how often they come. */
export function weighedGrams(words: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of words)
    for (const gram of gramsOf(word)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return grams;
}
