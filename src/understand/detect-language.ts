import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld as Eld } from "eld/extrasmall";
import type { Language } from "../domain/language.ts";
import { fold, wordsOf } from "../domain/text.ts";

/** What a message's words tell of its language. */
export type Told = { language: Language | null; foreign: boolean };
export type LanguageDetector = (text: string) => Told;

/** The languages people in Brussels are likely to write in; fewer candidates, fewer mistakes on short messages. */
const candidates = "fr nl en de es it pt ro pl tr sq ru uk bg ar fa".split(" ");

/** Loaded when it is first asked: its tables take 0.2 s, and most messages do without it. */
function loadDetector(): typeof Eld {
  // The package exports it for `import` only, which cannot wait; by its path it can be required.
  const path = fileURLToPath(import.meta.resolve("eld/extrasmall"));
  const { eld } = createRequire(import.meta.url)(path) as { eld: typeof Eld };
  const detector = eld.newInstance();
  detector.setLanguageSubset(candidates);
  return detector;
}

/** Said in Brussels in either language: they tell nothing. */
const sharedWords = new Set(
  "ok oke merci super top bye stop info sos hello hey ciao perfect".split(" "),
);

/** How much one word may say for a language (natural logarithm of the odds). */
const mostPerWord = 2.5;
/** Odds of about 4 to 1: below, the words do not tell. */
const enough = 1.4;
/** Above this share of words known from residents' questions, a message is French or Dutch, whatever else it looks like. */
const familiar = 0.7;
/** The score from which the general detector is sure; below, misspelt French and Dutch pass for other languages. */
const sure = 0.7;

/**
 * Makes a detector from what residents write in each language: every word votes by how often it stands
 * in each. The general detector (eld) tells the languages we do not speak. Both together were measured
 * better than either alone.
 */
export function languageDetector(texts: Record<Language, string[]>): LanguageDetector {
  const counts = { fr: count(texts.fr), nl: count(texts.nl) };
  let detector: typeof Eld | undefined;
  return (text) => {
    if (mostlyOtherScript(text)) return { language: null, foreign: true };
    const words = wordsOf(fold(text).replace(/\[[a-z-]+\]/g, " ")).filter(
      (word) => /\p{L}/u.test(word) && !sharedWords.has(word),
    );
    if (words.length === 0) return { language: null, foreign: false };
    const seen = words.map((word) => [counts.fr.get(word) ?? 0, counts.nl.get(word) ?? 0] as const);
    const known = seen.filter(([fr, nl]) => fr + nl > 0).length / words.length;
    const sum = seen.reduce((total, [fr, nl]) => total + vote(fr, nl), 0);
    const own = Math.abs(sum) < enough ? null : sum > 0 ? "fr" : "nl";
    // Familiar words that decide are believed whatever the general detector says: it is not asked.
    if (own !== null && known >= familiar) return { language: own, foreign: false };
    const general = (detector ??= loadDetector()).detect(text);
    if (general.language === "fr" || general.language === "nl")
      return { language: own ?? (words.length > 2 ? general.language : null), foreign: false };
    const score = general.getScores()[general.language] ?? 0;
    const foreign =
      words.length > 1 && known < familiar && (score >= sure || (known === 0 && words.length > 2));
    return { language: foreign ? null : own, foreign };
  };
}

function vote(fr: number, nl: number): number {
  const odds = Math.log((fr + 0.3) / (nl + 0.3));
  return Math.max(-mostPerWord, Math.min(mostPerWord, odds));
}

function count(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function mostlyOtherScript(text: string): boolean {
  const others = text.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0;
  if (others === 0) return false;
  const letters = text.match(/\p{L}/gu)!.length;
  return letters >= 3 && others > letters / 2;
}
