import type { Call } from "../channel/call.ts";

/** Where this server is reached: the address set, or the one the request used. */
export function originOf(
  call: Pick<Call, "headers" | "isSecure">,
  publicUrl: string | null,
): string {
  if (publicUrl !== null) return publicUrl;
  return `${call.isSecure ? "https" : "http"}://${call.headers.host ?? "localhost"}`;
}

/**
 * Whether a browser sent a request from a page of ours. One without `Origin` comes from a program, or
 * from a browser so old that the token alone protects.
 */
export function isOwnOrigin({ headers }: Pick<Call, "headers">, publicUrl: string | null): boolean {
  if (headers["sec-fetch-site"] === "cross-site") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  const from = URL.parse(origin);
  return from !== null && (from.host === headers.host || from.origin === publicUrl);
}
