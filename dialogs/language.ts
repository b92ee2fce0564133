import { answered, choices, plainReply, say, type StepFor } from "./step.ts";

/** Neither French nor Dutch: says so in both, and offers a person. */
export const languageNotice: StepFor<"language-notice"> = (_, { state, question }) => ({
  reply: plainReply(
    "language_notice",
    "both",
    say("both", (texts) => [texts.languageNotice, texts.languageNoticePerson]),
    choices("both", (texts) => [texts.personButton]),
  ),
  state: { ...state, awaiting: { kind: "person-offer", reason: "talk", question: question.text } },
});

/** Goes on in the language asked for. */
export const switchLanguage: StepFor<"switch-language"> = ({ language }, { state }) => ({
  reply: plainReply(
    "answer",
    language,
    say(language, (texts) => [texts.languageSwitched]),
  ),
  state: { ...answered(state), language },
});
