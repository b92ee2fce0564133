import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import type { Knowledge } from "../src/domain/programme.ts";

/** Knowledge without a fault, and the digest of what it was read from. */
export type Kept = { knowledge: Knowledge; digest: string };

/** Where `npm ci` leaves the knowledge read and checked: checking it is most of the time of loading it. */
export const keptFile = fileURLToPath(new URL("../build/knowledge.bin", import.meta.url));

/** The knowledge kept, if that is what stands in the files now. A file that is missing or broken is as good as none. */
export function readKept(digest: string, file = keptFile): Kept | null {
  try {
    const kept = existsSync(file) ? (deserialize(readFileSync(file)) as Kept) : null;
    return kept?.digest === digest ? kept : null;
  } catch {
    return null;
  }
}

const code = fileURLToPath(new URL("..", import.meta.url));

/** The digest of all that is read from a folder, and of the code that reads and checks it. */
export function digestOfFolder(folder: string): string {
  const digest = createHash("sha256").update(process.version);
  const readers = globSync(["knowledge/*.ts", "src/domain/*.ts"], { cwd: code }).sort();
  for (const file of readers) digest.update(readFileSync(join(code, file)));
  for (const file of globSync("**/*.yaml", { cwd: folder }).sort())
    digest.update(file).update(readFileSync(join(folder, file)));
  return digest.digest("base64");
}
