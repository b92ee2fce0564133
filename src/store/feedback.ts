import type { Feedback } from "../domain/conversation.ts";
import type { Query } from "./store.ts";

/** Keeps one judgement a message: the last thumb, and the reason once given. */
export async function saveFeedback(
  query: Query,
  conversation: string,
  { message, value, reason }: Feedback,
  now: number,
): Promise<void> {
  await query(
    `insert into feedback (conversation, message, value, reason, at) values ($1, $2, $3, $4, $5)
     on conflict (conversation, message) do update
     set value = excluded.value, reason = coalesce(excluded.reason, feedback.reason), at = excluded.at`,
    [conversation, message, value, reason, now],
  );
}
