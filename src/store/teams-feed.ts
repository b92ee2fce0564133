import type { Case, CaseChange } from "../domain/case.ts";
import { toCase, type CaseRow } from "./case-rows.ts";
import type { Query, Store } from "./store.ts";
import { addCaseLane, addItem, laneColumns, type Lane, type LaneItem } from "./teams-lanes.ts";

/** A change, with what must be known to say what it means in Teams. */
export type FedChange = {
  change: CaseChange;
  /** As it is now; null when it is erased. */
  case: Case | null;
  /** Under which key the message said is stored. */
  key: string | null;
};

/** What a change means for a lane of its case. */
export type ItemsFor = (fed: FedChange, lane: Lane) => LaneItem[];

/** Changes taken in one transaction. */
const batch = 100;

export type TeamsFeed = ReturnType<typeof teamsFeedOf>;

/**
 * Turns the changes of cases into what is to be sent to Teams, each once, in order: the cursor moves in
 * the transaction that adds it, and its row keeps two servers apart.
 */
export function teamsFeedOf(store: Store, itemsFor: ItemsFor) {
  return {
    /** Takes in the changes that are new; resolves to whether there may be more. */
    take: (): Promise<boolean> =>
      store.transaction(async (query) => {
        const [cursor] = await query<{ sequence: number }>(
          `update teams_cursor set sequence = sequence returning sequence`,
        );
        const changes = await query<CaseChange>(
          `select sequence, case_id as "case", kind, message, at from case_changes
           where sequence > $1 order by sequence limit ${batch}`,
          [cursor!.sequence],
        );
        for (const change of changes) await takeIn(query, change, itemsFor);
        const last = changes.at(-1);
        if (last) await query(`update teams_cursor set sequence = $1`, [last.sequence]);
        return changes.length === batch;
      }),

    /** Links a channel to a desk, whose waiting cases are shown there from now on. */
    link: (link: { channel: string; desk: string; reference: string }) =>
      store.transaction(async (query) => {
        await query(
          `insert into teams_channels (channel, desk, reference) values ($1, $2, $3)
           on conflict (channel, desk) do update set reference = excluded.reference`,
          [link.channel, link.desk, link.reference],
        );
        const waiting = await query<CaseRow>(
          `select * from cases where desk = $1 and ended_at is null order by queued_at, id`,
          [link.desk],
        );
        for (const one of waiting.map(toCase))
          if (isFree(one)) await addCaseLane(query, { ...link, id: one.id });
      }),

    /** New cases are no longer shown in a channel; those that are go on there. */
    async unlink(channel: string): Promise<void> {
      await store.query(`delete from teams_channels where channel = $1`, [channel]);
    },

    /** The desks whose cases a channel shows. */
    async desksOf(channel: string): Promise<string[]> {
      const rows = await store.query<{ desk: string }>(
        `select desk from teams_channels where channel = $1 order by desk`,
        [channel],
      );
      return rows.map(({ desk }) => desk);
    },
  };
}

async function takeIn(query: Query, change: CaseChange, itemsFor: ItemsFor): Promise<void> {
  const [row] = await query<CaseRow>(`select * from cases where id = $1`, [change.case]);
  const of = row ? toCase(row) : null;
  if (of !== null && isFree(of)) {
    const links = await query<{ channel: string; reference: string }>(
      `select channel, reference from teams_channels where desk = $1 order by channel`,
      [of.desk],
    );
    for (const link of links) await addCaseLane(query, { ...link, id: of.id, desk: of.desk });
  }
  const lanes = await query<Lane>(
    `select ${laneColumns} from teams_lanes where case_id = $1 order by id`,
    [change.case],
  );
  if (lanes.length === 0) return;
  const fed = { change, case: of, key: await keyOf(query, change, of) };
  for (const lane of lanes)
    for (const item of itemsFor(fed, lane)) await addItem(query, lane.id, item);
}

/** Whether a case is there to be taken. */
function isFree({ state, counsellor }: Case): boolean {
  return state === "queued" || state === "transferred" || (state === "callback" && !counsellor);
}

async function keyOf(query: Query, { message }: CaseChange, of: Case | null) {
  if (message === null || of === null) return null;
  const [row] = await query<{ key: string }>(
    `select key from messages where conversation = $1 and sequence = $2`,
    [of.conversation, message],
  );
  return row?.key ?? null;
}
