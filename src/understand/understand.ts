import type { ConversationState } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import { aspectOf } from "./aspect.ts";
import { languageDetector } from "./detect-language.ts";
import { distressIn } from "./distress.ts";
import { followUpOf } from "./follow-up.ts";
import { withoutInstructions } from "./instructions.ts";
import { placeFinder } from "./places.ts";
import { requestOf } from "./request.ts";

/** Reads a message that is clean and without personal data, in the light of its conversation. */
export type Understand = (text: string, state: ConversationState) => Question;

export function createUnderstand(knowledge: Knowledge): Understand {
  const findPlace = placeFinder(knowledge.communes, knowledge.elsewhere);
  const asked = [...knowledge.programmes, ...knowledge.gaps, ...knowledge.outside];
  const detectLanguage = languageDetector({
    fr: asked.flatMap((entry) => entry.questions.fr),
    nl: asked.flatMap((entry) => entry.questions.nl),
  });

  return (text, state) => {
    const meant = withoutInstructions(text);
    const { language, foreign } = detectLanguage(text);
    const place = findPlace(meant);
    const distress = distressIn(text);
    const searchAlone = place.otherWords.join(" ");
    const followUp = followUpOf(place.otherWords, state.subject, language ?? state.language);
    const before = state.awaiting?.kind === "commune" ? state.awaiting.question : state.subject?.text;
    const completes = followUp !== "no" || (state.awaiting?.kind === "commune" && place.commune !== null);
    return {
      text,
      search: completes && before !== undefined ? `${before} ${searchAlone}` : searchAlone,
      searchAlone,
      language,
      foreign,
      place,
      request: requestOf(meant),
      situation: distress?.situation ?? null,
      unsure: distress?.unsure ?? false,
      aspect: aspectOf(meant),
      followUp: completes && followUp === "no" ? "yes" : followUp,
    };
  };
}
