import type { Message } from "../../domain/conversation.ts";
import type { Input } from "../../domain/incoming.ts";
import { counsellorActivity, replyActivity } from "../activity.ts";
import { feedbackActions, feedbackEvent } from "../feedback-action.ts";

/** A stored message as Direct Line sends it to the resident it belongs to. */
export function storedActivity(message: Message, user: string): object {
  const { channelData, ...activity } = contentActivity(message, user);
  const { content, conversation, repliesTo } = message;
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
    channelData: {
      ...channelData,
      ...("streamed" in content &&
        repliesTo !== null && {
          streamType: "final",
          streamId: streamId(conversation, repliesTo),
        }),
      "webchat:sequence-id": message.sequence,
    },
  };
}

/** Under which id an answer is shown while it is being written: it stays one message when it is whole. */
export function streamId(conversation: string, answers: number): string {
  return `${activityId(conversation, answers)}|answer`;
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
  switch (content.kind) {
    case "input":
      return { ...own(user, content.clientId), ...inputActivity(content.input) };
    case "relayed":
      return content.from === "counsellor"
        ? {
            from: counsellor(content.counsellor.name),
            ...counsellorActivity({ ...message, content }),
          }
        : { ...own(user, content.clientId), ...plainMessage(content.text) };
    case "welcome":
    case "reply":
    case "notice":
      return {
        from: assistant,
        ...replyActivity({ ...message, content }, "web-chat"),
      };
  }
}

export const assistant = { id: "zinneke", name: "Zinneke", role: "bot" } as const;

/** Residents are told a counsellor's name and nothing else of them; one id, since clients tell speakers apart by it. */
export function counsellor(name: string) {
  return { id: "counsellor", name, role: "bot" };
}

function own(user: string, clientId: string | null) {
  return {
    from: { id: user, role: "user" },
    channelData: clientId === null ? {} : { clientActivityID: clientId },
  };
}

function plainMessage(text: string) {
  return { type: "message", text, textFormat: "plain" };
}

function inputActivity(input: Input) {
  switch (input.kind) {
    case "text":
      return plainMessage(input.text);
    case "upload":
      // The files are gone; the clip keeps the message from being an empty bubble.
      return plainMessage(`${input.text} 📎`.trim());
    case "feedback": {
      const pressed = feedbackActions(input.message).filter((action) =>
        action["@id"].endsWith(`:${input.value}`),
      );
      return { type: "event", name: feedbackEvent, entities: pressed };
    }
    // Of groups in Teams, which nobody reads here.
    case "mention":
      return plainMessage("@");
  }
}
