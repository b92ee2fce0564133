/** The two languages of the assistant; residents are answered in theirs. */
export const languages = ["fr", "nl"] as const;
export type Language = (typeof languages)[number];

/** The language of a reply; `both` when the resident's is not known. */
export type ReplyLanguage = Language | "both";

/** One content in each language, so that neither can be missing. */
export type Bilingual<T = string> = Record<Language, T>;

/** The languages a reply is written in, in the order it is read. */
export function languagesOf(language: ReplyLanguage): readonly Language[] {
  return language === "both" ? languages : [language];
}
