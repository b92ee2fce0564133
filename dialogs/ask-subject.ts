import { choices, missed, personOffer, plainReply, say, type StepFor } from "./step.ts";

/** Asks what is meant, with the nearest programmes to press. */
export const askSubject: StepFor<"ask-subject"> = ({ near }, situated) => {
  const { question, state, language } = situated;
  const next = missed(state);
  const offer = personOffer(next, situated);
  const parts = say(language, (texts) => [
    question.bare ? texts.askOfWhat : near.length > 0 ? texts.askSubject : texts.askSubjectOpen,
  ]);
  const names = choices(language, (_, one) => near.map((programme) => programme.names[one]));
  return {
    reply: plainReply(
      "clarify",
      language,
      [...parts, ...offer.parts],
      [...names, ...offer.choices],
    ),
    state: {
      ...next,
      awaiting: {
        kind: "subject",
        question: question.search,
        asked: question.asked,
        offersPerson: offer.awaiting !== null,
      },
    },
  };
};
