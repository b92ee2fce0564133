import { z } from "zod";
import type { Hints, Input } from "../../domain/incoming.ts";
import type { Language } from "../../domain/language.ts";
import { type Answer, refusal } from "../answer.ts";
import { feedbackEvent, readFeedbackAction } from "../feedback-action.ts";
import type { Origin } from "./companion.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { teamsChannel } from "./origin.ts";

/** What an activity is to Zinneke. */
export type Event =
  | { kind: "said"; input: Input }
  /** A thumb in Teams: it names the message by the id Teams gave it, and may come with words. */
  | { kind: "judged"; sentId: string; value: "like" | "dislike"; reason: string | null }
  | { kind: "joined" }
  /** In a chat with us alone: in a group it is of colleagues among themselves. */
  | { kind: "types" }
  | { kind: "nothing" }
  /** An invoke wants an answer, and this one is none of ours. */
  | { kind: "unanswerable"; answer: Answer };

/** The conversations of this channel in the store: apart from those of our own Direct Line. */
export const conversationPrefix = "bot-framework:";

/**
 * Under which id a conversation is stored; two channels may use the same id. In a Teams channel every
 * thread is one: its id ends with that of the message that began it.
 */
export function conversationOf({ channelId, conversation }: IncomingActivity): string {
  return `${conversationPrefix}${channelId}:${conversation.id}`;
}

/** What an activity says; reactions and messages among colleagues say nothing. */
export function eventOf(activity: IncomingActivity): Event {
  switch (activity.type) {
    case "message":
      return messageOf(activity);
    case "conversationUpdate":
      return isJoining(activity) ? { kind: "joined" } : { kind: "nothing" };
    case "installationUpdate":
      return activity.action?.startsWith("add") ? { kind: "joined" } : { kind: "nothing" };
    case "typing":
      return isGroup(activity) ? { kind: "nothing" } : { kind: "types" };
    case "event":
      return activity.name === feedbackEvent ? thumbOf(activity) : { kind: "nothing" };
    case "invoke":
      return invokeOf(activity);
    default:
      return { kind: "nothing" };
  }
}

/** Whether people talk to each other there, in Teams, and to us by our name only. */
export function isGroup({ channelId, conversation }: IncomingActivity): boolean {
  const { conversationType, isGroup } = conversation;
  return (
    channelId === teamsChannel &&
    (isGroup === true || conversationType === "channel" || conversationType === "groupChat")
  );
}

/** Whether an activity stands in a thread of a Teams channel, and not in the channel as such. */
export function isThread({ channelId, conversation }: IncomingActivity): boolean {
  return channelId === teamsChannel && conversation.id.includes(";messageid=");
}

/** A conversation is opened for us when we are added to it; others come and go unremarked. */
function isJoining({ membersAdded, recipient }: IncomingActivity): boolean {
  return recipient !== undefined && membersAdded.some(({ id }) => id === recipient.id);
}

function messageOf(activity: IncomingActivity): Event {
  if (isGroup(activity) && mentions(activity).length === 0) return { kind: "nothing" };
  const input = inputOf(activity);
  const isBare = isGroup(activity) && input.kind === "text" && input.text === "";
  return { kind: "said", input: isBare ? { kind: "mention" } : input };
}

function inputOf(activity: IncomingActivity): Exclude<Input, { kind: "feedback" | "mention" }> {
  const text = withoutMention(activity);
  // Teams repeats the text of every message as an HTML attachment.
  const files = activity.attachments.filter(
    ({ contentType }) => contentType !== "text/html",
  ).length;
  return files > 0 ? { kind: "upload", text, files } : { kind: "text", text };
}

/** What a message says besides our name, which stands inside the text and at times has an HTML space after it. */
export function withoutMention(activity: IncomingActivity): string {
  return mentions(activity)
    .reduce(
      (rest, mention) => (mention.text ? rest.replaceAll(mention.text, " ") : rest),
      activity.text,
    )
    .replaceAll("&nbsp;", " ")
    .trim();
}

/** Where a message names us. */
export function mentions({ entities, recipient }: IncomingActivity): IncomingActivity["entities"] {
  return entities.filter(
    ({ type, mentioned }) =>
      type === "mention" && recipient !== undefined && mentioned?.id === recipient.id,
  );
}

function thumbOf({ entities }: IncomingActivity): Event {
  const action = entities
    .map((entity) => readFeedbackAction(entity["@id"]))
    .find((found) => found !== null);
  return action ? { kind: "said", input: { kind: "feedback", ...action } } : { kind: "nothing" };
}

const Judgement = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({
    reaction: z.enum(["like", "dislike"]),
    feedback: z.string().optional().catch(undefined),
  }),
});

function judgementOf({ value, replyToId }: IncomingActivity): Event {
  const judgement = Judgement.safeParse(value);
  if (!judgement.success || replyToId === undefined) return { kind: "nothing" };
  const { reaction, feedback } = judgement.data.actionValue;
  return { kind: "judged", sentId: replyToId, value: reaction, reason: wordsOf(feedback) };
}

/** What was written into the form that Teams shows after a thumb: JSON inside of JSON. */
function wordsOf(feedback: string | undefined): string | null {
  try {
    const { feedbackText } = JSON.parse(feedback ?? "{}") as { feedbackText?: unknown };
    return typeof feedbackText === "string" && feedbackText.trim() !== "" ? feedbackText : null;
  } catch {
    return null;
  }
}

function invokeOf(activity: IncomingActivity): Event {
  switch (activity.name ?? "") {
    case "message/submitAction":
      return judgementOf(activity);
    case "signin/tokenExchange":
      return { kind: "unanswerable", answer: notExchanged(activity.value) };
    default: {
      const said = "Zinneke does not answer invokes of this name.";
      return { kind: "unanswerable", answer: refusal(501, "NotImplemented", said) };
    }
  }
}

const TokenExchange = z
  .object({ id: z.string().optional(), connectionName: z.string().optional() })
  .catch({});

/** In a chat nobody need sign in. Teams wants to hear it in this form, or it goes on offering tokens. */
function notExchanged(value: unknown): Answer {
  const { id, connectionName } = TokenExchange.parse(value);
  const failureDetail = "Zinneke asks for no sign-in in a chat.";
  return { status: 412, json: { id, connectionName, failureDetail } };
}

/** What the channel knows of who speaks: the language their client runs in, and what they may see. */
export function hintsOf(activity: IncomingActivity, { isStaff }: Origin): Hints {
  return {
    commune: null,
    language: clientLanguage(activity),
    audience: isStaff ? ["resident", "staff"] : ["resident"],
  };
}

/** The language somebody's client runs in, where it is one of ours. */
export function clientLanguage({ locale, entities }: IncomingActivity): Language | null {
  const clientLocale = entities.find(({ type }) => type === "clientInfo")?.locale;
  return languageOf(locale) ?? languageOf(clientLocale);
}

function languageOf(locale: string | undefined): Language | null {
  const [, language] = /^(fr|nl)\b/i.exec(locale ?? "") ?? [];
  return language ? (language.toLowerCase() as Language) : null;
}
