import { hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a key is for: keys of different purposes tell nothing of each other. */
export type KeyPurpose = "direct-line-tokens" | "sealed-text";

/** Derives a 256-bit key from the secret (HKDF, RFC 5869). */
export function deriveKey(secret: string, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `zinneke ${purpose}`, 32));
}

/** The secret given, else the one in `dataDir`, made at the first start and readable by its owner only. */
export function secretOf(given: string | null, dataDir: string): string {
  if (given !== null) return given;
  const file = join(dataDir, "secret-key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails when the file exists, so that two servers starting at once end with one key.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
