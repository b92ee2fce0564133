import type { IncomingHttpHeaders } from "node:http";
import type { Request } from "restify";
import type { Answer } from "./answer.ts";
import { clientAddress, isSecure } from "./client-address.ts";
import { type Body, readBody } from "./read-body.ts";

/** An HTTP request as data; its body is read only where it is wanted, up to a limit in bytes. */
export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Where it comes from; null for this machine. */
  address: string | null;
  /** Whether it came over https, here or at a proxy on this machine. */
  isSecure: boolean;
  body(limit: number): Promise<Body>;
};

/** What is answered to one method and path, as restify writes paths. */
export type Route = {
  method: "get" | "post" | "patch" | "del" | "opts" | "head";
  path: string;
  handle: (call: Call) => Promise<Answer>;
};

/** The call in a restify request. */
export function callOf(request: Request): Call {
  const url = urlOf(request.url);
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    params: request.params ?? {},
    query: url.searchParams,
    headers: request.headers,
    address: clientAddress(request),
    isSecure: isSecure(request),
    body: (limit) => readBody(request, limit),
  };
}

/** The path and query of a request line, which can be anything; what is no path counts as `/`. */
export function urlOf(target: string | undefined): URL {
  return URL.parse(target ?? "/", "http://zinneke") ?? new URL("http://zinneke/");
}
