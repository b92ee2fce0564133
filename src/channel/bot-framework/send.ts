import type { Conversations } from "../../store/conversations.ts";
import { type Client, counsellorActivity, replyActivity } from "../activity.ts";
import type { Connector, Sent } from "./connector.ts";
import type { Outgoing, OutboxParts } from "./outbox.ts";
import type { Reference } from "./reference.ts";
import { outcomeOfFault } from "./send-outcome.ts";
import { mayBeSentTo } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";

type Message = Extract<Sent, { type: "message" }>;

/** Sends a stored message to where its conversation is held. */
export function sender(parts: {
  conversations: Conversations;
  connector: () => Promise<Connector>;
  settings: BotFrameworkSettings;
  /** Under which id an answer has been shown while it was written, once nothing of it is on its way. */
  streamOf?: (message: Outgoing) => Promise<string | null>;
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
      const stream = (await parts.streamOf?.(message)) ?? null;
      const whole = { ...activity, ...(replyToId !== null && { replyToId }) };
      const sentId =
        (stream !== null && (await endStream(connector, reference, { whole, stream }))) ||
        (await connector.send(reference, whole));
      return { outcome: "arrived", sentId };
    } catch (fault) {
      parts.log(`a reply did not reach ${new URL(reference.serviceUrl).host}: ${String(fault)}`);
      return outcomeOfFault(fault, Date.now());
    }
  };
}

/**
 * Ends what was shown of an answer with the whole of it. Null where the stream does not take it (stopped by
 * the resident, or too old): it is sent as a message of its own then.
 */
async function endStream(
  connector: Connector,
  reference: Reference,
  { whole, stream }: { whole: Message; stream: string },
): Promise<string | null> {
  const entities = "entities" in whole ? (whole.entities ?? []) : [];
  const end = { type: "streaminfo", streamType: "final", streamId: stream };
  try {
    const sentId = await connector.send(reference, {
      ...whole,
      entities: [...entities, end],
    } as Message);
    return sentId ?? stream;
  } catch (fault) {
    const { outcome } = outcomeOfFault(fault, Date.now());
    if (outcome === "later") throw fault;
    return null;
  }
}

function activityOf(message: Outgoing, client: Client): Message {
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
