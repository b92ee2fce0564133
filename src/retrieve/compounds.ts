const shortestPart = 4;
const links = ["", "s", "en", "e", "n"];

/**
 * The two words a Dutch compound is made of, when the corpus knows both: "fietspremie" is about
 * "fiets" and "premie". Of several splits the one with the longest last part wins: it is the head.
 */
export function splitCompound(word: string, known: { has(word: string): boolean }): string[] {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (!known.has(last)) continue;
    const part = links
      .filter((link) => first.endsWith(link) && first.length - link.length >= shortestPart)
      .map((link) => first.slice(0, first.length - link.length))
      .find((candidate) => known.has(candidate));
    if (part !== undefined) return [part, last];
  }
  return [];
}
