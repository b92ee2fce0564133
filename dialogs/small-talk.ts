import { answered, choices, plainReply, say, type StepFor } from "./step.ts";
import type { Texts } from "./texts/texts.ts";
import type { SmallTalk } from "../src/domain/programme.ts";

/** A short courteous reply, and examples of what can be asked where that helps. */
export const smallTalk: StepFor<"small-talk"> = ({ talk }, { state, language }) => {
  const showsWhat = talk === "greeting" || talk === "what-can-you-do" || talk === "yes";
  return {
    reply: plainReply(
      "answer",
      language,
      say(language, (texts) => words(talk, texts)),
      showsWhat ? choices(language, (texts) => texts.examples) : [],
    ),
    state: answered(state),
  };
};

function words(talk: SmallTalk, texts: Texts): string[] {
  switch (talk) {
    case "greeting":
      return [texts.greeting];
    case "thanks":
      return [texts.thanks];
    case "goodbye":
      return [texts.goodbye];
    case "who-are-you":
      return [texts.whoAreYou, texts.myTopics];
    case "what-can-you-do":
      return [texts.myTopics, texts.yes];
    case "yes":
      return [texts.yes];
    case "no":
      return [texts.no];
  }
}
