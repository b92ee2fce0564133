import { randomUUID } from "node:crypto";
import type { Case } from "../../domain/case.ts";
import { isEnded } from "../../domain/case.ts";
import type { Done } from "../../handoff/handoff.ts";
import type { Lane } from "../../store/teams-lanes.ts";
import type { Answer } from "../answer.ts";
import type { Origin } from "../bot-framework/companion.ts";
import type { IncomingActivity } from "../bot-framework/incoming-activity.ts";
import { teamsChannel } from "../bot-framework/origin.ts";
import { withoutMention } from "../bot-framework/read-activity.ts";
import { mostCharacters } from "./card-actions.ts";
import { deskOf, keyIn } from "./case-feed.ts";
import { type CaseParts, counsellorIn, wordsIn } from "./case-parts.ts";
import { hear, serveHere } from "./case-press.ts";
import { type CaseTexts, languagesAt, sayIn } from "./case-texts.ts";

type Said = (texts: CaseTexts) => string;

const taken: Answer = { status: 200, json: {} };

/**
 * What is written in a case's thread goes to the resident, if who wrote it has the case; else they are
 * told that it did not. Null where it is no case's thread.
 */
export async function takeReply(
  parts: CaseParts,
  activity: IncomingActivity,
  { isStaff }: Origin,
): Promise<Answer | null> {
  if (activity.channelId !== teamsChannel || activity.type !== "message") return null;
  const lane = await parts.threads.ofThread(activity.conversation.id);
  if (lane === null || lane.case === null) return null;
  await hear(parts, lane);
  const problem = isStaff
    ? await passOn(parts, lane, lane.case, activity)
    : (texts: CaseTexts) => texts.notAllowed;
  if (problem === null) return taken;
  const language = (await parts.handoff.open(lane.case))?.case.language ?? "both";
  const say = sayIn(languagesAt(deskOf(parts.names.desks, lane), language));
  await parts.lanes.add(lane.id, { kind: "text", value: say(problem) });
  parts.wake(lane.id);
  return taken;
}

/** Null when it is on its way, or else what to say. */
async function passOn(
  parts: CaseParts,
  lane: Lane,
  id: string,
  activity: IncomingActivity,
): Promise<Said | null> {
  const by = counsellorIn(activity);
  if (by === null) return (texts) => texts.notAllowed;
  const text = wordsIn(withoutMention(activity));
  if (text === "") return (texts) => texts.notSent.empty;
  if (text.length > mostCharacters) return (texts) => texts.tooLong(mostCharacters);
  await serveHere(parts, lane, by);
  const message = { id: `${keyIn(lane)}${activity.id ?? randomUUID()}`, text };
  const done = await parts.handoff.say(id, { id: by.id, name: by.name }, message);
  const problem = problemOf(done);
  if (problem !== null) return problem;
  const files = activity.attachments.some(({ contentType }) => contentType !== "text/html");
  return files ? (texts) => texts.onlyText : null;
}

function problemOf(done: Done): Said | null {
  switch (done.outcome) {
    case "done":
      return null;
    case "unknown":
      return (texts) => texts.gone;
    case "not-yours": {
      const { by } = done;
      return by === null
        ? (texts) => texts.notSent.nobody
        : (texts) => texts.notSent.others(by.name);
    }
    case "impossible":
      return stateProblem(done.case);
  }
}

function stateProblem({ state }: Case): Said {
  return isEnded(state) ? (texts) => texts.notSent.ended : (texts) => texts.notSent.callback;
}
