import { left } from "./case-notices.ts";
import { answered, plainReply, say, type StepFor } from "./step.ts";

/** Takes who no longer wants to wait out of the queue, and says so politely when they stand in none. */
export const leaveQueue: StepFor<"leave-queue"> = (_, { state, language }) => ({
  reply: plainReply(
    "handoff",
    language,
    say(language, (texts) => [texts.case.inNoQueue]),
  ),
  state: answered(state),
  act: { kind: "leave", reply: (before) => left(language, before, null) },
});
