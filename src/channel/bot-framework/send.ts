import type { Reply } from "../../domain/reply.ts";
import type { Conversations } from "../../store/conversations.ts";
import {
  type Client,
  counsellorActivity,
  type CounsellorActivity,
  replyActivity,
  type ReplyActivity,
} from "../activity.ts";
import type { Connector } from "./connector.ts";
import { teamsChannel } from "./origin.ts";
import type { Outgoing, OutboxParts } from "./outbox.ts";
import type { Reference } from "./reference.ts";
import { outcomeOfFault } from "./send-outcome.ts";
import { mayBeSentTo } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";

type Message = (ReplyActivity | CounsellorActivity) & { replyToId?: string };

/** Sends a stored message to where its conversation is held. */
export function sender(parts: {
  conversations: Conversations;
  connector: () => Promise<Pick<Connector, "send">>;
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
    const activity = activityOf(message, clientOf(reference), parts.settings.publicUrl);
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
  connector: Pick<Connector, "send">,
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

function clientOf({ channelId, conversation }: Reference): Client {
  if (channelId !== teamsChannel) return "web-chat";
  const { conversationType, isGroup } = conversation;
  const isShared = isGroup ?? (conversationType !== undefined && conversationType !== "personal");
  return isShared ? "teams-group" : "teams";
}

function activityOf(message: Outgoing, client: Client, publicUrl: string | null): Message {
  const { content } = message;
  if (content.kind === "relayed") {
    // These channels show everything under the bot's name, so the person's stands in the text.
    const activity = counsellorActivity({ ...message, content });
    return { ...activity, text: `${content.counsellor.name}: ${activity.text}` };
  }
  const reply = withAddresses(content.reply, publicUrl);
  return replyActivity({ ...message, content: { ...content, reply } }, client);
}

/** Pages of our own, such as the action plan's, are cited by their path: elsewhere they need our address. */
function withAddresses(reply: Reply, publicUrl: string | null): Reply {
  const citations = reply.citations.map((citation) => ({
    ...citation,
    url: citation.url.startsWith("/") ? (publicUrl ?? "") + citation.url : citation.url,
  }));
  return { ...reply, citations };
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
