import type { Store } from "./store.ts";

/** How a draft is shown where a service holds the conversation. */
export type ShownDraft = {
  /** Under which id the service knows it; null before its first part has arrived. */
  stream: string | null;
  /** Parts sent. */
  chunks: number;
};

export type ShownDrafts = ReturnType<typeof shownDraftsOf>;

/** Answers that are shown in services elsewhere while they are being written, each by one server. */
export function shownDraftsOf(store: Store) {
  const find = async (
    conversation: string,
    answers: number,
    server: string | null,
  ): Promise<ShownDraft | null> => {
    const [row] = await store.query<{ server: string; stream: string | null; chunks: number }>(
      `select server, stream, chunks from shown_drafts where conversation = $1 and answers = $2`,
      [conversation, answers],
    );
    return row && (server === null || row.server === server) ? row : null;
  };
  return {
    /** Takes an answer to be shown by this server; null when another one shows it. */
    async take(conversation: string, answers: number, server: string): Promise<ShownDraft | null> {
      await store.query(
        `insert into shown_drafts (conversation, answers, server, stream, chunks)
         select id, cast($2 as bigint), $3, null, 0 from conversations where id = $1
         on conflict (conversation) do update
         set answers = excluded.answers, server = excluded.server, stream = null, chunks = 0
         where shown_drafts.answers <> excluded.answers`,
        [conversation, answers, server],
      );
      return find(conversation, answers, server);
    },

    /** A part has arrived, under the stream's id. */
    async advance(conversation: string, answers: number, { stream, chunks }: ShownDraft) {
      await store.query(
        `update shown_drafts set stream = $3, chunks = $4 where conversation = $1 and answers = $2`,
        [conversation, answers, stream, chunks],
      );
    },

    /** Whether another server shows an answer. */
    async isAnothers(conversation: string, answers: number, server: string): Promise<boolean> {
      const [row] = await store.query(
        `select 1 as found from shown_drafts where conversation = $1 and answers = $2 and server <> $3`,
        [conversation, answers, server],
      );
      return row !== undefined;
    },

    /** The id under which parts of an answer have been shown; null when none were. */
    async streamOf(conversation: string, answers: number): Promise<string | null> {
      return (await find(conversation, answers, null))?.stream ?? null;
    },
  };
}
