import type { Programme } from "../../domain/programme.ts";
import type { Reading } from "./words.ts";

/**
 * What has been read of a programme in a language, kept as long as the programme is: reading all facts anew took
 * most of an answer's time. A thesaurus that changes brings concepts of its own, and so readings of its own.
 */
const kept = new WeakMap<Reading["concepts"], WeakMap<Programme, Map<string, unknown>>>();

export function readOnce<T>(
  what: string,
  programme: Programme,
  { concepts, language }: Reading,
  read: () => T,
): T {
  const ofThesaurus = kept.get(concepts) ?? new WeakMap<Programme, Map<string, unknown>>();
  kept.set(concepts, ofThesaurus);
  const known = ofThesaurus.get(programme) ?? new Map<string, unknown>();
  ofThesaurus.set(programme, known);
  const key = `${language} ${what}`;
  if (!known.has(key)) known.set(key, read());
  return known.get(key) as T;
}
