import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { isIn, isLoopback } from "./loopback.ts";

/** Whose word is taken on whom they speak for. */
export type Trusts = (address: string) => boolean;

/** Trusts this machine and the proxies given, as addresses or CIDR ranges. */
export function trustIn(proxies: readonly string[]): Trusts {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address, prefix] = proxy.split("/") as [string, string | undefined];
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => isLoopback(address) || isIn(list, address);
}

/**
 * The address a request comes from, null for this machine itself. Each proxy adds whom it heard the
 * request from, so the list is believed from its end, for as long as the one who says so is trusted.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trusts: Trusts,
): string | null {
  const peer = socket.remoteAddress ?? "unknown";
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  let known = peer;
  for (const hop of forwarded.reverse().map(withoutPort)) {
    if (!trusts(known) || isIP(hop) === 0) break;
    known = hop;
  }
  return isLoopback(peer) && isLoopback(known) ? null : known;
}

/** Some proxies name the port too, which is another for each connection. */
function withoutPort(hop: string): string {
  return hop.trim().replace(/^(\d+(?:\.\d+){3}):\d+$|^\[(.*)\](?::\d+)?$/, "$1$2");
}

/** Whether a request came over https: to this server, or to a proxy we trust that says so. */
export function isSecure(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trusts: Trusts,
): boolean {
  if ("encrypted" in socket) return true;
  const protocol = [headers["x-forwarded-proto"]].flat().join(",").split(",").at(-1);
  return trusts(socket.remoteAddress ?? "") && protocol?.trim() === "https";
}
