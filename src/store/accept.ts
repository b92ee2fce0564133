import type { Case } from "../domain/case.ts";
import type { Content, Notice } from "../domain/conversation.ts";
import { recordChange } from "./case-changes.ts";
import { toCase, type CaseRow } from "./case-rows.ts";
import { saveFeedback } from "./feedback.ts";
import { insertMessage } from "./messages.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

/** A message that has come in, in both its forms: who has the conversation decides which is stored. */
export type Arrival = {
  conversation: string;
  key: string;
  now: number;
  /** For the bot. */
  content: Extract<Content, { kind: "input" }>;
  /** For a person. */
  relayed: {
    /** Null: it says nothing to them (a judgement of a reply). */
    text: string | null;
    /** What the resident must be told of what was done to it. */
    tell: ((given: Case) => Pick<Notice, "status" | "reply">) | null;
  };
};

export type Accepted =
  /** `relayed`: a person has the conversation, and the bot will not answer. */
  | { outcome: "stored"; sequence: number; relayed?: true }
  | { outcome: "duplicate"; sequence: number }
  | { outcome: "unknown-conversation" }
  /** A judgement of what is no message of the assistant's in this conversation. */
  | { outcome: "unknown-message" };

/** Stores a message for the bot, or for the person who has the conversation. */
export async function accept(query: Query, seal: Seal, arrival: Arrival): Promise<Accepted> {
  const { conversation, key, now, content } = arrival;
  // The update comes first: it locks the conversation's row, so that no other server numbers a message
  // meanwhile, and nobody takes or gives back the conversation.
  const [row] = await query<{ last_sequence: number; person: string | null }>(
    `update conversations set touched_at = $2 where id = $1 returning last_sequence, person`,
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
  if (row.person !== null) {
    await relay(query, seal, arrival, { id: row.person, sequence });
    return { outcome: "stored", sequence, relayed: true };
  }
  await insertMessage(query, seal, { conversation, sequence, key, now, content, pending: true });
  await setLast(query, conversation, sequence);
  return { outcome: "stored", sequence };
}

/** Whether there is what an input judges; most judge nothing. */
async function isJudgeable(
  query: Query,
  conversation: string,
  { input }: Arrival["content"],
): Promise<boolean> {
  if (input.kind !== "feedback") return true;
  const [judged] = await query<{ content: string }>(
    `select content from messages where conversation = $1 and sequence = $2`,
    [conversation, input.message],
  );
  return judged !== undefined && (JSON.parse(judged.content) as Content).kind !== "input";
}

/** Nothing of it waits for the bot. */
async function relay(
  query: Query,
  seal: Seal,
  { conversation, key, now, content, relayed }: Arrival,
  { id, sequence }: { id: string; sequence: number },
): Promise<void> {
  const { text, tell } = relayed;
  const said: Content =
    text === null
      ? content
      : { kind: "relayed", case: id, from: "resident", text, clientId: content.clientId };
  await insertMessage(query, seal, { conversation, sequence, key, now, content: said });
  if (content.input.kind === "feedback")
    await saveFeedback(query, conversation, { reason: null, ...content.input }, now);
  if (tell) {
    const [row] = await query<CaseRow>(`select * from cases where id = $1`, [id]);
    await insertMessage(query, seal, {
      conversation,
      sequence: sequence + 1,
      key: `ours:${sequence + 1}`,
      repliesTo: sequence,
      now,
      content: { kind: "notice", case: id, ...tell(toCase(row!)) },
    });
  }
  await setLast(query, conversation, tell ? sequence + 1 : sequence);
  if (text !== null)
    await recordChange(query, { case: id, kind: "message", message: sequence, now });
}

async function setLast(query: Query, conversation: string, sequence: number): Promise<void> {
  await query(`update conversations set last_sequence = $2 where id = $1`, [
    conversation,
    sequence,
  ]);
}
