import { EventEmitter } from "node:events";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { migrate, modelMigrations } from "./migrations.ts";
import type { Query, Row, Store, Value } from "./store.ts";

/**
 * Opens the embedded store: one file, one process (the exclusive lock holds the others out), and
 * every commit on the disk before it returns (`synchronous=full`: with `normal` a power cut was
 * measured to lose rows). What is erased is overwritten.
 * @param path a file, or `:memory:` for a store that is thrown away
 * @throws when another process has the file
 */
export async function openSqlite(path: string): Promise<Store> {
  const store = storeOn(open(path));
  await store.transaction((query) => migrate(query));
  return store;
}

/**
 * Opens the file of what is kept of the model, beside the embedded store: commands read and write it
 * while a server runs.
 */
export async function openModelSqlite(path: string): Promise<Store> {
  const database = new DatabaseSync(path, { timeout: patience });
  database.exec("pragma journal_mode = wal; pragma synchronous = normal");
  const store = storeOn(database);
  await store.transaction((query) => migrate(query, modelMigrations));
  return store;
}

/** How long to wait for another process that is just writing. */
const patience = 5_000;

function storeOn(database: DatabaseSync): Store {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql.replace(/\$(\d+)/g, "?$1"));
    statements.set(sql, statement);
    return statement;
  };
  const run = (async (sql: string, values: Value[] = []) =>
    prepare(sql).all(...values) as Row[]) as Query;

  const turn = mutex();
  const events = new EventEmitter().setMaxListeners(0);
  return {
    engine: "sqlite",
    query: ((sql, values) => turn(() => run(sql, values))) as Query,
    transaction: (work) =>
      turn(async () => {
        database.exec("begin immediate");
        try {
          const result = await work(run);
          database.exec("commit");
          return result;
        } catch (error) {
          if (database.isTransaction) database.exec("rollback");
          throw error;
        }
      }),
    announce: async (conversation) => void events.emit("announced", conversation),
    listen: (listener) => {
      events.on("announced", listener);
      return () => events.off("announced", listener);
    },
    close: () => turn(async () => database.close()),
  };
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(`pragma locking_mode = exclusive; pragma journal_mode = wal;
      pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; begin immediate; commit`);
  } catch (error) {
    database.close();
    throw new Error(
      `${path} cannot be opened: is another Zinneke using this DATA_DIR? Stop it, or choose another DATA_DIR`,
      {
        cause: error,
      },
    );
  }
  return database;
}

/** One piece of work at a time: all of them share the one connection, so none may run inside another's transaction. */
function mutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
