import { composeAnswer } from "../src/compose/compose-answer.ts";
import { answered, subjectOf, type StepFor } from "./step.ts";

/** Tells what is known, and remembers what it was about. */
export const answer: StepFor<"answer"> = ({ programmes }, { question, state, language, now }) => {
  const composed = composeAnswer(programmes, question.aspect, { language, now });
  return {
    reply: { decision: "answer", language, choices: [], ...composed },
    state: {
      ...answered(state),
      subject: subjectOf(question, composed.programmes),
    },
  };
};
