import type { Hints, Input } from "../../domain/incoming.ts";
import type { Language } from "../../domain/language.ts";
import { feedbackEvent, readFeedbackAction } from "../feedback-action.ts";
import type { IncomingActivity } from "./incoming-activity.ts";

/** What an activity is to Zinneke. */
export type Event =
  | { kind: "said"; input: Input }
  /** A thumb in Teams: it names the message by the id Teams gave it. */
  | { kind: "judged"; sentId: string; value: "like" | "dislike" }
  | { kind: "joined" }
  | { kind: "nothing" };

/** The conversations of this channel in the store: apart from those of our own Direct Line. */
export const conversationPrefix = "bot-framework:";

/** Under which id a conversation is stored; two channels may use the same id. */
export function conversationOf({ channelId, conversation }: IncomingActivity): string {
  return `${conversationPrefix}${channelId}:${conversation.id}`;
}

/** What an activity says; reactions, typing, installations and unknown invokes say nothing. */
export function eventOf(activity: IncomingActivity): Event {
  switch (activity.type) {
    case "message":
      return { kind: "said", input: inputOf(activity) };
    case "conversationUpdate":
      return isJoining(activity) ? { kind: "joined" } : { kind: "nothing" };
    case "event":
      return activity.name === feedbackEvent ? thumbOf(activity) : { kind: "nothing" };
    case "invoke":
      return activity.name === "message/submitAction" ? judgementOf(activity) : { kind: "nothing" };
    default:
      return { kind: "nothing" };
  }
}

/** A conversation is opened for us when we are added to it; others come and go unremarked. */
function isJoining({ membersAdded, recipient }: IncomingActivity): boolean {
  return recipient !== undefined && membersAdded.some(({ id }) => id === recipient.id);
}

function inputOf(activity: IncomingActivity): Input {
  const text = withoutMention(activity);
  // Teams repeats the text of every message as an HTML attachment.
  const files = activity.attachments.filter(
    ({ contentType }) => contentType !== "text/html",
  ).length;
  return files > 0 ? { kind: "upload", text, files } : { kind: "text", text };
}

/** In a group Teams delivers only what mentions us, with our name inside the text and at times an HTML space after it. */
function withoutMention({ text, entities, recipient }: IncomingActivity): string {
  return entities
    .filter(
      ({ type, mentioned }) =>
        type === "mention" && recipient !== undefined && mentioned?.id === recipient.id,
    )
    .reduce((rest, mention) => (mention.text ? rest.replaceAll(mention.text, " ") : rest), text)
    .replaceAll("&nbsp;", " ")
    .trim();
}

function thumbOf({ entities }: IncomingActivity): Event {
  const action = entities
    .map((entity) => readFeedbackAction(entity["@id"]))
    .find((found) => found !== null);
  return action ? { kind: "said", input: { kind: "feedback", ...action } } : { kind: "nothing" };
}

function judgementOf({ value, replyToId }: IncomingActivity): Event {
  if (value === undefined || replyToId === undefined) return { kind: "nothing" };
  return { kind: "judged", sentId: replyToId, value: value.actionValue.reaction };
}

/** What the channel knows of who speaks: the language their client runs in. */
export function hintsOf({ channelId, locale, entities }: IncomingActivity): Hints {
  const clientLocale = entities.find(({ type }) => type === "clientInfo")?.locale;
  return {
    commune: null,
    language: languageOf(locale) ?? languageOf(clientLocale),
    // Teams is where the staff of the administrations are.
    audience: channelId === "msteams" ? ["resident", "staff"] : ["resident"],
  };
}

function languageOf(locale: string | undefined): Language | null {
  const [, language] = /^(fr|nl)\b/i.exec(locale ?? "") ?? [];
  return language ? (language.toLowerCase() as Language) : null;
}
