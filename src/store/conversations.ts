import type { Content, ConversationState, Message } from "../domain/conversation.ts";
import type { Aspect } from "../domain/programme.ts";
import type { Hints } from "../domain/incoming.ts";
import { newState } from "../domain/conversation.ts";
import { accept, type Arrival } from "./accept.ts";
import { commitTurn, type TurnResult } from "./commit-turn.ts";
import { type Draft, toDraft } from "./drafts.ts";
import { erase, eraseUntouched } from "./erase.ts";
import { insertMessage, type MessageRow, toMessage } from "./messages.ts";
import { processSeal, type Seal } from "./seal.ts";
import type { Query, Store } from "./store.ts";

export type Opening = {
  id: string;
  channel: string;
  state?: Partial<ConversationState>;
  resumeHash?: string | null;
  /** A first message, such as the welcome. */
  first?: Content;
  now: number;
};

/** The oldest message that waits for its turn, and what the turn needs to know. */
export type Waiting = {
  message: Message;
  state: ConversationState;
  version: number;
  /** Whether its writer stands in a queue for a person. */
  isQueued: boolean;
  /** What of its answer has left already. */
  draft: Draft | null;
  /** Whether it is the only one. */
  isLast: boolean;
};

/** No more messages are read at once: a conversation may be as long as it likes, an answer not. */
export const messagePage = 100;

export type Conversations = ReturnType<typeof conversationsOf>;

/**
 * Conversations and their messages: append-only, numbered from 1 in each conversation.
 * @param seal with what residents and counsellors say to each other is sealed; left out, only this process can read it
 */
export function conversationsOf(store: Store, seal: Seal = processSeal) {
  /** The next messages, at most a page of them; a full page may have others behind it. */
  const messagesAfter = async (conversation: string, sequence: number): Promise<Message[]> => {
    const rows = await store.query<MessageRow>(
      `select * from messages where conversation = $1 and sequence > $2 order by sequence limit $3`,
      [conversation, sequence, messagePage],
    );
    return rows.map((row) => toMessage(row, seal));
  };

  /** Everything said in a conversation, read page by page. */
  const transcript = async (conversation: string): Promise<Message[]> => {
    const messages: Message[] = [];
    for (;;) {
      const page = await messagesAfter(conversation, messages.at(-1)?.sequence ?? 0);
      messages.push(...page);
      if (page.length < messagePage) return messages;
    }
  };

  return {
    /** Starts a conversation; one that exists is left as it is. Returns whether it is new. */
    open: (opening: Opening) => store.transaction((query) => open(query, seal, opening)),

    /** Stores a message that has been received; only then may it be acknowledged. */
    accept: (arrival: Arrival) => store.transaction((query) => accept(query, seal, arrival)),

    /** Stores a turn's outcome whole, or nothing when the conversation has moved on or is a person's (false). */
    commitTurn: (result: TurnResult) =>
      store.transaction((query) => commitTurn(query, seal, result)),

    async waiting(conversation: string): Promise<Waiting | null> {
      const [row, next] = await store.query<WaitingRow>(
        `select m.*, c.state, c.version,
           (select count(*) from cases k where k.conversation = m.conversation
              and k.state in ('queued', 'transferred')) as queued, d.answers as draft_answers, d.writer as draft_writer,
           d.aspect as draft_aspect,
           d.sentences as draft_sentences, d.reply as draft_reply, d.at as draft_at
         from messages m join conversations c on c.id = m.conversation
         left join drafts d on d.conversation = m.conversation and d.answers = m.sequence
         where m.conversation = $1 and m.pending = 1 order by m.sequence limit 2`,
        [conversation],
      );
      if (!row) return null;
      const { state, version } = row;
      return {
        message: toMessage(row, seal),
        state: JSON.parse(state),
        version,
        isQueued: row.queued > 0,
        draft: draftIn(row),
        isLast: next === undefined,
      };
    },

    /** The conversations that have a message unanswered since before `before`. */
    async unanswered(before: number): Promise<string[]> {
      const rows = await store.query<{ conversation: string }>(
        `select distinct conversation from messages where pending = 1 and at <= $1`,
        [before],
      );
      return rows.map((row) => row.conversation);
    },

    messagesAfter,

    transcript,

    /** What a conversation remembers, and what its channel knew at the last message to the bot. */
    async memory(
      conversation: string,
    ): Promise<{ state: ConversationState; hints: Hints | null } | null> {
      const [row] = await store.query<{ state: string }>(
        `select state from conversations where id = $1`,
        [conversation],
      );
      if (!row) return null;
      const said = (await transcript(conversation)).map(({ content }) => content);
      const last = said.findLast((content) => content.kind === "input");
      return { state: JSON.parse(row.state), hints: last?.hints ?? null };
    },

    async exists(conversation: string): Promise<boolean> {
      const rows = await store.query(`select 1 as found from conversations where id = $1`, [
        conversation,
      ]);
      return rows.length > 0;
    },

    /** The hash of the secret with which a browser takes its conversation up again. */
    async resumeHash(conversation: string): Promise<string | null> {
      const [row] = await store.query<{ resume_hash: string | null }>(
        `select resume_hash from conversations where id = $1`,
        [conversation],
      );
      return row?.resume_hash ?? null;
    },

    /** Deletes a conversation with everything in it. */
    async erase(conversation: string, now = Date.now()): Promise<void> {
      const cases = await store.transaction((query) => erase(query, conversation, now));
      await store.announce(conversation);
      if (cases > 0) await store.announce("cases");
    },

    /** Deletes the conversations in which nothing has happened since `before`; returns how many. */
    eraseUntouched: (before: number, now = Date.now()) =>
      store.transaction((query) => eraseUntouched(query, before, now)),
  };
}

type WaitingRow = MessageRow & { state: string; version: number; queued: number } & {
  draft_answers: number;
  draft_writer: string | null;
  draft_aspect: Aspect | null;
  draft_sentences: string;
  draft_reply: string;
  draft_at: number;
};

function draftIn(row: WaitingRow): Draft | null {
  if (row.draft_writer === null) return null;
  return toDraft(row.conversation, {
    answers: row.draft_answers,
    writer: row.draft_writer,
    aspect: row.draft_aspect,
    sentences: row.draft_sentences,
    reply: row.draft_reply,
    at: row.draft_at,
  });
}

async function open(query: Query, seal: Seal, opening: Opening): Promise<boolean> {
  const { id, channel, first, now } = opening;
  const rows = await query(
    `insert into conversations (id, channel, created_at, touched_at, version, last_sequence, state, resume_hash)
     values ($1, $2, $3, $3, 0, $4, $5, $6) on conflict (id) do nothing returning id`,
    [
      id,
      channel,
      now,
      first ? 1 : 0,
      JSON.stringify({ ...newState, ...opening.state }),
      opening.resumeHash ?? null,
    ],
  );
  if (rows.length === 0) return false;
  if (first)
    await insertMessage(query, seal, {
      conversation: id,
      sequence: 1,
      key: "first",
      now,
      content: first,
    });
  return true;
}
