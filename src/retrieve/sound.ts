import type { Language } from "../domain/language.ts";

type Rule = [RegExp, string];

/** Letters that sound alike are written alike, on folded words; the order matters. */
const rules: Record<Language, Rule[]> = {
  fr: [
    [/ph/g, "f"],
    [/th/g, "t"],
    [/t(?=ion)/g, "s"],
    [/eau|au/g, "o"],
    [/(er|ez|ee|ees|es)$/, "e"],
    [/[ae][iy](?!n|m(?![aeiou]))/g, "e"],
    [/[ae]?[iy][nm](?![aeiouynm])/g, "1"],
    [/[ae][nm](?![aeiouynm])/g, "2"],
    [/qu|ck|k/g, "k"],
    [/c(?=[eiy1])/g, "s"],
    [/c(?!h)/g, "k"],
    [/g(?=[eiy])/g, "j"],
    [/gu(?=[eiy])/g, "g"],
    [/x/g, "ks"],
    [/z/g, "s"],
    [/y/g, "i"],
    [/(?<!c)h/g, ""],
    [/(.)\1+/g, "$1"],
    [/[estdp]+$/, ""],
  ],
  nl: [
    [/ch/g, "g"],
    [/th|dt|d$/g, "t"],
    [/uy/g, "ui"],
    [/ij|ei|y/g, "y"],
    [/auw|ouw|au/g, "ou"],
    [/cks|ks|cx|kx/g, "x"],
    [/ck|c|q/g, "k"],
    [/z/g, "s"],
    [/v|ph/g, "f"],
    [/(.)\1+/g, "$1"],
    [/(?<=.{3})en?$/, ""],
  ],
};

/** How a folded word sounds, roughly: two spellings of a word have the same key. */
export function soundOf(word: string, language: Language): string {
  return rules[language].reduce((key, [pattern, by]) => key.replace(pattern, by), word);
}

/** Shorter words sound like too many others. */
const shortest = 5;

/**
 * Finds the most used known word that sounds like an unknown one: many write as they speak, "méson",
 * "wagten", and are then more than one letter away.
 */
export function likeSounding(
  known: ReadonlyMap<string, number>,
  language: Language,
): (word: string) => string | null {
  // Made when a word is first unknown, like the list of nearest words.
  let bySound: Map<string, string> | undefined;
  return (word) => {
    if (word.length < shortest || /\d/.test(word) || known.has(word)) return null;
    return (bySound ??= soundsOf(known, language)).get(soundOf(word, language)) ?? null;
  };
}

function soundsOf(known: ReadonlyMap<string, number>, language: Language): Map<string, string> {
  const bySound = new Map<string, string>();
  for (const [word, count] of known) {
    if (word.length < shortest - 1 || /\d/.test(word)) continue;
    const sound = soundOf(word, language);
    const other = bySound.get(sound);
    if (other === undefined || known.get(other)! < count) bySound.set(sound, word);
  }
  return bySound;
}
