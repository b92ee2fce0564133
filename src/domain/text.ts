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

/** Text without the control characters that no database and no reader wants; lines may be broken. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
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

/** Whether two words differ by one typing error: a letter too many, too few or other, or two swapped. */
export function oneErrorApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
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
