import { callbackNoted, left } from "../../dialogs/case-notices.ts";
import { chooseDesk } from "../domain/choose-desk.ts";
import {
  callbackKeptDays,
  holderOf,
  nextState,
  type Callback,
  type Case,
  type NewCase,
} from "../domain/case.ts";
import type { CaseHand } from "../store/case-hand.ts";
import { ended } from "../store/case-rows.ts";
import { waitingOf } from "../store/open-case.ts";
import type { ResidentDone } from "./handoff.ts";
import { tell, type HandoffParts } from "./parts.ts";

const day = 24 * 60 * 60 * 1000;

/** The resident leaves the queue, ends the talk, or wants no call any more. */
export async function leave(parts: HandoffParts, conversation: string): Promise<ResidentDone> {
  const now = parts.now();
  const done = await parts.cases.actIn(conversation, now, async (hand): Promise<Case> => {
    const before = hand.case;
    await hand.become(ended(before, { state: "abandoned", now }), "abandoned");
    const name = holderOf(before)?.name ?? null;
    await tell(parts, hand, () => left(before.language, before.state, name));
    return hand.case;
  });
  return done ? { outcome: "done", case: done } : { outcome: "no-case" };
}

/** Keeps how the resident wants to be called; what was given before is replaced. */
export async function requestCallback(
  parts: HandoffParts,
  conversation: string,
  callback: Callback,
): Promise<ResidentDone> {
  const now = parts.now();
  const note = (hand: CaseHand) => noteCallback(parts, hand, callback, now);
  const done =
    (await parts.cases.actIn(conversation, now, note)) ??
    (await openForCallback(parts, conversation, callback, note, now)) ??
    // One was opened between the two.
    (await parts.cases.actIn(conversation, now, note));
  return done ?? { outcome: "no-case" };
}

async function noteCallback(
  parts: HandoffParts,
  hand: CaseHand,
  callback: Callback,
  now: number,
): Promise<ResidentDone> {
  const before = hand.case;
  const isNoted = before.state === "callback";
  // With a counsellor, the call is agreed with them.
  if (!isNoted && nextState(before.state, "request-callback") === null)
    return { outcome: "no-case" };
  await hand.become(
    {
      ...before,
      state: "callback",
      ...(!isNoted && { counsellor: null, workplace: null }),
      callbackAt: now + callbackKeptDays * day,
    },
    "callback",
  );
  await hand.keepCallback(callback);
  await tell(parts, hand, () => callbackNoted(callback.language, callback));
  return { outcome: "done", case: hand.case };
}

async function openForCallback(
  parts: HandoffParts,
  conversation: string,
  callback: Callback,
  note: (hand: CaseHand) => Promise<ResidentDone>,
  now: number,
): Promise<ResidentDone | null> {
  const given = await caseFor(parts, conversation, callback);
  if (!given) return null;
  return parts.cases.open(given, { now, waiting: waitingOf(parts.desks) }, note);
}

/** What is known of a resident who asks for a call where no case waits; null when no desk serves them. */
async function caseFor(
  { conversations, desks, programmes }: HandoffParts,
  conversation: string,
  { language }: Callback,
): Promise<NewCase | null> {
  const memory = await conversations.memory(conversation);
  if (!memory) return null;
  const { subject } = memory.state;
  const topic = programmes.find(({ id }) => id === subject?.programmes[0])?.topic ?? null;
  const commune = memory.state.commune ?? memory.hints?.commune ?? null;
  const desk = chooseDesk(desks, { commune, language, topic });
  return (
    desk && {
      conversation,
      desk: desk.id,
      language,
      commune,
      topic,
      reason: "callback",
      question: subject?.asked ?? subject?.text ?? "",
      programmes: subject?.programmes ?? [],
    }
  );
}
