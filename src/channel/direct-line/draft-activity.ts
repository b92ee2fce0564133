import type { Draft } from "../../store/drafts.ts";
import { localeOf, textFor } from "../activity.ts";
import { activityId, assistant, streamId } from "./stored-activity.ts";

/**
 * An answer that is being written, as Web Chat shows it: all that there is of it. It always comes under the
 * same id, which is the stream's too: so Web Chat takes each in the place of the one before, and the whole
 * message in the place of the last, for whoever has seen how many of them. It stands below the message it
 * answers.
 */
export function draftActivity({ conversation, answers, sentences, reply }: Draft): object {
  const id = streamId(conversation, answers);
  return {
    type: "typing",
    id,
    channelId: "directline",
    conversation: { id: conversation },
    replyToId: activityId(conversation, answers),
    from: assistant,
    text: textFor(reply, "web-chat"),
    textFormat: "markdown",
    locale: localeOf(reply.language),
    channelData: {
      streamType: "streaming",
      streamId: id,
      streamSequence: sentences.length,
      "webchat:sequence-id": answers + sentences.length / 1000,
    },
  };
}
