import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackHost } from "./service-url.ts";

/**
 * Whether an unsigned request comes from a tester on this machine. The server's own address is not
 * enough: a proxy in front of it forwards strangers (hence no forwarding header), and a web page can
 * point a name of its own at 127.0.0.1 (hence the Host).
 */
export function isLocalCaller(headers: IncomingHttpHeaders, boundToLoopback: boolean): boolean {
  const isForwarded = Object.keys(headers).some(
    (name) => name === "forwarded" || name.startsWith("x-forwarded-"),
  );
  return boundToLoopback && !isForwarded && isLoopbackHost(headers.host);
}
