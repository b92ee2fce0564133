import type { Callback, CaseChange, Note, Place } from "../domain/case.ts";
import { isEnded, isWaiting } from "../domain/case.ts";
import type { Content, ConversationState, Notice } from "../domain/conversation.ts";
import { forgetCallback, keepCallback } from "./callbacks.ts";
import { keepNote } from "./case-notes.ts";
import { recordChange } from "./case-changes.ts";
import { placeOf } from "./case-place.ts";
import { keepDraft } from "./drafts.ts";
import { toCase, updateCase, type CaseRow, type KeptCase } from "./case-rows.ts";
import { appendMessage } from "./messages.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

/** A case in the hand of one transaction, whose conversation is locked: nobody else changes either meanwhile. */
export type CaseHand = {
  query: Query;
  /** As it is now. */
  case: KeptCase;
  /** Sets the case to `after`, by one conditional update, and its conversation with it. */
  become(after: KeptCase, change: CaseChange["kind"] | null): Promise<void>;
  /** Its place in the queue; null when it does not wait. */
  place(): Promise<Place | null>;
  /** Tells the resident. */
  tell(told: Pick<Notice, "status" | "reply">): Promise<void>;
  /** Whether a message is stored under a key. */
  knows(key: string): Promise<boolean>;
  /** Adds a message under a key that is not known yet. */
  say(key: string, content: Content): Promise<void>;
  keepCallback(callback: Callback): Promise<void>;
  keepNote(note: Note): Promise<void>;
  /** Whether anything was written through it. */
  hasActed(): boolean;
};

/** Takes a case into the hand: its conversation is locked first, then it is read. */
export async function caseInHand(
  query: Query,
  seal: Seal,
  id: string,
  now: number,
): Promise<CaseHand | null> {
  await query(
    `update conversations set person = person where id = (select conversation from cases where id = $1)`,
    [id],
  );
  const [row] = await query<CaseRow>(`select * from cases where id = $1`, [id]);
  return row ? handOf(query, seal, toCase(row), now) : null;
}

export function handOf(query: Query, seal: Seal, given: KeptCase, now: number): CaseHand {
  const { id, conversation } = given;
  let acted = false;
  const record = async (change: { kind: CaseChange["kind"]; message?: number }): Promise<void> => {
    acted = true;
    await recordChange(query, { case: id, now, ...change });
  };
  const append = async (content: Content, key?: string): Promise<number> => {
    acted = true;
    return appendMessage(query, seal, { conversation, now, content, ...(key && { key }) });
  };
  const hand: CaseHand = {
    query,
    case: given,
    async become(after, change) {
      const before = hand.case;
      const isPersons = after.state === "accepted";
      if (isPersons !== (before.state === "accepted")) {
        if (isPersons) await keepDraft(query, seal, conversation, now);
        await giveConversation(query, conversation, isPersons ? id : null);
      }
      if (!(await updateCase(query, before, after)))
        throw new Error(`The case ${id} changed while it was in hand`);
      if (isEnded(after.state)) await forgetCallback(query, id);
      hand.case = after;
      if (change) await record({ kind: change });
    },
    place: async () => (isWaiting(hand.case) ? placeOf(query, hand.case, now) : null),
    tell: async (told) => void (await append({ kind: "notice", case: id, ...told })),
    async knows(key) {
      const known = await query(
        `select 1 as found from messages where conversation = $1 and key = $2`,
        [conversation, key],
      );
      return known.length > 0;
    },
    say: async (key, content) => record({ kind: "message", message: await append(content, key) }),
    keepCallback: (callback) => keepCallback(query, seal, id, callback),
    async keepNote(note) {
      if (await keepNote(query, seal, id, note)) await record({ kind: "note" });
    },
    hasActed: () => acted,
  };
  return hand;
}

/**
 * From here on the conversation is a person's, or the bot's again. A turn that runs meanwhile was
 * computed from an older version: its reply is not stored. What waited for the bot is the person's,
 * and what the bot had asked is forgotten.
 */
async function giveConversation(query: Query, conversation: string, person: string | null) {
  const [row] = await query<{ state: string }>(
    `update conversations set person = $2, version = version + 1 where id = $1 returning state`,
    [conversation, person],
  );
  const state: ConversationState = { ...JSON.parse(row!.state), awaiting: null, misses: 0 };
  await query(`update conversations set state = $2 where id = $1`, [
    conversation,
    JSON.stringify(state),
  ]);
  await query(`update messages set pending = 0 where conversation = $1 and pending = 1`, [
    conversation,
  ]);
}
