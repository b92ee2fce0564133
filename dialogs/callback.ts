import { deskFor } from "./desk-for.ts";
import { handoff } from "./handoff.ts";
import { standingChoices, standingSentences } from "./standing.ts";
import { answered, choices, plainReply, say, type StepFor } from "./step.ts";

/** Who wants to be called leaves the details in a form; where no desk serves, contacts are all there is. */
export const offerCallback: StepFor<"offer-callback"> = ({ programmes }, situated) => {
  if (deskFor(programmes, situated) === null)
    return handoff({ kind: "handoff", reason: "callback", programmes }, situated);
  const { state, language } = situated;
  const form = say(language, (texts) => [texts.case.callbackForm]);
  return {
    reply: plainReply("handoff", language, form),
    state: answered(state),
    act: {
      kind: "offer-callback",
      reply: (standing) =>
        plainReply(
          "handoff",
          language,
          say(language, (texts) =>
            standing.state === "callback"
              ? standingSentences(standing, texts)
              : [texts.case.callbackForm, texts.case.callbackKeepsPlace],
          ),
          standing.state === "callback"
            ? standingChoices(standing, language)
            : choices(language, (texts) => [texts.case.leaveButton]),
        ),
    },
  };
};
