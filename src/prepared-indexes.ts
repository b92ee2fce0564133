import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Knowledge } from "./domain/programme.ts";
import type { FusedData } from "./retrieve/fused-index.ts";
import { buildIntents } from "./retrieve/intents.ts";
import { buildRetrieve } from "./retrieve/retrieve.ts";

/** Both indexes of one state of the knowledge and of the code that builds them. */
export type Indexes = { retrieve: FusedData; intents: FusedData };
type Kept = Indexes & { digest: string };
/** Knowledge with the digest of what it was read from. */
type Known = { knowledge: Knowledge; digest: string };

/** Where `npm ci` leaves the indexes: building them is most of the time it takes to start. */
export const indexesFile = fileURLToPath(new URL("../build/indexes.bin", import.meta.url));

/** The indexes kept, when they are of this knowledge and this code; else they are built. */
export function indexesOf(known: Known, file = indexesFile): Indexes {
  const kept = readKept(file);
  return kept?.digest === digestOf(known) ? kept : build(known);
}

/** A file that is missing or broken is as good as none. */
function readKept(file: string): Kept | null {
  try {
    return existsSync(file) ? (deserialize(readFileSync(file)) as Kept) : null;
  } catch {
    return null;
  }
}

/** The indexes as the bytes of a file. */
export function keepIndexes(known: Known): Uint8Array {
  return serialize({ ...build(known), digest: digestOf(known) } satisfies Kept);
}

function build({ knowledge }: Known): Indexes {
  return { retrieve: buildRetrieve(knowledge), intents: buildIntents(knowledge) };
}

/** Of the knowledge, and of the code that reads, splits and weighs words. */
function digestOf(known: Known): string {
  const source = fileURLToPath(new URL(".", import.meta.url));
  const files = globSync(["retrieve/*.ts", "domain/*.ts"], { cwd: source }).sort();
  const digest = createHash("sha256").update(known.digest).update(process.version);
  for (const file of files) digest.update(readFileSync(`${source}/${file}`));
  return digest.digest("base64");
}
