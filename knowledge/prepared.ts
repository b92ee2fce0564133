import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where `npm ci` leaves the YAML of the knowledge already parsed: parsing it is most of the time of loading it. */
export const preparedFile = fileURLToPath(new URL("../build/knowledge.json", import.meta.url));

/** What YAML texts say, by their digest: a text that has changed since is not found and is parsed as usual. */
export type Prepared = ReadonlyMap<string, unknown>;

/** The digest by which a text is found. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** What was prepared; nothing when nothing was. */
export function readPrepared(file = preparedFile): Prepared {
  try {
    if (!existsSync(file)) return new Map();
    return new Map(
      Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>),
    );
  } catch {
    // A broken file is as good as none: everything is parsed again.
    return new Map();
  }
}
