import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPostgres } from "./postgres.ts";
import { openModelSqlite, openSqlite } from "./sqlite.ts";
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

/**
 * What is kept of the model, where every server and every command can read and write it: in PostgreSQL
 * with all else; beside the embedded store, which its server holds alone, in a file of its own.
 */
export async function openModelStore(settings: {
  databaseUrl: string | null;
  dataDir: string;
}): Promise<Store> {
  if (settings.databaseUrl !== null) return openPostgres(settings.databaseUrl);
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  return openModelSqlite(join(settings.dataDir, "model.sqlite"));
}
