import type { Content, ConversationState, Feedback, Message } from "../domain/conversation.ts";
import { newState } from "../domain/conversation.ts";
import type { Query, Store, Value } from "./store.ts";

export type Opening = {
  id: string;
  channel: string;
  state?: Partial<ConversationState>;
  resumeHash?: string | null;
  /** A first message, such as the welcome. */
  first?: Content;
  now: number;
};

export type Accepted =
  | { outcome: "stored"; sequence: number }
  | { outcome: "duplicate"; sequence: number }
  | { outcome: "unknown-conversation" }
  /** A judgement of what is no message of the assistant's in this conversation. */
  | { outcome: "unknown-message" };

/** The oldest message that waits for its turn, and what the turn needs to know. */
export type Waiting = { message: Message; state: ConversationState; version: number };

export type TurnResult = {
  conversation: string;
  /** The version the turn was computed from. */
  version: number;
  state: ConversationState;
  answers: number;
  content: Content;
  feedback: Feedback | null;
  now: number;
};

/** No more messages are read at once: a conversation may be as long as it likes, an answer not. */
export const messagePage = 100;

export type Conversations = ReturnType<typeof conversationsOf>;

/** Conversations and their messages: append-only, numbered from 1 in each conversation. */
export function conversationsOf(store: Store) {
  return {
    /** Starts a conversation; one that exists is left as it is. Returns whether it is new. */
    open: (opening: Opening) => store.transaction((query) => open(query, opening)),

    /** Stores a message that has been received; only then may it be acknowledged. */
    accept: (message: { conversation: string; key: string; content: Content; now: number }) =>
      store.transaction((query) => accept(query, message)),

    /** Stores a turn's outcome whole, or nothing when the conversation has moved on (false). */
    commitTurn: (result: TurnResult) => store.transaction((query) => commitTurn(query, result)),

    async waiting(conversation: string): Promise<Waiting | null> {
      const [row] = await store.query<MessageRow & { state: string; version: number }>(
        `select m.*, c.state, c.version from messages m join conversations c on c.id = m.conversation
         where m.conversation = $1 and m.pending = 1 order by m.sequence limit 1`,
        [conversation],
      );
      if (!row) return null;
      return { message: toMessage(row), state: JSON.parse(row.state), version: row.version };
    },

    /** The conversations that have a message unanswered since before `before`. */
    async unanswered(before: number): Promise<string[]> {
      const rows = await store.query<{ conversation: string }>(
        `select distinct conversation from messages where pending = 1 and at <= $1`,
        [before],
      );
      return rows.map((row) => row.conversation);
    },

    /** The next messages, at most a page of them; a full page may have others behind it. */
    async messagesAfter(conversation: string, sequence: number): Promise<Message[]> {
      const rows = await store.query<MessageRow>(
        `select * from messages where conversation = $1 and sequence > $2 order by sequence limit $3`,
        [conversation, sequence, messagePage],
      );
      return rows.map(toMessage);
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
    async erase(conversation: string): Promise<void> {
      await store.query(`delete from conversations where id = $1`, [conversation]);
      await store.announce(conversation);
    },

    /** Deletes the conversations in which nothing has happened since `before`; returns how many. */
    async eraseUntouched(before: number): Promise<number> {
      const rows = await store.query(
        `delete from conversations where touched_at < $1 returning id`,
        [before],
      );
      return rows.length;
    },
  };
}

type MessageRow = {
  conversation: string;
  sequence: number;
  replies_to: number | null;
  at: number;
  content: string;
};

function toMessage(row: MessageRow): Message {
  return {
    conversation: row.conversation,
    sequence: row.sequence,
    repliesTo: row.replies_to,
    at: row.at,
    content: JSON.parse(row.content),
  };
}

async function open(query: Query, opening: Opening): Promise<boolean> {
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
    await insert(query, { conversation: id, sequence: 1, key: "first", now, content: first });
  return true;
}

async function accept(
  query: Query,
  {
    conversation,
    key,
    content,
    now,
  }: { conversation: string; key: string; content: Content; now: number },
): Promise<Accepted> {
  // The update comes first: it locks the conversation's row, so that no other server numbers a message meanwhile.
  const [row] = await query<{ last_sequence: number }>(
    `update conversations set touched_at = $2 where id = $1 returning last_sequence`,
    [conversation, now],
  );
  if (!row) return { outcome: "unknown-conversation" };
  const [known] = await query<{ sequence: number }>(
    `select sequence from messages where conversation = $1 and key = $2`,
    [conversation, key],
  );
  if (known) return { outcome: "duplicate", sequence: known.sequence };
  if (!(await isJudgeable(query, conversation, content))) return { outcome: "unknown-message" };
  const sequence = row.last_sequence + 1;
  await insert(query, { conversation, sequence, key, now, content, pending: 1 });
  await query(`update conversations set last_sequence = $2 where id = $1`, [
    conversation,
    sequence,
  ]);
  return { outcome: "stored", sequence };
}

/** Whether there is what a content judges; most judge nothing. */
async function isJudgeable(query: Query, conversation: string, content: Content): Promise<boolean> {
  if (content.kind !== "input" || content.input.kind !== "feedback") return true;
  const [judged] = await query<{ content: string }>(
    `select content from messages where conversation = $1 and sequence = $2`,
    [conversation, content.input.message],
  );
  return judged !== undefined && (JSON.parse(judged.content) as Content).kind !== "input";
}

async function commitTurn(query: Query, result: TurnResult): Promise<boolean> {
  const { conversation, now } = result;
  const [row] = await query<{ last_sequence: number }>(
    `update conversations set state = $3, version = version + 1, last_sequence = last_sequence + 1, touched_at = $4
     where id = $1 and version = $2 returning last_sequence`,
    [conversation, result.version, JSON.stringify(result.state), now],
  );
  if (!row) return false;
  await query(`update messages set pending = 0 where conversation = $1 and sequence = $2`, [
    conversation,
    result.answers,
  ]);
  await insert(query, {
    conversation,
    sequence: row.last_sequence,
    key: `reply:${result.answers}`,
    repliesTo: result.answers,
    now,
    content: result.content,
  });
  if (result.feedback) await saveFeedback(query, conversation, result.feedback, now);
  return true;
}

async function insert(
  query: Query,
  message: {
    conversation: string;
    sequence: number;
    key: string;
    repliesTo?: number;
    now: number;
    content: Content;
    pending?: number;
  },
): Promise<void> {
  const values: Value[] = [
    message.conversation,
    message.sequence,
    message.key,
    message.repliesTo ?? null,
    message.now,
    JSON.stringify(message.content),
    message.pending ?? 0,
  ];
  await query(
    `insert into messages (conversation, sequence, key, replies_to, at, content, pending)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    values,
  );
}

async function saveFeedback(
  query: Query,
  conversation: string,
  feedback: Feedback,
  now: number,
): Promise<void> {
  await query(
    `insert into feedback (conversation, message, value, reason, at) values ($1, $2, $3, $4, $5)
     on conflict (conversation, message) do update
     set value = excluded.value, reason = coalesce(excluded.reason, feedback.reason), at = excluded.at`,
    [conversation, feedback.message, feedback.value, feedback.reason, now],
  );
}
