import { callbackOf } from "./callbacks.ts";
import { notesOf } from "./case-notes.ts";
import { type MessageRow, toMessage } from "./messages.ts";
import type { Seal } from "./seal.ts";
import type { Query, Store } from "./store.ts";

/**
 * Opens one of each that is kept sealed, so that a wrong secret is found before anybody waits for a text.
 * @throws when it was sealed with another secret
 */
export async function openSealed({ query }: Pick<Store, "query">, seal: Seal): Promise<void> {
  const [message] = await query<MessageRow>(
    `select * from messages where case_id is not null and content like '%"sealed":%' limit 1`,
  );
  if (message) toMessage(message, seal);
  const note = await caseIn(query, "case_notes");
  if (note) await notesOf(query, seal, note);
  const callback = await caseIn(query, "callbacks");
  if (callback) await callbackOf(query, seal, callback);
}

async function caseIn(query: Query, table: "case_notes" | "callbacks"): Promise<string | null> {
  const [row] = await query<{ case_id: string }>(`select case_id from ${table} limit 1`);
  return row?.case_id ?? null;
}
