import type { KnownFact, Text } from "./given.ts";
import { isIn, segmentsOf } from "./segments.ts";
import type { Word } from "./words.ts";

/** So many words more in another fact tell that what is said was taken from it. */
const tooMany = 2;

/** Articles, pronouns and auxiliary verbs are shorter, and stand in every fact. */
const shortestWord = 5;

/**
 * Whether a figure or a name belongs to what is said with it: where several facts are cited, one that has it has
 * about as many of the words beside it as any other. "La société a 3 ans pour vérifier votre dossier" has its
 * words of the fact that says 50 days. Words that say little count too: here, they are those of the fact or not.
 */
export function belongs(
  at: number,
  holds: (text: Text) => boolean,
  { sentence, cited }: { sentence: Text; cited: KnownFact[] },
): boolean {
  if (cited.length < 2) return true;
  const part = segmentsOf(sentence).find((one) => isIn(one, at));
  const inFigure = (word: Word) =>
    sentence.figures.some(({ from, to }) => from <= word.at && word.at < to);
  const words = sentence.words.filter(
    (word) =>
      word.folded.length >= shortestWord &&
      word.at !== at &&
      !inFigure(word) &&
      (!part || isIn(part, word.at)),
  );
  const all = cited.map(({ texts }) => ({
    holds: texts.some(holds),
    shared: words.filter(({ keys }) => standsIn(keys, texts)).length,
  }));
  const most = (of: typeof all) => Math.max(0, ...of.map(({ shared }) => shared));
  const holding = all.filter((one) => one.holds);
  return holding.length === 0 || most(all) - most(holding) < tooMany;
}

function standsIn(keys: ReadonlySet<string>, texts: Text[]): boolean {
  return texts.some(({ words }) =>
    words.some((word) => [...keys].some((key) => /^[=!^%]/.test(key) && word.keys.has(key))),
  );
}
