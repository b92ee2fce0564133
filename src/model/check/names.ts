import type { KnownFact, Names } from "./given.ts";
import type { Item } from "./items.ts";
import type { Token } from "./tokens.ts";

/** Whether a word is one of the names of a fact's programme. */
export function isName({ said }: Item, { names }: KnownFact): boolean {
  return names.words.has(said);
}

/** The tokens of a text at which a whole name stands: "Frigo pour Tous" has a link in it. */
export function nameTokens(tokens: readonly Token[], { whole }: Names): Set<number> {
  const words = tokens.flatMap((token, at) =>
    token.kind === "word" ? [{ at, folded: token.folded }] : [],
  );
  const found = new Set<number>();
  for (const name of whole)
    for (let from = 0; from + name.length <= words.length; from++) {
      const part = words.slice(from, from + name.length);
      if (part.every(({ folded }, at) => folded === name[at]))
        for (const { at } of part) found.add(at);
    }
  return found;
}
