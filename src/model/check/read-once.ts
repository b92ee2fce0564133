import type { Programme } from "../../domain/programme.ts";
import type { Reading } from "./reading.ts";

/**
 * What has been read of a programme in a language, kept as long as the programme is: reading all facts anew took
 * most of an answer's time.
 */
const kept = new WeakMap<Programme, Map<string, unknown>>();

export function readOnce<T>(
  what: string,
  programme: Programme,
  { language }: Reading,
  read: () => T,
): T {
  const known = kept.get(programme) ?? new Map<string, unknown>();
  kept.set(programme, known);
  const key = `${language} ${what}`;
  if (!known.has(key)) known.set(key, read());
  return known.get(key) as T;
}
