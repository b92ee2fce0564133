import { missed, personOffer, plainReply, say, type StepFor } from "./step.ts";

/** Says that a question lies outside the subjects, which these are, and who handles it when that is known. */
export const outOfScope: StepFor<"out-of-scope"> = ({ about, elsewhere }, situated) => {
  const { state, language, commune } = situated;
  const next = missed(state);
  const offer = personOffer(next, situated);
  const parts = say(language, (texts, one) => [
    elsewhere ? texts.outOfScopePlace(elsewhere.names[one]) : null,
    about ? texts.outOfScopeAbout(about.names[one]) : null,
    !elsewhere && !about ? texts.outOfScope : null,
    about?.commune ? texts.communeHandles : null,
    about?.commune && commune ? texts.askCommuneSite(commune.names[one], commune.web[one]) : null,
    texts.myTopics,
  ]);
  return {
    reply: plainReply("out_of_scope", language, [...parts, ...offer.parts], offer.choices),
    state: { ...next, awaiting: offer.awaiting },
  };
};
