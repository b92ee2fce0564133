import type { CaseStatus, Content, Message, Relayed } from "../domain/conversation.ts";
import type { ReplyLanguage } from "../domain/language.ts";
import type { Decision, Part, Reply } from "../domain/reply.ts";
import { feedbackActions } from "./feedback-action.ts";
import { definitionsOf, markdownOf } from "./markdown.ts";
import { shorten, sourceLabel } from "./source-label.ts";

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

/** Who shows it: Web Chat, or Teams, which has its own thumbs and limits. */
export type Client = "web-chat" | "teams";

/** From Microsoft's "Bot messages with AI-generated content": longer ones are refused. */
const teamsLimits = { citationName: 80, choices: 3 };
const longestAbstract = 160;

/** The welcome, reply or notice in a stored message as an activity. */
export function replyActivity(message: Spoken, client: Client): ReplyActivity {
  const { reply, kind } = message.content;
  const isJudged =
    kind === "reply" && (reply.decision === "answer" || reply.decision === "no_source");
  const shown = client === "teams" ? reply.choices.slice(0, teamsLimits.choices) : reply.choices;
  const actions = shown.map((choice) => ({
    type: "imBack" as const,
    title: choice,
    value: choice,
  }));
  return {
    type: "message",
    text: textFor(reply, client),
    textFormat: "markdown",
    locale: localeOf(reply.language),
    entities: messageEntity(reply, client, isJudged ? message.sequence : null),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    channelData: {
      ...(kind === "reply" && { turn: turnReport(reply) }),
      ...statusOf(message.content),
      ...(client === "teams" && isJudged && { feedbackLoop: { type: "default" as const } }),
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

/** What a reply says, as a client shows it. */
export function textFor(reply: Reply, client: Client): string {
  const text = markdownOf(reply);
  return client === "web-chat" && reply.citations.length > 0
    ? `${text}\n\n${definitionsOf(reply)}`
    : text;
}

/** The schema.org Message that Web Chat and Teams read citations and thumbs from; both want each `@type`. */
function messageEntity(
  reply: Reply,
  client: Client,
  judged: number | null,
): ReplyActivity["entities"] {
  const thumbs = client === "web-chat" && judged !== null ? feedbackActions(judged) : [];
  if (reply.citations.length === 0 && thumbs.length === 0 && !reply.byModel) return [];
  return [
    {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      "@id": "",
      ...(reply.citations.length > 0 && { citation: claims(reply, client) }),
      ...(thumbs.length > 0 && { potentialAction: thumbs }),
      ...(reply.byModel && { additionalType: ["AIGeneratedContent"] }),
    },
  ];
}

function claims(reply: Reply, client: Client): object[] {
  const longestName = client === "teams" ? teamsLimits.citationName : Infinity;
  return reply.citations.map((citation, index) => ({
    "@type": "Claim",
    position: index + 1,
    appearance: {
      "@type": "DigitalDocument",
      name: sourceLabel(citation, reply.language, longestName),
      url: citation.url,
      abstract: shorten(firstStatementCiting(reply, index + 1) ?? citation.title, longestAbstract),
    },
  }));
}

function firstStatementCiting(reply: Reply, position: number): string | undefined {
  return reply.parts.flatMap(statementsOf).find(({ cites }) => cites.includes(position))?.text;
}

function statementsOf(part: Part) {
  switch (part.kind) {
    case "paragraph":
      return [part.statement];
    case "prose":
      return part.statements;
    case "list":
    case "contact":
      return part.items;
    case "heading":
    case "caution":
      return [];
  }
}
