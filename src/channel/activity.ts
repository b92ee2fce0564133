import type { CaseStatus, Content, Message, Relayed } from "../domain/conversation.ts";
import type { ReplyLanguage } from "../domain/language.ts";
import type { Decision, Reply } from "../domain/reply.ts";
import { definitionsOf, escapeMarkdown, markdownOf } from "./markdown.ts";
import { messageEntity } from "./message-entity.ts";

/** What a Bot Framework channel is told of a turn. */
export type TurnReport = { decision: Decision; language: ReplyLanguage; programmes: string[] };

/** A reply as every Bot Framework channel shows it; a channel adds ids and addresses around it. */
export type ReplyActivity = {
  type: "message";
  text: string;
  textFormat: "markdown";
  locale: string;
  entities: ({ type: string } & Record<string, unknown>)[];
  suggestedActions?: { to: string[]; actions: { type: "imBack"; title: string; value: string }[] };
  channelData: { turn?: TurnReport; case?: CaseStatus; feedbackLoop?: { type: "default" } };
};

/** What a counsellor said, as every Bot Framework channel shows it. */
export type CounsellorActivity = {
  type: "message";
  text: string;
  textFormat: "plain";
  channelData: { from: "counsellor" };
};

/** A stored message in which the assistant speaks. */
export type Spoken = Message & { content: Extract<Content, { reply: Reply }> };

/** A stored message in which a counsellor speaks. */
export type FromCounsellor = Message & { content: Extract<Relayed, { from: "counsellor" }> };

/** Who shows it: Web Chat, or Teams, which has its own thumbs and limits, and no buttons in groups. */
export type Client = "web-chat" | "teams" | "teams-group";

/** Teams shows no more of them. */
const mostTeamsChoices = 3;

/** The welcome, reply or notice in a stored message as an activity. */
export function replyActivity(message: Spoken, client: Client): ReplyActivity {
  const { reply, kind } = message.content;
  const isJudged =
    kind === "reply" && (reply.decision === "answer" || reply.decision === "no_source");
  const actions = buttons(reply, client).map((choice) => ({
    type: "imBack" as const,
    title: choice,
    value: choice,
  }));
  return {
    type: "message",
    text: textFor(reply, client),
    textFormat: "markdown",
    locale: localeOf(reply.language),
    entities: messageEntity(reply, {
      forTeams: client !== "web-chat",
      isAnswer: kind === "reply",
      judged: isJudged ? message.sequence : null,
    }),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    channelData: {
      ...(kind === "reply" && { turn: turnReport(reply) }),
      ...statusOf(message.content),
      ...(client !== "web-chat" && isJudged && { feedbackLoop: { type: "default" as const } }),
    },
  };
}

/** What a counsellor said: their words as they were written, from a person and not from the assistant. */
export function counsellorActivity({ content }: FromCounsellor): CounsellorActivity {
  return {
    type: "message",
    text: content.text,
    textFormat: "plain",
    channelData: { from: "counsellor" },
  };
}

/** Whether a stored message is for the resident to read, and not their own. */
export function isForResident(message: Message): message is Spoken | FromCounsellor {
  const { content } = message;
  return content.kind === "relayed" ? content.from === "counsellor" : content.kind !== "input";
}

/** A reply in both languages is marked as French, which it starts with. */
export function localeOf(language: ReplyLanguage): string {
  return language === "nl" ? "nl-BE" : "fr-BE";
}

/** How the case stands, for a client that shows it beside the conversation. */
function statusOf(content: Spoken["content"]): { case?: CaseStatus } {
  return "status" in content && content.status !== undefined ? { case: content.status } : {};
}

function turnReport({ decision, language, programmes }: Reply): TurnReport {
  return { decision, language, programmes };
}

function buttons({ choices }: Reply, client: Client): string[] {
  switch (client) {
    case "web-chat":
      return choices;
    case "teams":
      return choices.slice(0, mostTeamsChoices);
    case "teams-group":
      return [];
  }
}

/** What a reply says, as a client shows it. */
export function textFor(reply: Reply, client: Client): string {
  const text = markdownOf(reply);
  switch (client) {
    case "web-chat":
      return reply.citations.length > 0 ? `${text}\n\n${definitionsOf(reply)}` : text;
    case "teams":
      return text;
    case "teams-group":
      // What others can press is written here: it can be answered in the same words.
      return [text, ...reply.choices.map((choice) => `› ${escapeMarkdown(choice)}`)].join("\n\n");
  }
}
