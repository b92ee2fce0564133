import type { Language } from "./domain/language.ts";
import { newState } from "./domain/conversation.ts";
import type { Knowledge } from "./domain/programme.ts";
import type { Reading } from "./model/check/words.ts";
import { conceptFinder, phrasesOf } from "./retrieve/concepts.ts";
import { createStem } from "./retrieve/words.ts";
import type { Understand } from "./understand/understand.ts";

/** With what a model's sentences are read: the stems and concepts of the index, and the languages as messages tell them. */
export function readingFor(
  knowledge: Knowledge,
  understand: Understand,
): (language: Language) => Reading {
  const stem = createStem();
  const concepts = conceptFinder(phrasesOf(knowledge.vocabulary, stem), stem);
  const isForeign = (text: string, wanted: Language): boolean => {
    const { language, foreign } = understand(text, { ...newState, language: wanted });
    return foreign || (language !== null && language !== wanted);
  };
  return (language) => ({ language, stem, concepts, isForeign });
}
