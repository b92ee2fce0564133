import { once } from "node:events";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type restify from "restify";
import type { Conversations } from "../store/conversations.ts";
import type { Store } from "../store/store.ts";
import type { Turns } from "../turn/turns.ts";
import { trustIn } from "./client-address.ts";
import { corsHeaders, directLinePath, directLineRoutes } from "./direct-line/routes.ts";
import { limitsOf } from "./direct-line/limits.ts";
import type { ResidentHandoff } from "./direct-line/parts.ts";
import { streamsOf } from "./direct-line/streams.ts";
import { tokensOf } from "./direct-line/tokens.ts";
import { healthRoutes } from "./health.ts";
import { pageRoutes } from "./pages.ts";
import type { Route } from "./call.ts";
import { responding } from "./respond.ts";
import { createRestify } from "./restify-server.ts";
import { securityHeaders } from "./security-headers.ts";
import { staticRoutes } from "./static-files.ts";

export type ServerParts = {
  turns: Turns;
  conversations: Conversations;
  handoff: ResidentHandoff;
  store: Store;
  /** Signs the Direct Line tokens (HS256). */
  tokenKey: Uint8Array;
  /** Where the build puts the browser files. */
  webFolder: string;
  /** Pages as HTML, written from the knowledge. */
  knowledgePages: { actionPlan: string };
  /** The sites that may frame the chat; none means only this server's own pages. */
  widgetOrigins: string[];
  /** After how many days without anything happening a conversation is erased. */
  retentionDays: number;
  /** The proxies, beside those on this machine, that are believed about whom they speak for. */
  trustedProxies: string[];
  now: () => number;
  log: (line: string) => void;
  /** Served besides: the counsellors' side. */
  moreRoutes?: Route[];
  /** Adds what other channels listen to. */
  extraRoutes?: (server: restify.Server) => void;
};

export type Server = {
  /** Starts to listen; port 0 takes a free one. */
  listen(host: string, port: number): Promise<{ url: string }>;
  /** Takes no more connections, ends the streams, and waits for the requests at hand. */
  close(): Promise<void>;
};

/** The HTTP server: pages, Direct Line, health, and the routes that other channels add. */
export function createServer(parts: ServerParts): Server {
  const { store, turns, conversations, handoff, now, log } = parts;
  let isClosing = false;
  const tokens = tokensOf(parts.tokenKey, now);
  const streams = streamsOf({ store, conversations, tokens, log });
  const server = createRestify({ name: "", formatters: { "application/json": errorJson } }, log);
  const http = httpOf(server);
  const silent = silentConnectionsOf(http);

  server.pre((request, response, next) => {
    const isDirectLine = request.url?.startsWith(directLinePath);
    const headers = { ...securityHeaders, ...(isDirectLine && corsHeaders) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // A connection that browsers keep open would keep a server that is closing from ending.
    response.once("finish", () => isClosing && setImmediate(() => http.closeIdleConnections()));
    // restify reads the address again later, where a broken Host header or target would end the process.
    if (hasAddress(request)) return next();
    response.statusCode = 400;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ error: badAddress }));
    return next(false);
  });
  const routes = [
    ...pageRoutes(parts),
    ...staticRoutes(parts.webFolder),
    ...healthRoutes(store, () => isClosing),
    ...(parts.moreRoutes ?? []),
    ...directLineRoutes({ turns, conversations, handoff, tokens, limits: limitsOf(now) }),
  ];
  const trusts = trustIn(parts.trustedProxies);
  for (const { method, path, handle } of routes)
    server[method](path, responding(handle, log, trusts));
  parts.extraRoutes?.(server);
  http.on("upgrade", (request, socket, head) => void streams.upgrade(request, socket, head));
  http.on("clientError", refuseGarbage);

  return {
    async listen(host, port) {
      server.listen(port, host);
      await once(server, "listening");
      const address = server.address();
      return { url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}` };
    },
    async close() {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const connection of silent) connection.destroy();
      await streams.close();
      await closed;
    },
  };
}

const badAddress = {
  code: "BadRequest",
  message: "The request's address or its Host header is not one. Send a valid Host and path.",
};

function hasAddress(request: restify.Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/**
 * Connections on which nothing was asked yet; browsers open them in advance. Node counts them among the busy ones,
 * and once it is closing ends them no more.
 */
function silentConnectionsOf(http: HttpServer): Set<Socket> {
  const silent = new Set<Socket>();
  http.on("connection", (connection: Socket) => {
    silent.add(connection);
    connection.once("close", () => silent.delete(connection));
  });
  for (const asked of ["request", "checkContinue", "upgrade"])
    http.on(asked, ({ socket }: IncomingMessage) => silent.delete(socket));
  return silent;
}

/** restify's own server, which its types leave out; upgrades and broken requests are only heard there. */
function httpOf(server: restify.Server): HttpServer {
  return (server as unknown as { server: HttpServer }).server;
}

/** restify's own answers (no such path, wrong method) in the form of all the others. */
function errorJson(_request: unknown, _response: unknown, body: unknown): string {
  if (!(body instanceof Error)) return JSON.stringify(body);
  const { code = "InternalError", message } =
    (body as { body?: { code?: string; message?: string } }).body ?? {};
  return JSON.stringify({
    error: { code, message: `${message ?? "It cannot be served"}: check the path and the method.` },
  });
}

/** What is not HTTP is told so, once, and hung up on. */
function refuseGarbage(fault: NodeJS.ErrnoException, socket: Duplex): void {
  const status =
    fault.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : "400 Bad Request";
  if (socket.writable && fault.code !== "ECONNRESET")
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}
