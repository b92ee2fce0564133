import { isWaiting, type Case, type Place } from "../domain/case.ts";
import type { CaseAct, Standing } from "../domain/case-act.ts";
import type { CaseStatus, Content, ConversationState, Feedback } from "../domain/conversation.ts";
import { handOf } from "./case-hand.ts";
import { placeOf } from "./case-place.ts";
import { ended, type KeptCase } from "./case-rows.ts";
import { dropDraft } from "./drafts.ts";
import { saveFeedback } from "./feedback.ts";
import { insertMessage } from "./messages.ts";
import { openCase, openCaseOf, type WaitingOf } from "./open-case.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

export type TurnResult = {
  conversation: string;
  /** The version the turn was computed from. */
  version: number;
  state: ConversationState;
  answers: number;
  content: Extract<Content, { kind: "reply" }>;
  feedback: Feedback | null;
  /** Whether a part of it has been shown, as a draft: it becomes this message. */
  endsDraft?: boolean;
  /** What it does to the conversation's case, and what is needed for that. */
  act: TurnAct | null;
  now: number;
};

export type TurnAct = {
  act: CaseAct;
  waiting: WaitingOf;
  status: (given: Case, place: Place | null) => CaseStatus;
};

/** Stores a turn's outcome whole; nothing when the conversation has moved on, or is a person's (false). */
export async function commitTurn(query: Query, seal: Seal, result: TurnResult): Promise<boolean> {
  const { conversation, now } = result;
  const [row] = await query<{ last_sequence: number }>(
    `update conversations set state = $3, version = version + 1, last_sequence = last_sequence + 1, touched_at = $4
     where id = $1 and version = $2 and person is null returning last_sequence`,
    [conversation, result.version, JSON.stringify(result.state), now],
  );
  if (!row) return false;
  await query(`update messages set pending = 0 where conversation = $1 and sequence = $2`, [
    conversation,
    result.answers,
  ]);
  if (result.endsDraft) await dropDraft(query, conversation);
  if (result.feedback) await saveFeedback(query, conversation, result.feedback, now);
  await insertMessage(query, seal, {
    conversation,
    sequence: row.last_sequence,
    key: `reply:${result.answers}`,
    repliesTo: result.answers,
    now,
    content: result.act ? await doAct(query, seal, result, result.act) : result.content,
  });
  return true;
}

/** What is said once it is known how the case stands. */
async function doAct(
  query: Query,
  seal: Seal,
  { conversation, content, now }: TurnResult,
  { act, waiting, status }: TurnAct,
): Promise<Content> {
  const open = await openCaseOf(query, conversation);
  switch (act.kind) {
    case "open": {
      const given = { ...act.case, conversation };
      const standing = open ?? (await openCase(query, given, { now, waiting }));
      if (!standing)
        throw new Error(`No case could be opened for the conversation ${conversation}`);
      const place = await placeIn(query, standing, now);
      const reply = act.reply(standingOf(standing, place, !open));
      return { kind: "reply", reply, status: status(standing, place) };
    }
    case "offer-callback":
    case "tell-place": {
      if (!open) return act.kind === "tell-place" ? content : { ...content, status: noCase };
      const place = await placeIn(query, open, now);
      const reply = act.reply(standingOf(open, place, false));
      return { kind: "reply", reply, status: status(open, place) };
    }
    case "leave": {
      if (!open) return content;
      const hand = handOf(query, seal, open, now);
      await hand.become(ended(open, { state: "abandoned", now }), "abandoned");
      return { kind: "reply", reply: act.reply(open.state), status: status(hand.case, null) };
    }
  }
}

/** A callback can be asked for without a case: one is opened for it then. */
const noCase: CaseStatus = {
  state: null,
  position: null,
  counsellor: null,
  callbackOffered: true,
};

async function placeIn(query: Query, given: KeptCase, now: number): Promise<Place | null> {
  return isWaiting(given) ? placeOf(query, given, now) : null;
}

function standingOf(given: KeptCase, place: Place | null, isNew: boolean): Standing {
  return place && isWaiting(given) ? { state: given.state, place, isNew } : { state: "callback" };
}
