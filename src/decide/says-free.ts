import { languages } from "../domain/language.ts";
import type { Programme } from "../domain/programme.ts";
import { fold } from "../domain/text.ts";

const free = /\b(gratuit(e|s|es|ement)?|gratis|kosteloos|kosteloze)\b/;
const notFree = /\b(pas|plus|non|niet|geen) (\w+ )?(gratuit(e|s|es)?|gratis)\b/;

/** Kept for each programme: its texts do not change. */
const known = new WeakMap<Programme, boolean>();

/** Whether a programme says of itself that it costs nothing. */
export function saysFree(programme: Programme): boolean {
  const kept = known.get(programme);
  if (kept !== undefined) return kept;
  const texts = [programme.summary, ...programme.facts.map(({ text }) => text)];
  const said = texts.some((text) =>
    languages.some((language) => {
      const folded = fold(text[language]);
      return free.test(folded) && !notFree.test(folded);
    }),
  );
  known.set(programme, said);
  return said;
}
