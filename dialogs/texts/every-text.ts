import type { Bilingual } from "../../src/domain/language.ts";
import { texts } from "./texts.ts";

/** Every text of the assistant by its path, such as `crisis.danger`; those that take words are given `word` for each. */
export function everyText(word: string): { id: string; text: Bilingual }[] {
  const [fr, nl] = [new Map(leaves(texts.fr, word)), new Map(leaves(texts.nl, word))];
  // A list may be longer in one language: its last text is then empty in the other.
  return [...new Set([...fr.keys(), ...nl.keys()])].map((id) => ({
    id,
    text: { fr: fr.get(id) ?? "", nl: nl.get(id) ?? "" },
  }));
}

function leaves(value: unknown, word: string, path: string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (typeof value === "function")
    return [[path.join("."), value(...Array.from({ length: value.length }, () => word))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, word, [...path, key]),
  );
}
