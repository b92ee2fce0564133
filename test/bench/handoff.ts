import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { claimRounds } from "../handoff/claim-rounds.ts";
import { storm } from "../handoff/storm/storm.ts";
import { findPostgres, startPostgres } from "../postgres.ts";
import { against } from "./measure.ts";

const claims = { rounds: 1000, atOnce: 8 };
const talks = { conversations: 500, count: 10, kills: 100, seed: 4 };

/** What must never happen while people talk, tried at full size; ten minutes, most of them starts of the server. */
export async function benchHandoff(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-bench-"));
  print(`\nHandoff`);
  await claimOn([await openStore({ databaseUrl: null, dataDir: folder })], "SQLite file", print);
  rmSync(folder, { recursive: true });
  if (findPostgres()) {
    const { url, stop } = await startPostgres();
    const open = () => openStore({ databaseUrl: url, dataDir: "" });
    await claimOn(await Promise.all([open(), open()]), "PostgreSQL, two servers", print);
    stop();
  } else print("  PostgreSQL is missing: no claims on it");
  await weather(print);
}

async function claimOn(stores: Store[], name: string, print: (line: string) => void) {
  const start = performance.now();
  const { rounds, claims: made, withOneWinner, toldTheWinner } = await claimRounds(stores, claims);
  const seconds = (performance.now() - start) / 1000;
  print(
    `  ${made} claims in ${rounds} rounds of ${claims.atOnce} at once, ${name}: one winner in ${withOneWinner}, the others told whose in ${toldTheWinner}; ${seconds.toFixed(0)} s  ${against(`${rounds}`, withOneWinner === rounds && toldTheWinner === rounds)}`,
  );
  for (const store of stores) await store.close();
}

async function weather(print: (line: string) => void): Promise<void> {
  const start = performance.now();
  const { messages, kills, mishaps, faults } = await storm(talks);
  const seconds = (performance.now() - start) / 1000;
  print(
    `  ${messages} messages both ways in ${talks.conversations} conversations, ${kills} SIGKILLs, ${mishaps} requests dropped, doubled or overtaken (seed ${talks.seed}): ${faults.length} lost, doubled, out of order or the bot's; ${seconds.toFixed(0)} s  ${against("0", faults.length === 0)}`,
  );
  for (const fault of faults.slice(0, 20)) print(`    ${fault}`);
}
