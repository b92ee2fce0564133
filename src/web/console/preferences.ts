import type { Language } from "../../domain/language.ts";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What a counsellor sets for this browser. */
export type Preferences = {
  language: Language;
  theme: ThemeChoice;
  sound: boolean;
  /** Whether single letters act; somebody who dictates wants them off (WCAG 2.1.4). */
  shortcuts: boolean;
};

/** Reads what was kept; what is missing or not ours is as at the first visit. */
export function preferencesIn(kept: string | null, language: Language): Preferences {
  const read = fieldsIn(kept);
  return {
    language: read.language === "fr" || read.language === "nl" ? read.language : language,
    theme: themeChoices.find((theme) => theme === read.theme) ?? "system",
    sound: read.sound !== false,
    shortcuts: read.shortcuts !== false,
  };
}

function fieldsIn(kept: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(kept ?? "{}");
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
