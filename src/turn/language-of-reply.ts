import type { Language, ReplyLanguage } from "../domain/language.ts";
import type { Question } from "../domain/question.ts";

/** The language of the words; where they do not tell, the conversation's; where there is none, both. */
export function languageOfReply(question: Question, known: Language | null): ReplyLanguage {
  if (question.foreign) return "both";
  if (question.request?.kind === "language") return question.request.language;
  return question.language ?? known ?? "both";
}
