import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf } from "./grounds.ts";

export function texts(cited: KnownFact[]): Text[] {
  return cited.flatMap((fact) => fact.texts);
}

/** How many content words two texts share. */
export function shared(a: Text, b: Text, given: Given): number {
  const keys = new Set(
    a.words.filter(({ isHarmless }) => !isHarmless).flatMap((word) => [...word.keys]),
  );
  const words = contentOf(b, given.language).filter((word) =>
    [...word.keys].some((key) => keys.has(key)),
  );
  const figures = b.figures.filter(({ kind, key }) =>
    a.figures.some((known) => known.kind === kind && known.key === key),
  );
  return words.length + figures.length;
}

/** Two words or figures of a fact's sentence, or as many as it has beside its programme's names. */
export function overlaps(text: Text, fact: KnownFact, sentence: Text, given: Given): boolean {
  const own = contentOf(text, given.language).filter(({ folded }) => !fact.body.names.has(folded));
  const words = shared(text, sentence, given);
  const inAll = fact.texts.reduce((sum, one) => sum + shared(one, sentence, given), 0);
  return words >= Math.min(2, own.length + text.figures.length) || (words >= 1 && inAll >= 3);
}

/** Whether some fact's sentence that speaks of the same thing is as wanted. */
export function someText(
  cited: KnownFact[],
  sentence: Text,
  given: Given,
  isWanted: (text: Text) => boolean,
): boolean {
  return cited.some((fact) =>
    fact.texts.some((text) => isWanted(text) && overlaps(text, fact, sentence, given)),
  );
}
