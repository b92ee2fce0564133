import type { Query, Store } from "./store.ts";

/** A place in Teams to which things are sent one after another. */
export type Lane = {
  id: string;
  /** The Teams channel. */
  channel: string;
  /** The case whose card it is; null for a thread about none. */
  case: string | null;
  /** The desk for which the channel shows the case. */
  desk: string | null;
  /** Where it is held, as JSON of the channel's own. */
  reference: string;
  /** The thread and its card, as Teams knows them; null before the card is there. */
  thread: string | null;
  card: string | null;
  /** Who serves the case in this thread, or is about to. */
  worker: string | null;
  /** Whether the talk is held there: 1 or 0. */
  serves: number;
  /** Sends in a row that have failed. */
  attempts: number;
};

/** Something to be sent: the card as it is then, a message or all up to it by its number, a text, or all deleted. */
export type LaneItem = {
  kind: "card" | "message" | "transcript" | "text" | "erase";
  value: string;
};

/** What is sent next; `through` takes in later items that the same send does. */
export type NextItem = LaneItem & { number: number; through: number };

export type LaneClaim =
  | { outcome: "claimed"; lane: Lane }
  | { outcome: "not-before"; time: number }
  | { outcome: "nothing" };

export const laneColumns = `id, channel, case_id as "case", desk, reference, thread, card, worker, serves, attempts`;

/** Adds something to be sent. */
export async function addItem(query: Query, lane: string, item: LaneItem): Promise<void> {
  const [row] = await query<{ last_number: number }>(
    `update teams_lanes set last_number = last_number + 1 where id = $1 returning last_number`,
    [lane],
  );
  if (!row) return;
  // What is erased is taken away even where nothing else is sent any more.
  if (item.kind === "erase")
    await query(`update teams_lanes set undeliverable = 0, attempts = 0 where id = $1`, [lane]);
  await query(`insert into teams_items (lane, number, kind, value) values ($1, $2, $3, $4)`, [
    lane,
    row.last_number,
    item.kind,
    item.value,
  ]);
}

/** Adds the lane of a case in a channel, its card to be sent; one that exists is now the desk's. */
export async function addCaseLane(
  query: Query,
  {
    id: given,
    channel,
    desk,
    reference,
  }: { id: string; channel: string; desk: string; reference: string },
): Promise<void> {
  const id = `case:${given}:${channel}`;
  const added = await query(
    `insert into teams_lanes (id, channel, case_id, desk, reference, serves, last_number, attempts, not_before,
       claimed_until, undeliverable)
     values ($1, $2, $3, $4, $5, 0, 0, 0, 0, 0, 0)
     on conflict (id) do update set desk = excluded.desk where teams_lanes.desk <> excluded.desk
     returning id, last_number`,
    [id, channel, given, desk, reference],
  );
  if (added[0]?.["last_number"] === 0) await addItem(query, id, { kind: "card", value: "" });
}

export type TeamsLanes = ReturnType<typeof teamsLanesOf>;

/** The outbox to Teams: what is still to be sent, in order, place by place. */
export function teamsLanesOf(store: Store) {
  return {
    /** Adds a text to a thread that is about no case. */
    answer: (thread: string, reference: string, text: string) =>
      store.transaction(async (query) => {
        const id = `thread:${thread}`;
        await query(
          `insert into teams_lanes (id, channel, reference, thread, serves, last_number, attempts, not_before,
             claimed_until, undeliverable)
           values ($1, $2, $3, $2, 0, 0, 0, 0, 0, 0) on conflict (id) do update set undeliverable = 0, attempts = 0`,
          [id, thread, reference],
        );
        await addItem(query, id, { kind: "text", value: text });
        return id;
      }),

    add: (lane: string, item: LaneItem) => store.transaction((query) => addItem(query, lane, item)),

    /** Somebody was heard in a lane: it is deliverable again. */
    async heard(lane: string): Promise<void> {
      await store.query(
        `update teams_lanes set undeliverable = 0, attempts = 0 where id = $1 and undeliverable = 1`,
        [lane],
      );
    },

    /** Takes the next send of a lane until `until`, after which a claim counts for nothing. */
    async claim(id: string, now: number, until: number): Promise<LaneClaim> {
      const [lane] = await store.query<Lane>(
        `update teams_lanes set claimed_until = $3
         where id = $1 and undeliverable = 0 and not_before <= $2 and claimed_until <= $2
         returning ${laneColumns}`,
        [id, now, until],
      );
      if (lane) return { outcome: "claimed", lane };
      const [row] = await store.query<{ time: number }>(
        `select case when not_before > claimed_until then not_before else claimed_until end as time
         from teams_lanes where id = $1 and undeliverable = 0`,
        [id],
      );
      return row && row.time > now
        ? { outcome: "not-before", time: row.time }
        : { outcome: "nothing" };
    },

    /** What is to be sent next: of several wishes to show the card anew, one send does all. */
    async next(lane: string): Promise<NextItem | null> {
      const [item] = await store.query<LaneItem & { number: number }>(
        `select number, kind, value from teams_items where lane = $1 order by number limit 1`,
        [lane],
      );
      if (!item) return null;
      if (item.kind !== "card") return { ...item, through: item.number };
      const [last] = await store.query<{ number: number }>(
        `select max(number) as number from teams_items where lane = $1 and kind = 'card'`,
        [lane],
      );
      return { ...item, through: last!.number };
    },

    /** Something was sent, or never will be: the next can go. */
    done: (
      lane: string,
      item: NextItem,
      sent: {
        card?: { thread: string; id: string };
        message?: { thread: string; id: string };
      } = {},
    ) =>
      store.transaction(async (query) => {
        const { card, message } = sent;
        await query(`update teams_lanes set attempts = 0, claimed_until = 0 where id = $1`, [lane]);
        await query(
          `delete from teams_items where lane = $1 and number >= $2 and number <= $3 and kind = $4`,
          [lane, item.number, item.through, item.kind],
        );
        // An answer that is about no case is all there is to a lane.
        await query(
          `delete from teams_lanes where id = $1 and case_id is null
           and not exists (select 1 from teams_items where lane = $1)`,
          [lane],
        );
        // Where people press on a first copy of it meanwhile, they go on there.
        const [row] = await query<{ card: string | null }>(
          `select card from teams_lanes where id = $1`,
          [lane],
        );
        if (card && row?.card === null) await keepCard(query, lane, card);
        if (message)
          await query(
            `insert into teams_sent (lane, thread, sent_id)
             select id, cast($2 as text), cast($3 as text) from teams_lanes where id = $1
             on conflict do nothing`,
            [lane, message.thread, message.id],
          );
      }),

    /** A send failed in a way that may pass. */
    async postpone(lane: string, notBefore: number): Promise<void> {
      await store.query(
        `update teams_lanes set attempts = attempts + 1, not_before = $2, claimed_until = 0 where id = $1`,
        [lane, notBefore],
      );
    },

    async release(lane: string): Promise<void> {
      await store.query(`update teams_lanes set claimed_until = 0 where id = $1`, [lane]);
    },

    /** Nothing more can be sent there until somebody is heard there; what waits is kept. */
    async giveUp(lane: string): Promise<void> {
      await store.query(
        `update teams_lanes set undeliverable = 1, claimed_until = 0 where id = $1`,
        [lane],
      );
    },

    /** Forgets a lane with all that is known of it, and counsellors who work in no other. */
    forget: (lane: string) =>
      store.transaction(async (query) => {
        await query(`delete from teams_lanes where id = $1`, [lane]);
        await query(
          `delete from teams_people where counsellor not in
             (select worker from teams_lanes where worker is not null)`,
        );
      }),

    /** Forgets the claims of a process that is gone; only where no other process can hold one. */
    async forgetClaims(): Promise<void> {
      if (store.engine === "sqlite") await store.query(`update teams_lanes set claimed_until = 0`);
    },

    /** The lanes that have something to be sent. */
    async left(): Promise<string[]> {
      const rows = await store.query<{ id: string }>(
        `select id from teams_lanes where undeliverable = 0
         and exists (select 1 from teams_items where teams_items.lane = teams_lanes.id)`,
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** Keeps where a card is, and that the thread below it is its case's. */
export async function keepCard(
  query: Query,
  lane: string,
  { thread, id }: { thread: string; id: string },
) {
  await query(`update teams_lanes set thread = $2, card = $3 where id = $1`, [lane, thread, id]);
  await query(
    `insert into teams_threads (thread, lane) select cast($2 as text), id from teams_lanes where id = $1
     on conflict (thread) do nothing`,
    [lane, thread],
  );
}
