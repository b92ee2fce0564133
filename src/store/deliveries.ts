import type { Store } from "./store.ts";

/** What has been sent of a conversation that is held elsewhere. */
export type Delivery = {
  conversation: string;
  /** Where it is held, as JSON of the channel's own. */
  reference: string;
  /** The sequence number of the last message that has arrived there. */
  delivered: number;
  /** Sends in a row that have failed. */
  attempts: number;
};

/** The outcome of the next send is one server's to find out; the others leave the conversation alone until then. */
export type Claim =
  | { outcome: "claimed"; delivery: Delivery }
  | { outcome: "not-before"; time: number }
  | { outcome: "nothing" };

export type Deliveries = ReturnType<typeof deliveriesOf>;

/** The outbox: for each conversation held elsewhere, how far its messages have been delivered. */
export function deliveriesOf(store: Store) {
  return {
    /**
     * Notes where a conversation is held. Heard from again, it is deliverable again; what was asked
     * for meanwhile (`postpone`) stays in force.
     */
    async remember(conversation: string, reference: string): Promise<void> {
      await store.query(
        `insert into deliveries
           (conversation, reference, delivered, attempts, not_before, claimed_until, undeliverable)
         values ($1, $2, 0, 0, 0, 0, 0)
         on conflict (conversation) do update
         set reference = excluded.reference, attempts = 0, undeliverable = 0
         where deliveries.reference <> excluded.reference or deliveries.attempts > 0 or deliveries.undeliverable = 1`,
        [conversation, reference],
      );
    },

    /** How far a conversation has been delivered; null when it is not one of these, or undeliverable. */
    async deliveredUpTo(conversation: string): Promise<number | null> {
      const [row] = await store.query<{ delivered: number }>(
        `select delivered from deliveries where conversation = $1 and undeliverable = 0`,
        [conversation],
      );
      return row?.delivered ?? null;
    },

    /** Where a conversation is held; null when it is not one of these, or undeliverable. */
    async referenceOf(conversation: string): Promise<string | null> {
      const [row] = await store.query<{ reference: string }>(
        `select reference from deliveries where conversation = $1 and undeliverable = 0`,
        [conversation],
      );
      return row?.reference ?? null;
    },

    /** Takes the next send of a conversation until `until`, after which a claim counts for nothing. */
    async claim(conversation: string, now: number, until: number): Promise<Claim> {
      const [delivery] = await store.query<Delivery>(
        `update deliveries set claimed_until = $3
         where conversation = $1 and undeliverable = 0 and not_before <= $2 and claimed_until <= $2
         returning conversation, reference, delivered, attempts`,
        [conversation, now, until],
      );
      if (delivery) return { outcome: "claimed", delivery };
      const [row] = await store.query<{ not_before: number }>(
        `select not_before from deliveries where conversation = $1 and undeliverable = 0 and not_before > $2`,
        [conversation, now],
      );
      return row ? { outcome: "not-before", time: row.not_before } : { outcome: "nothing" };
    },

    /** A message has arrived under the id `sentId` (null: it never will, and is passed over): the next can go. */
    advance: (conversation: string, sequence: number, sentId: string | null) =>
      store.transaction(async (query) => {
        await query(
          `update deliveries set delivered = $2, attempts = 0, claimed_until = 0
           where conversation = $1 and delivered < $2`,
          [conversation, sequence],
        );
        if (sentId === null) return;
        await query(
          `insert into sent_messages (conversation, sequence, sent_id)
           select conversation, cast($2 as bigint), $3 from deliveries where conversation = $1
           on conflict (conversation, sent_id) do nothing`,
          [conversation, sequence, sentId],
        );
      }),

    /** The sequence number of the message that the other side knows as `sentId`. */
    async sequenceOf(conversation: string, sentId: string): Promise<number | null> {
      const [row] = await store.query<{ sequence: number }>(
        `select sequence from sent_messages where conversation = $1 and sent_id = $2`,
        [conversation, sentId],
      );
      return row?.sequence ?? null;
    },

    /** A send failed in a way that may pass. */
    async postpone(conversation: string, notBefore: number): Promise<void> {
      await store.query(
        `update deliveries set attempts = attempts + 1, not_before = $2, claimed_until = 0 where conversation = $1`,
        [conversation, notBefore],
      );
    },

    /** Gives a claim back unused. */
    async release(conversation: string): Promise<void> {
      await store.query(`update deliveries set claimed_until = 0 where conversation = $1`, [
        conversation,
      ]);
    },

    /** Nothing more can be sent to a conversation until it is heard from again. */
    async giveUp(conversation: string): Promise<void> {
      await store.query(
        `update deliveries set undeliverable = 1, claimed_until = 0 where conversation = $1`,
        [conversation],
      );
    },

    /** Forgets the claims of a process that is gone; only where no other process can hold one. */
    async forgetClaims(): Promise<void> {
      if (store.engine === "sqlite") await store.query(`update deliveries set claimed_until = 0`);
    },

    /** The conversations that have messages which may not have been delivered. */
    async undelivered(): Promise<string[]> {
      const rows = await store.query<{ id: string }>(
        `select c.id from deliveries d join conversations c on c.id = d.conversation
         where d.undeliverable = 0 and c.last_sequence > d.delivered`,
      );
      return rows.map((row) => row.id);
    },
  };
}
