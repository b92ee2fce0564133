import { type Given, type KnownFact, readText } from "./given.ts";
import type { Item } from "./items.ts";
import type { Retelling, Setting } from "./retelling.ts";
import type { Shown } from "./verdict.ts";

/** Whether the resident said a word or a figure, or it is a commune of the conversation. */
export function isSaid({ said }: Item, { given }: Setting): boolean {
  return given.said.has(said);
}

/** Whether a sentence shown before told an item, of the same programme. */
export function isTold(item: Item, { told }: Setting, { fact }: Retelling): boolean {
  return told.some(
    ({ text, programme }) =>
      programme === fact.programme && text.items.some(({ said }) => said === item.said),
  );
}

/** A fact that was told as it stands. */
export function toldWhole({ text, programme, texts }: KnownFact, { reading }: Given): Shown {
  return { text: readText(text, reading), programme, last: texts.at(-1) ?? null };
}
