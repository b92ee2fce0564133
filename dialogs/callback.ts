import { replyWithContacts, type Sentences } from "./contacts.ts";
import { deskFor } from "./desk-for.ts";
import { handoff } from "./handoff.ts";
import { standingChoices, standingSentences } from "./standing.ts";
import { answered, choices, type StepFor } from "./step.ts";

/**
 * Who wants to be called leaves the details in a form; contacts stand below it, for clients that have
 * none. Where no desk serves, they are all there is.
 */
export const offerCallback: StepFor<"offer-callback"> = ({ programmes }, situated) => {
  if (deskFor(programmes, situated) === null)
    return handoff({ kind: "handoff", reason: "callback", programmes }, situated);
  const { state, language } = situated;
  const say = (sentences: Sentences, buttons: string[]) =>
    replyWithContacts(programmes, situated, {
      sentences: (texts, one) => [...sentences(texts, one), texts.case.alsoReach],
      choices: buttons,
    });
  return {
    reply: say(({ case: texts }) => [texts.callbackForm], []),
    state: answered(state),
    act: {
      kind: "offer-callback",
      reply: (standing) =>
        standing.state === "callback"
          ? say((texts) => standingSentences(standing, texts), standingChoices(standing, language))
          : say(
              ({ case: texts }) => [texts.callbackForm, texts.callbackKeepsPlace],
              choices(language, (texts) => [texts.case.leaveButton]),
            ),
    },
  };
};
