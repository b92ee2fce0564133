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

/** Whether a request came over https: to this server, or to a proxy on this machine that says so. */
export function isSecure(request: Pick<IncomingMessage, "headers" | "socket">): boolean {
  if ("encrypted" in request.socket) return true;
  const isProxied = loopback.test(request.socket.remoteAddress ?? "");
  const protocol = [request.headers["x-forwarded-proto"]].flat().join(",").split(",").at(-1);
  return isProxied && protocol?.trim() === "https";
}
