import { EventEmitter } from "node:events";
import pg from "pg";
import { migrate } from "./migrations.ts";
import type { Query, Store } from "./store.ts";

const channel = "zinneke";
/** Any number, the same on every server: it keeps two of them from migrating at once. */
const migrationLock = 21_000_019;
/** int8 arrives as text; sequence numbers and milliseconds stay far below 2^53. */
const int8 = 20;

/**
 * Opens a store on PostgreSQL, which several servers can share.
 * @throws when the server cannot be reached
 */
export async function openPostgres(url: string): Promise<Store> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  const pool = new pg.Pool({ connectionString: url, types, max: 10 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);

  const transaction: Store["transaction"] = async (work) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const result = await work(queryOf(client));
      await client.query("commit");
      client.release();
      return result;
    } catch (error) {
      await client.query("rollback").then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  };
  const query = queryOf(pool);
  await transaction(async (inside) => {
    await inside(`select pg_advisory_xact_lock(${migrationLock})::text`);
    await migrate(inside);
  });

  const events = new EventEmitter().setMaxListeners(0);
  const listening = listenForEver(url, (conversation) => events.emit("announced", conversation));
  await listening.ready;
  return {
    engine: "postgres",
    query,
    transaction,
    announce: async (conversation) => {
      await query(`select pg_notify('${channel}', $1)::text`, [conversation]);
    },
    listen: (listener) => {
      events.on("announced", listener);
      return () => events.off("announced", listener);
    },
    close: async () => {
      await listening.stop();
      await pool.end();
    },
  };
}

function queryOf(runner: pg.Pool | pg.PoolClient): Query {
  return (async (sql, values) => (await runner.query(sql, values)).rows) as Query;
}

/** Holds one connection that listens, and opens a new one whenever it breaks. */
function listenForEver(url: string, hear: (conversation: string) => void) {
  let client: pg.Client;
  let stopped = false;
  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url });
    client.on("notification", ({ payload }) => hear(payload ?? ""));
    client.on("error", () => undefined);
    client.on("end", () => {
      if (!stopped) setTimeout(() => void connect().catch(() => undefined), 1000).unref();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
  };
  return {
    ready: connect(),
    stop: async () => {
      stopped = true;
      await client.end();
    },
  };
}
