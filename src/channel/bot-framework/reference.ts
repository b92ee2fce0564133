import type { IncomingActivity } from "./incoming-activity.ts";

/** Where a conversation is held: what Bot Framework calls a conversation reference. */
export type Reference = {
  channelId: string;
  serviceUrl: string;
  locale?: string;
  conversation: IncomingActivity["conversation"];
  user: IncomingActivity["recipient"];
  bot: IncomingActivity["recipient"];
};

/** The way back to whoever sent an activity; what people are called is left out. */
export function referenceTo(activity: IncomingActivity): Reference {
  const { channelId, serviceUrl, locale, conversation, from, recipient: bot } = activity;
  const user = from && { id: from.id, role: from.role };
  return {
    channelId,
    serviceUrl,
    ...(locale !== undefined && { locale }),
    conversation,
    user,
    bot,
  };
}
