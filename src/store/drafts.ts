import type { Aspect } from "../domain/programme.ts";
import type { Reply } from "../domain/reply.ts";
import type { WrittenSentence } from "../domain/writing.ts";
import { appendMessage } from "./messages.ts";
import type { Seal } from "./seal.ts";
import type { Query, Store } from "./store.ts";

/** An answer that is being written: what of it has left. */
export type Draft = {
  conversation: string;
  /** The sequence number of the message it answers. */
  answers: number;
  /** The turn that writes it. */
  writer: string;
  /** What is told of the programmes. */
  aspect: Aspect | null;
  sentences: WrittenSentence[];
  /** As it is shown so far. */
  reply: Reply;
  /** Epoch milliseconds of its last sentence. */
  at: number;
};

export type DraftRow = {
  answers: number;
  writer: string;
  aspect: Aspect | null;
  sentences: string;
  reply: string;
  at: number;
};

export type Drafts = ReturnType<typeof draftsOf>;

/** The answers that are being written; at most one a conversation. */
export function draftsOf(store: Store) {
  return {
    /** What of an answer has left; null when nothing has, or a message has been made of it. */
    async read(conversation: string): Promise<Draft | null> {
      const [row] = await store.query<DraftRow>(
        `select answers, writer, aspect, sentences, reply, at from drafts where conversation = $1`,
        [conversation],
      );
      return row ? toDraft(conversation, row) : null;
    },

    /**
     * Stores one more sentence; only then may it be shown. Refused (false) when the conversation has moved
     * on since `version`, when a person has it, and when another turn writes the same answer.
     */
    extend: (draft: Draft, version: number): Promise<boolean> =>
      store.transaction((query) => extend(query, draft, version)),
  };
}

export function toDraft(conversation: string, row: DraftRow): Draft {
  const { answers, writer, aspect, at } = row;
  return {
    conversation,
    answers,
    writer,
    aspect,
    sentences: JSON.parse(row.sentences),
    reply: JSON.parse(row.reply),
    at,
  };
}

async function extend(query: Query, draft: Draft, version: number): Promise<boolean> {
  // The update locks the conversation: whoever takes it meanwhile waits, or has been before.
  const free = await query(
    `update conversations set touched_at = $3
     where id = $1 and version = $2 and person is null returning id`,
    [draft.conversation, version, draft.at],
  );
  if (free.length === 0) return false;
  const written = await query(
    `insert into drafts (conversation, answers, writer, aspect, sentences, reply, written, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (conversation) do update set sentences = excluded.sentences, reply = excluded.reply,
       written = excluded.written, at = excluded.at
     where drafts.answers = excluded.answers and drafts.writer = excluded.writer
       and drafts.written < excluded.written
     returning conversation`,
    [
      draft.conversation,
      draft.answers,
      draft.writer,
      draft.aspect,
      JSON.stringify(draft.sentences),
      JSON.stringify(draft.reply),
      draft.sentences.length,
      draft.at,
    ],
  );
  return written.length > 0;
}

/** The answer is stored whole: there is no draft of it any more. */
export async function dropDraft(query: Query, conversation: string): Promise<void> {
  await query(`delete from drafts where conversation = $1`, [conversation]);
}

/**
 * A person takes the conversation while an answer is being written: what has left of it stays, as the
 * message it has become. The caller has locked the conversation.
 */
export async function keepDraft(
  query: Query,
  seal: Seal,
  conversation: string,
  now: number,
): Promise<void> {
  const [row] = await query<DraftRow>(
    `delete from drafts where conversation = $1 returning answers, writer, aspect, sentences, reply, at`,
    [conversation],
  );
  if (!row) return;
  const { answers, reply } = toDraft(conversation, row);
  await appendMessage(query, seal, {
    conversation,
    key: `reply:${answers}`,
    repliesTo: answers,
    now,
    content: { kind: "reply", reply, streamed: true },
  });
}
