import type { Conversations } from "../../store/conversations.ts";
import { type Client, counsellorActivity, replyActivity } from "../activity.ts";
import type { Connector, Sent } from "./connector.ts";
import type { Outgoing, OutboxParts } from "./outbox.ts";
import type { Reference } from "./reference.ts";
import { outcomeOfFault } from "./send-outcome.ts";
import { mayBeSentTo } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/** Sends a stored message to where its conversation is held. */
export function sender(parts: {
  conversations: Conversations;
  connector: () => Promise<Connector>;
  settings: BotFrameworkSettings;
  log: OutboxParts["log"];
}): OutboxParts["send"] {
  return async (delivery, message) => {
    const reference: Reference = JSON.parse(delivery.reference);
    // The settings may have changed since the conversation was heard from.
    if (!mayBeSentTo(reference.serviceUrl, parts.settings)) return { outcome: "closed" };
    const replyToId = await activityAnswered(parts.conversations, message);
    const activity = activityOf(message, reference.channelId === "msteams" ? "teams" : "web-chat");
    try {
      const connector = await parts.connector();
      const sentId = await connector.send(reference, {
        ...activity,
        ...(replyToId !== null && { replyToId }),
      });
      return { outcome: "arrived", sentId };
    } catch (fault) {
      parts.log(`a reply did not reach ${new URL(reference.serviceUrl).host}: ${String(fault)}`);
      return outcomeOfFault(fault, Date.now());
    }
  };
}

function activityOf(message: Outgoing, client: Client): Sent {
  if ("reply" in message.content)
    return replyActivity({ ...message, content: message.content }, client);
  // These channels show everything under the bot's name, so the person's stands in the text.
  const { counsellor } = message.content;
  const activity = counsellorActivity({ ...message, content: message.content });
  return { ...activity, text: `${counsellor.name}: ${activity.text}` };
}

/** The id under which the channel knows the message that is replied to. */
async function activityAnswered(
  conversations: Conversations,
  { conversation, repliesTo }: Outgoing,
): Promise<string | null> {
  if (repliesTo === null) return null;
  const [answered] = await conversations.messagesAfter(conversation, repliesTo - 1);
  return answered && "clientId" in answered.content ? answered.content.clientId : null;
}
