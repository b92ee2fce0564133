import type { Content, Message, Notice, Relayed } from "../domain/conversation.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

export type MessageRow = {
  conversation: string;
  sequence: number;
  replies_to: number | null;
  at: number;
  content: string;
};

export type NewMessage = {
  conversation: string;
  sequence: number;
  /** Unique in the conversation: what is stored under a key is stored once. */
  key: string;
  repliesTo?: number | null;
  now: number;
  content: Content;
  /** It waits for the bot's answer. */
  pending?: boolean;
};

/** Stores a message under a number that the caller has reserved. */
export async function insertMessage(query: Query, seal: Seal, message: NewMessage): Promise<void> {
  const { content } = message;
  await query(
    `insert into messages (conversation, sequence, key, replies_to, at, content, pending, case_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      message.conversation,
      message.sequence,
      message.key,
      message.repliesTo ?? null,
      message.now,
      JSON.stringify(content.kind === "relayed" ? sealed(content, message, seal) : content),
      message.pending ? 1 : 0,
      isOfCase(content) ? content.case : null,
    ],
  );
}

/**
 * Stores a message after all others of its conversation; returns its number. The first statement
 * locks the conversation, so that no other server numbers a message meanwhile.
 */
export async function appendMessage(
  query: Query,
  seal: Seal,
  message: Omit<NewMessage, "sequence" | "key"> & { key?: string },
): Promise<number> {
  const [row] = await query<{ last_sequence: number }>(
    `update conversations set last_sequence = last_sequence + 1 where id = $1 returning last_sequence`,
    [message.conversation],
  );
  if (!row) throw new Error(`There is no conversation ${message.conversation} to add a message to`);
  const sequence = row.last_sequence;
  await insertMessage(query, seal, { key: `ours:${sequence}`, ...message, sequence });
  return sequence;
}

export function toMessage(row: MessageRow, seal: Seal): Message {
  const { conversation, sequence, at } = row;
  const stored: Content | Sealed = JSON.parse(row.content);
  return {
    conversation,
    sequence,
    repliesTo: row.replies_to,
    at,
    content: "sealed" in stored ? opened(stored, row, seal) : stored,
  };
}

type Place = { conversation: string; sequence: number };
/** What a resident and a counsellor say, as it lies on the disk. */
type Sealed = Omit<Relayed, "text"> & { sealed: string };

function sealed({ text, ...rest }: Relayed, place: Place, seal: Seal): Sealed {
  return { ...rest, sealed: seal.close(text, rowOf(place)) };
}

function opened({ sealed, ...rest }: Sealed, place: Place, seal: Seal): Relayed {
  return { ...rest, text: seal.open(sealed, rowOf(place)) } as Relayed;
}

function rowOf({ conversation, sequence }: Place): string {
  return `message ${conversation} ${sequence}`;
}

function isOfCase(content: Content): content is Relayed | Notice {
  return content.kind === "relayed" || content.kind === "notice";
}
