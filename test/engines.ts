import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { Store } from "../src/store/store.ts";
import { needsPostgres } from "./needs.ts";
import { startPostgres } from "./postgres.ts";

/** One database that several servers may share: on SQLite one store, on PostgreSQL a pool of connections each. */
export type Servers = { engine: Store["engine"]; stores: Store[] };

/** Runs tests on SQLite with one server, and on PostgreSQL with two; each test begins with an empty database. */
export function onBothEngines(name: string, tests: (servers: Servers) => void): void {
  describe(`${name}, on SQLite`, () => {
    on("sqlite", tests, async () => [await openSqlite(":memory:")]);
  });
  describe.skipIf(needsPostgres())(`${name}, on PostgreSQL`, () => {
    let postgres: Awaited<ReturnType<typeof startPostgres>>;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres?.stop());
    const place = () => ({ databaseUrl: postgres.url, dataDir: "" });
    on("postgres", tests, () => Promise.all([openStore(place()), openStore(place())]));
  });
}

function on(
  engine: Store["engine"],
  tests: (servers: Servers) => void,
  open: () => Promise<Store[]>,
): void {
  const servers: Servers = { engine, stores: [] };
  beforeAll(async () => {
    servers.stores = await open();
  });
  afterAll(() => Promise.all(servers.stores.map((store) => store.close())));
  beforeEach(async () => {
    for (const table of ["conversations", "counsellors", "case_changes"])
      await servers.stores[0]!.query(`delete from ${table}`);
  });
  tests(servers);
}
