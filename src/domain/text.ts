/** Lower case without accents or ligatures: the form in which words are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain: composing and decomposing them is most of the cost of folding.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower.replaceAll("`", "'");
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘`´]/g, "'");
}

/** Elided articles and pronouns: "l'aide" is about "aide", "'s avonds" about "avonds". */
const elision = /(?<![\p{L}\d])(?:[ldjnmtcs]|qu|jusqu|lorsqu|puisqu|d'r|'t|'s|'n)'(?=[\p{L}\d])/gu;

/** The folded words and numbers of a text, in order. */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(elision, " ")
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
