import type { Content, Message } from "../../domain/conversation.ts";
import { replyActivity } from "../activity.ts";
import { feedbackActions, feedbackEvent } from "../feedback-action.ts";

/** A stored message as Direct Line sends it to the resident it belongs to. */
export function storedActivity(message: Message, user: string): object {
  const { channelData, ...activity } = contentActivity(message, user);
  return {
    id: activityId(message.conversation, message.sequence),
    timestamp: new Date(message.at).toISOString(),
    channelId: "directline",
    conversation: { id: message.conversation },
    ...(message.repliesTo !== null && {
      replyToId: activityId(message.conversation, message.repliesTo),
    }),
    ...activity,
    // Web Chat sorts by it; without it a streamed answer can stand above earlier messages.
    channelData: { ...channelData, "webchat:sequence-id": message.sequence },
  };
}

/** Ids sort as their messages do. */
export function activityId(conversation: string, sequence: number): string {
  return `${conversation}|${String(sequence).padStart(7, "0")}`;
}

function contentActivity(
  message: Message,
  user: string,
): { channelData: object } & Record<string, unknown> {
  const { content } = message;
  if (content.kind === "input") return inputActivity(content, user);
  return {
    from: { id: "zinneke", name: "Zinneke", role: "bot" },
    ...replyActivity({ ...message, content }, "web-chat"),
  };
}

function inputActivity({ input, clientId }: Extract<Content, { kind: "input" }>, user: string) {
  const own = {
    from: { id: user, role: "user" },
    channelData: clientId === null ? {} : { clientActivityID: clientId },
  };
  switch (input.kind) {
    case "text":
      return { ...own, type: "message", text: input.text, textFormat: "plain" };
    case "upload":
      // The files are gone; the clip keeps the message from being an empty bubble.
      return { ...own, type: "message", text: `${input.text} 📎`.trim(), textFormat: "plain" };
    case "feedback": {
      const pressed = feedbackActions(input.message).filter((action) =>
        action["@id"].endsWith(`:${input.value}`),
      );
      return { ...own, type: "event", name: feedbackEvent, entities: pressed };
    }
  }
}
