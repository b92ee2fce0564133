const size = 4;

/**
 * The character 4-grams of some words with how often each stands there, each word between `_`: they
 * find inflected, compounded and misspelt words that differ as wholes.
 */
export function gramsOf(words: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of words) {
    const padded = `_${word}_`;
    for (let i = 0; i + size <= Math.max(padded.length, size); i++) {
      const gram = padded.slice(i, i + size);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}
