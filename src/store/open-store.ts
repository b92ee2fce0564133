import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** Opens PostgreSQL when an address is given, else the embedded store in `dataDir`, made when missing. */
export async function openStore(settings: {
  databaseUrl: string | null;
  dataDir: string;
}): Promise<Store> {
  if (settings.databaseUrl !== null) return openPostgres(settings.databaseUrl);
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  return openSqlite(join(settings.dataDir, "zinneke.sqlite"));
}
