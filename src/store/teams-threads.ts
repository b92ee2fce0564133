import type { Counsellor } from "../domain/case.ts";
import type { Query, Store } from "./store.ts";
import { addItem, keepCard, laneColumns, type Lane } from "./teams-lanes.ts";

/** How Teams knows a counsellor. */
export type TeamsPerson = { teamsId: string; name: string };

export type TeamsThreads = ReturnType<typeof teamsThreadsOf>;

/** The cards of cases in Teams, the threads below them, and who works there. */
export function teamsThreadsOf(store: Store) {
  return {
    /** The lane of a case that has its card, or a copy of it, at the head of a thread. */
    async ofThread(thread: string): Promise<Lane | null> {
      const [lane] = await store.query<Lane>(
        `select ${laneColumns} from teams_lanes
         where id = (select lane from teams_threads where thread = $1)`,
        [thread],
      );
      return lane ?? null;
    },

    /** The lane of a case in a channel. */
    async ofCase(id: string, channel: string): Promise<Lane | null> {
      const [lane] = await store.query<Lane>(
        `select ${laneColumns} from teams_lanes where id = $1`,
        [`case:${id}:${channel}`],
      );
      return lane ?? null;
    },

    /** Of a claim: the counsellor serves the case in this thread. Who loses one changes nothing here. */
    async workIn(query: Query, lane: Lane, by: Counsellor, teamsId: string): Promise<void> {
      await query(
        `update teams_lanes set worker = case when id = $1 then $2 else null end
         where case_id = $3 and (id = $1 or worker is not null)`,
        [lane.id, by.id, lane.case],
      );
      await query(
        `insert into teams_people (counsellor, teams_id, name) values ($1, $2, $3)
         on conflict (counsellor) do update set teams_id = excluded.teams_id, name = excluded.name`,
        [by.id, teamsId, by.name],
      );
    },

    /** How Teams knows a counsellor; null where they never acted there. */
    async person(counsellor: string): Promise<TeamsPerson | null> {
      const [row] = await store.query<TeamsPerson>(
        `select teams_id as "teamsId", name from teams_people where counsellor = $1`,
        [counsellor],
      );
      return row ?? null;
    },

    /** A card was found in a thread that was not known: it was sent twice. People act in this one. */
    adopt: (lane: string, card: { thread: string; id: string }) =>
      store.transaction(async (query) => {
        await keepCard(query, lane, card);
        await addItem(query, lane, { kind: "card", value: "" });
      }),

    /** What residents' words became in Teams. */
    sent: (lane: string) =>
      store.query<{ thread: string; id: string }>(
        `select thread, sent_id as id from teams_sent where lane = $1 order by sent_id`,
        [lane],
      ),

    /** One of those is deleted there. */
    async unsent(lane: string, id: string): Promise<void> {
      await store.query(`delete from teams_sent where lane = $1 and sent_id = $2`, [lane, id]);
    },
  };
}
