import type { ConversationState, Feedback } from "../src/domain/conversation.ts";
import type { Input } from "../src/domain/incoming.ts";
import { languagesOf, type ReplyLanguage } from "../src/domain/language.ts";
import { choices, plainReply, say, type Step } from "./step.ts";
import { texts } from "./texts/texts.ts";

type Judged = Step & { feedback: Feedback };

/** Thanks for a thumb; a thumb down without a reason is asked it, once. */
export function judge(
  { message, value, reason: given }: Extract<Input, { kind: "feedback" }>,
  state: ConversationState,
  language: ReplyLanguage,
): Judged {
  const reason = given ?? null;
  const feedback = { message, value, reason };
  if (value === "like" || reason !== null)
    return {
      reply: plainReply(
        "answer",
        language,
        say(language, (texts) => [texts.feedbackThanks]),
      ),
      state,
      feedback,
    };
  return {
    reply: plainReply(
      "answer",
      language,
      say(language, (texts) => [texts.feedbackWhy]),
      choices(language, (texts) => texts.feedbackReasons),
    ),
    state: { ...state, awaiting: { kind: "feedback-reason", message } },
    feedback,
  };
}

/** Takes one of the offered reasons; null when the resident has gone on to something else. */
export function takeReason(
  text: string,
  state: ConversationState,
  language: ReplyLanguage,
): Judged | null {
  if (state.awaiting?.kind !== "feedback-reason") return null;
  const offered = languagesOf("both").flatMap((one) => texts[one].feedbackReasons);
  if (!offered.includes(text)) return null;
  return {
    reply: plainReply(
      "answer",
      language,
      say(language, (texts) => [texts.feedbackThanks]),
    ),
    state: { ...state, awaiting: null },
    feedback: { message: state.awaiting.message, value: "dislike", reason: text },
  };
}
