import type { Language } from "../../domain/language.ts";

/** What the check borrows of the rest, told by the composition. */
export type Reading = {
  language: Language;
  /** Whether a text is in another language than the one wanted. */
  isForeign: (text: string, language: Language) => boolean;
};
