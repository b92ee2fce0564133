import { z } from "zod";
import { closeOutcomes } from "../../domain/case.ts";
import type { Claimed, OpenedCase } from "../../handoff/handoff.ts";
import type { Lane } from "../../store/teams-lanes.ts";
import type { Answer } from "../answer.ts";
import type { Origin } from "../bot-framework/companion.ts";
import type { IncomingActivity } from "../bot-framework/incoming-activity.ts";
import { teamsChannel } from "../bot-framework/origin.ts";
import { mostCharacters, type Verb, verbs } from "./card-actions.ts";
import { isElsewhere, type Notice } from "./card-view.ts";
import { caseCard } from "./case-card.ts";
import { type CaseParts, channelOf, counsellorIn, type InTeams, wordsIn } from "./case-parts.ts";
import { type CaseTexts, sayIn } from "./case-texts.ts";
import { languages } from "../../domain/language.ts";

const Press = z.object({
  action: z.object({
    verb: z.enum(verbs),
    data: z.looseObject({
      case: z.string().regex(/^[\w-]{1,100}$/),
      text: z.unknown().optional(),
      outcome: z.enum(closeOutcomes).optional().catch(undefined),
    }),
  }),
});
type Pressed = z.infer<typeof Press>["action"];

/**
 * Does what was pressed on a case's card, and answers with the card as it is then for who pressed; null
 * where it is no card of a case.
 */
export async function takePress(
  parts: CaseParts,
  activity: IncomingActivity,
  { isStaff }: Origin,
): Promise<Answer | null> {
  const { type, name, channelId } = activity;
  if (channelId !== teamsChannel || type !== "invoke" || name !== "adaptiveCard/action")
    return null;
  const press = Press.safeParse(activity.value);
  if (!press.success) return null;
  const by = counsellorIn(activity);
  if (!isStaff || by === null) return said((texts) => texts.notAllowed);
  const pressed = press.data.action;
  const lane = await laneOf(parts, activity, pressed);
  if (lane === null) return said((texts) => texts.gone);
  await hear(parts, lane);
  const notice = await act(parts, { activity, lane, by, pressed });
  const opened = await parts.handoff.open(pressed.data.case);
  if (opened === null) return said((texts) => texts.gone);
  return cardFor(parts, lane, opened, by, notice);
}

/**
 * The lane of the case in this channel. A card that is found to have been sent twice is from now on the one
 * where somebody pressed; Teams' own refreshing is nobody's.
 */
async function laneOf(
  { threads }: CaseParts,
  activity: IncomingActivity,
  { verb, data }: Pressed,
): Promise<Lane | null> {
  const { conversation, replyToId } = activity;
  const lane = await threads.ofCase(data.case, channelOf(activity));
  if (lane === null || replyToId === undefined || lane.card === replyToId) return lane;
  if (verb === "refresh") return lane;
  if (lane.thread !== null && !conversation.id.includes(";messageid=")) return lane;
  await threads.adopt(lane.id, { thread: conversation.id, id: replyToId });
  return threads.ofCase(data.case, channelOf(activity));
}

/** Where somebody is heard, things can be sent again. */
export async function hear({ lanes, wake }: CaseParts, { id }: Lane): Promise<void> {
  await lanes.heard(id);
  wake(id);
}

type Acting = { activity: IncomingActivity; lane: Lane; by: InTeams; pressed: Pressed };

/** Does it; resolves to what must be said of it. */
async function act(parts: CaseParts, acting: Acting): Promise<Notice | undefined> {
  const { handoff } = parts;
  const { lane, by, pressed } = acting;
  const { verb, data } = pressed;
  const who = { id: by.id, name: by.name };
  switch (verb) {
    case "refresh":
      return undefined;
    case "take":
      if (await isAnothers(parts, lane)) return undefined;
      return noticeOf(await takeHere(parts, data.case, lane, by), verb);
    case "reply":
      return reply(parts, acting);
    case "return":
      return noticeOf(await handoff.giveBack(data.case, who), verb);
    case "close":
      return noticeOf(await handoff.close(data.case, who, data.outcome ?? "other"), verb);
    case "reached":
    case "not-reached":
      return noticeOf(await handoff.callbackTried(data.case, who, verb === "reached"), verb);
  }
}

/** An old card of a desk may still show a button when the case is another's: the new card says whose. */
async function isAnothers({ handoff }: CaseParts, lane: Lane): Promise<boolean> {
  const opened = lane.case === null ? null : await handoff.open(lane.case);
  return opened !== null && isElsewhere({ case: opened.case, desk: lane.desk });
}

async function reply(
  parts: CaseParts,
  { activity, lane, by, pressed }: Acting,
): Promise<Notice | undefined> {
  const text = wordsIn(pressed.data.text);
  if (text === "") return bad((texts) => texts.writeFirst);
  if (text.length > mostCharacters) return bad((texts) => texts.tooLong(mostCharacters));
  await serveHere(parts, lane, by);
  const { id, name } = by;
  const message = { id: `card:${activity.id ?? crypto.randomUUID()}`, text };
  const done = await parts.handoff.say(pressed.data.case, { id, name }, message);
  return noticeOf(done, "reply") ?? { say: (texts) => texts.sent, style: "good" };
}

/** Who goes on here with a case they had in the console has it in Teams from now on. */
export async function serveHere(parts: CaseParts, lane: Lane, by: InTeams): Promise<void> {
  if (lane.case === null) return;
  const opened = await parts.handoff.open(lane.case);
  const of = opened?.case;
  if (of?.state !== "accepted" || of.counsellor?.id !== by.id || of.workplace === "teams") return;
  await takeHere(parts, of.id, lane, by);
}

/** Claims a case, to be served in this thread. */
function takeHere(
  { handoff, threads }: CaseParts,
  id: string,
  lane: Lane,
  { id: counsellor, name, teamsId }: InTeams,
): Promise<Claimed> {
  const who = { id: counsellor, name };
  return handoff.claim(id, who, "teams", (query) => threads.workIn(query, lane, who, teamsId));
}

function noticeOf(done: Claimed, verb: Verb): Notice | undefined {
  switch (done.outcome) {
    case "done":
      return undefined;
    case "unknown":
      return bad((texts) => texts.gone);
    case "not-yours": {
      const { by } = done;
      if (by === null) return bad((texts) => texts.takeFirst);
      return bad((t) => (verb === "take" ? t.notTaken(by.name) : t.notYours(by.name)));
    }
    case "impossible":
      return bad((texts) => texts.impossible);
    case "at-capacity":
      return bad((texts) => texts.atCapacity(done.capacity));
  }
}

function bad(say: Notice["say"]): Notice {
  return { say, style: "attention" };
}

async function cardFor(
  { threads, names }: CaseParts,
  lane: Lane,
  { case: of, callback }: OpenedCase,
  by: InTeams,
  notice: Notice | undefined,
): Promise<Answer> {
  const holder = of.counsellor && (await threads.person(of.counsellor.id));
  const refreshFor = holder && of.endedAt === null ? [holder.teamsId] : [];
  const view = { case: of, callback, desk: lane.desk, viewer: by, notice, refreshFor };
  return answered("application/vnd.microsoft.card.adaptive", caseCard(view, names));
}

/** Said in place of a card, in both languages: it is not known who reads it. */
function said(text: (texts: CaseTexts) => string): Answer {
  return answered("application/vnd.microsoft.activity.message", sayIn(languages)(text));
}

/** What Teams wants to hear of a universal action. */
function answered(type: string, value: unknown): Answer {
  return { status: 200, json: { statusCode: 200, type, value } };
}
