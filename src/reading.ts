import type { Language } from "./domain/language.ts";
import { newState } from "./domain/conversation.ts";
import type { Reading } from "./model/check/reading.ts";
import type { Understand } from "./understand/understand.ts";

/** With what a model's sentences are read: the languages as messages tell them. */
export function readingFor(understand: Understand): (language: Language) => Reading {
  const isForeign = (text: string, wanted: Language): boolean => {
    const { language, foreign } = understand(text, { ...newState, language: wanted });
    return foreign || (language !== null && language !== wanted);
  };
  return (language) => ({ language, isForeign });
}
