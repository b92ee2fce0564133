import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A token nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)));
}
