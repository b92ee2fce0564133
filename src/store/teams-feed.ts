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
  /** The number of the last message before the change. */
  through: number;
};

/** What a change means for a lane of its case: what is to be sent, and whether the talk is held there from now on. */
export type Meaning = { items: LaneItem[]; serves: boolean };
export type MeaningFor = (fed: FedChange, lane: Lane) => Meaning;

/** Changes taken in one transaction. */
const batch = 100;

export type TeamsFeed = ReturnType<typeof teamsFeedOf>;

/**
 * Turns the changes of cases into what is to be sent to Teams, each once, in order: the cursor moves in
 * the transaction that adds it, and its row keeps two servers apart.
 */
export function teamsFeedOf(store: Store, meaningFor: MeaningFor) {
  return {
    /** Takes in the changes that are new; resolves to the lanes that have more to send, and whether more changes may wait. */
    take: (): Promise<{ lanes: string[]; isMore: boolean }> =>
      store.transaction(async (query) => {
        const [cursor] = await query<{ sequence: number }>(
          `update teams_cursor set sequence = sequence returning sequence`,
        );
        const changes = await query<CaseChange>(
          `select sequence, case_id as "case", kind, message, at from case_changes
           where sequence > $1 order by sequence limit ${batch}`,
          [cursor!.sequence],
        );
        const touched = new Set<string>();
        for (const change of changes)
          for (const lane of await takeIn(query, change, meaningFor)) touched.add(lane);
        const last = changes.at(-1);
        if (last) await query(`update teams_cursor set sequence = $1`, [last.sequence]);
        return { lanes: [...touched], isMore: changes.length === batch };
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

/** Adds what a change brings; returns the case's lanes. */
async function takeIn(query: Query, change: CaseChange, meaningFor: MeaningFor): Promise<string[]> {
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
  if (lanes.length === 0) return [];
  const fed = { change, case: of, ...(await messagesAround(query, change, of)) };
  for (const lane of lanes) {
    const { items, serves } = meaningFor(fed, lane);
    for (const item of items) await addItem(query, lane.id, item);
    await query(`update teams_lanes set serves = $2 where id = $1`, [lane.id, serves ? 1 : 0]);
  }
  return lanes.map(({ id }) => id);
}

/** Whether a case is there to be taken. */
function isFree({ state, counsellor }: Case): boolean {
  return state === "queued" || state === "transferred" || (state === "callback" && !counsellor);
}

/** Messages said in a talk are numbered as their changes are; what came before it belongs before any change. */
async function messagesAround(
  query: Query,
  { case: id, sequence, message }: CaseChange,
  of: Case | null,
): Promise<{ key: string | null; through: number }> {
  if (of === null) return { key: null, through: 0 };
  const [said] = await query<{ key: string }>(
    `select key from messages where conversation = $1 and sequence = $2`,
    [of.conversation, message],
  );
  const [next] = await query<{ message: number | null }>(
    `select min(message) as message from case_changes where case_id = $1 and sequence > $2`,
    [id, sequence],
  );
  const [last] = await query<{ sequence: number }>(
    `select last_sequence as sequence from conversations where id = $1`,
    [of.conversation],
  );
  return {
    key: said?.key ?? null,
    through: next!.message === null ? last!.sequence : next!.message - 1,
  };
}
