import { composeAnswer } from "../src/compose/compose-answer.ts";
import { languagesOf } from "../src/domain/language.ts";
import { choices, say, subjectOf, type StepFor } from "./step.ts";
import { texts } from "./texts/texts.ts";

/** More buttons than this fill the screen of a phone. */
const mostChoices = 8;

/** Asks where the resident lives, with what already holds in the whole Region. */
export const askCommune: StepFor<"ask-commune"> = (
  outcome,
  { question, state, language, communes, now },
) => {
  const composed = composeAnswer(outcome.region, question.aspect, { language, now });
  const hasRegion = outcome.region.length > 0;
  const parts = languagesOf(language).flatMap((one) => [
    ...say(one, (texts) => [texts.askCommune, texts.askCommuneHow]),
    ...(hasRegion ? [{ kind: "heading", language: one, text: texts[one].meanwhile } as const] : []),
    ...composed.parts.filter((part) => part.language === one),
  ]);
  const near = communes.filter(({ nis }) => outcome.communes.includes(nis)).slice(0, mostChoices);
  return {
    reply: {
      decision: "clarify",
      language,
      programmes: composed.programmes,
      parts,
      citations: composed.citations,
      choices: choices(language, (_, one) => near.map(({ names }) => names[one])),
    },
    state: {
      ...state,
      awaiting: { kind: "commune", question: question.search, asked: question.asked },
      subject: subjectOf(question, composed.programmes),
    },
  };
};
