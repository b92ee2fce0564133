import type { Language } from "../../domain/language.ts";
import { languages } from "../../domain/language.ts";
import type { Answer } from "../answer.ts";
import type { Origin } from "../bot-framework/companion.ts";
import type { IncomingActivity } from "../bot-framework/incoming-activity.ts";
import { teamsChannel } from "../bot-framework/origin.ts";
import { mentions, withoutMention } from "../bot-framework/read-activity.ts";
import { referenceTo } from "../bot-framework/reference.ts";
import { type CaseParts, channelOf, counsellorIn } from "./case-parts.ts";
import { type CaseTexts, sayIn } from "./case-texts.ts";

type Said = (texts: CaseTexts, language: Language) => string;

const taken: Answer = { status: 200, json: {} };

/** Of more words than one, it is a question to the assistant. */
const command = /^(?:desk|guichet|loket)(?:\s+([\p{L}\p{N}_-]+))?$/iu;

/**
 * "@Zinneke desk <id>" shows a desk's cases in the channel where it is written, "@Zinneke desk stop" no
 * longer. Null where nothing of that kind is said.
 */
export async function takeCommand(
  parts: CaseParts,
  activity: IncomingActivity,
  { isStaff }: Origin,
): Promise<Answer | null> {
  const { channelId, type, conversation } = activity;
  if (channelId !== teamsChannel || type !== "message") return null;
  if (conversation.conversationType !== "channel" || mentions(activity).length === 0) return null;
  const found = command.exec(withoutMention(activity));
  if (found === null) return null;
  const answer = isStaff
    ? await obey(parts, activity, found[1] ?? null)
    : [(texts: CaseTexts) => texts.notAllowed];
  const text = languages
    .map((language) => answer.map((part) => sayIn([language])(part)).join(" "))
    .join("\n\n");
  const reference = JSON.stringify(referenceTo(activity));
  parts.wake(await parts.lanes.answer(conversation.id, reference, text));
  return taken;
}

async function obey(
  { feed, names, look, mayLink }: CaseParts,
  activity: IncomingActivity,
  word: string | null,
): Promise<Said[]> {
  const channel = channelOf(activity);
  const linked = await feed.desksOf(channel);
  if (word?.toLowerCase() === "stop") {
    await feed.unlink(channel);
    return [(texts) => (linked.length > 0 ? texts.unlinked : texts.notLinked)];
  }
  const ids = names.desks.map(({ id }) => id).join(", ");
  const desk = names.desks.find(({ id }) => id === word?.toLowerCase());
  if (!desk)
    return [
      ...(word === null ? [] : [(texts: CaseTexts) => texts.unknownDesk(word)]),
      (texts) => texts.deskHelp(ids),
      ...(linked.length === 0 ? [] : [(texts: CaseTexts) => texts.linkedNow(linked.join(", "))]),
    ];
  const by = counsellorIn(activity);
  if (by === null || !(await mayLink(by.id))) return [(texts) => texts.supervisorsOnly];
  const reference = JSON.stringify(inChannel(activity, channel));
  await feed.link({ channel, desk: desk.id, reference });
  look();
  return [(texts, language) => texts.linked(desk.names[language])];
}

/** The channel itself, and not the thread in which it was named. */
function inChannel(activity: IncomingActivity, channel: string) {
  const reference = referenceTo(activity);
  return { ...reference, conversation: { ...reference.conversation, id: channel } };
}
