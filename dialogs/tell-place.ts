import { stillWaiting } from "./case-notices.ts";
import { standingChoices, standingSentences } from "./standing.ts";
import { plainReply, say, type StepFor } from "./step.ts";

/** Tells who waits for a person their place again; the conversation goes on where it was. */
export const tellPlace: StepFor<"tell-place"> = (_, { state, language }) => ({
  reply: plainReply(
    "handoff",
    language,
    say(language, (texts) => [texts.case.inNoQueue]),
  ),
  state,
  act: {
    kind: "tell-place",
    reply: (standing) =>
      standing.state === "callback"
        ? plainReply(
            "handoff",
            language,
            say(language, (texts) => standingSentences(standing, texts)),
            standingChoices(standing, language),
          )
        : stillWaiting(language, standing.place),
  },
});
