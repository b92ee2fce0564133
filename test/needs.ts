import { existsSync } from "node:fs";
import { findPostgres } from "./postgres.ts";

export const chromiumPath = "/usr/bin/chromium";

/** For `describe.skipIf`: whether the tests that drive a browser must be skipped here. */
export function needsChromium(): boolean {
  return isMissing("Chromium", existsSync(chromiumPath));
}

/** For `describe.skipIf`: whether the tests that want PostgreSQL must be skipped here. */
export function needsPostgres(): boolean {
  return isMissing("PostgreSQL", findPostgres() !== null);
}

/** Where everything must be tested (CI), a test that cannot run has failed. */
function isMissing(what: string, isHere: boolean): boolean {
  if (isHere) return false;
  if (process.env.CI)
    throw new Error(`${what} is missing, and with CI set its tests may not be skipped`);
  console.warn(`${what} is missing: its tests are skipped`);
  return true;
}
