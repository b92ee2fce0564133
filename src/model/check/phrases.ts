import type { Text } from "./given.ts";
import type { Item } from "./items.ts";
import { prepositions } from "./link-words.ts";
import type { Token } from "./tokens.ts";

/** Items that stand side by side in a text. */
export type Run = readonly Item[];

export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.folded : "";
}

export function markAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "mark" ? token.text : "";
}

/** Whether a mark parts what stands between two places. */
export function hasMark(tokens: readonly Token[], from: number, to: number, form: RegExp): boolean {
  return tokens.slice(from, to).some((token) => token.kind === "mark" && form.test(token.text));
}

/** Whether a phrase begins with an item, or with the light words before it. */
export function beginsPhrase(item: Item, { items, tokens, language }: Text): boolean {
  const from = (items[items.indexOf(item) - 1]?.at ?? -1) + 1;
  return tokens
    .slice(from, item.at + 1)
    .some((token) => token.kind === "word" && prepositions[language].test(token.folded));
}

/** Whether an item stands between brackets. */
export function isBracketed({ at }: Item, { tokens }: Text): boolean {
  const isBracket = (token: Token) => token.kind === "mark" && /^[()]$/.test(token.text);
  const open = tokens.slice(0, at).findLast(isBracket);
  const close = tokens.slice(at).find(isBracket);
  return open?.text === "(" && close?.text === ")";
}
