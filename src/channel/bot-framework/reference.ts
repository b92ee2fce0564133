import type { IncomingActivity } from "./incoming-activity.ts";

/** Where a conversation is held: what Bot Framework calls a conversation reference. */
export type Reference = {
  channelId: string;
  serviceUrl: string;
  locale?: string;
  conversation: IncomingActivity["conversation"];
  user: IncomingActivity["from"];
  bot: IncomingActivity["recipient"];
};

/** The way back to whoever sent an activity. */
export function referenceTo(activity: IncomingActivity): Reference {
  const { channelId, serviceUrl, locale, conversation, from: user, recipient: bot } = activity;
  return {
    channelId,
    serviceUrl,
    ...(locale !== undefined && { locale }),
    conversation,
    user,
    bot,
  };
}
