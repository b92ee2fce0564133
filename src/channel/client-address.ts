import type { IncomingMessage } from "node:http";

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * The address a request comes from, null for this machine itself. A proxy on this machine is believed
 * about whom it speaks for; one elsewhere counts as the client.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">): string | null {
  const peer = request.socket.remoteAddress ?? "unknown";
  if (!loopback.test(peer)) return peer;
  const forwarded = request.headers["x-forwarded-for"];
  const last = [forwarded].flat().join(",").split(",").at(-1)?.trim();
  return last && !loopback.test(last) ? last : null;
}
