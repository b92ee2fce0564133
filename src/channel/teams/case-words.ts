import type { Message } from "../../domain/conversation.ts";
import { textOf } from "../plain-text.ts";
import type { Posted } from "../bot-framework/connector.ts";
import type { TeamsPerson } from "../../store/teams-threads.ts";
import type { Say } from "./case-texts.ts";

/** Teams takes some 28,000 characters; more than this nobody reads at once. */
const mostTranscript = 8000;

/** A text in a thread, without mark-up. */
export function plainPost(text: string): Posted {
  return { type: "message", text, textFormat: "plain" };
}

/** What was said in a talk, for the counsellor, whom Teams tells so. */
export function messagePost(message: Message, say: Say, to: TeamsPerson | null): Posted | null {
  const said = lineOf(message, say);
  if (said === null) return null;
  const isResidents = message.content.kind === "relayed" && message.content.from === "resident";
  return post(marked(said), isResidents ? to : null);
}

/** What was said before a counsellor came. */
export function transcriptPost(messages: Message[], say: Say, to: TeamsPerson | null): Posted {
  const lines = messages.flatMap((message) => lineOf(message, say) ?? []);
  const shown: Line[] = [];
  let length = 0;
  for (const line of lines.toReversed()) {
    length += line.text.length;
    if (length > mostTranscript && shown.length > 0) break;
    shown.unshift({ ...line, text: line.text.slice(0, mostTranscript) });
  }
  const heading = [
    ...(to ? [say((texts) => texts.joinedIn(to.name))] : []),
    `${say((texts) => texts.before)}:`,
    ...(shown.length < lines.length ? [say((texts) => texts.shortened)] : []),
  ];
  const text = [...heading.map(escaped), ...shown.map(marked)].join("<br/><br/>");
  return post(text, to);
}

type Line = { who: string; text: string };

function lineOf({ content }: Message, say: Say): Line | null {
  switch (content.kind) {
    case "input": {
      const { input } = content;
      if (input.kind === "feedback" || input.kind === "mention") return null;
      const files = input.kind === "upload" ? ` 📎 ${input.files}` : "";
      return { who: say((texts) => texts.resident), text: `${input.text}${files}` };
    }
    case "relayed":
      return content.from === "resident"
        ? { who: say((texts) => texts.resident), text: content.text }
        : { who: content.counsellor.name, text: content.text };
    case "welcome":
      return null;
    case "reply":
    case "notice":
      return { who: say((texts) => texts.assistant), text: textOf(content.reply) };
  }
}

/** Teams shows this subset of XML in messages; whatever else people write is escaped. */
function marked({ who, text }: Line): string {
  return `<b>${escaped(who)}:</b> ${escaped(text).replaceAll("\n", "<br/>")}`;
}

function post(text: string, to: TeamsPerson | null): Posted {
  if (to === null) return { type: "message", text, textFormat: "xml" };
  const mention = `<at>${escaped(to.name)}</at>`;
  return {
    type: "message",
    text: `${mention} ${text}`,
    textFormat: "xml",
    entities: [{ type: "mention", text: mention, mentioned: { id: to.teamsId, name: to.name } }],
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
