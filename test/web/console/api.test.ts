import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createApi } from "../../../src/web/console/api.ts";

/** A server whose sessions are ended at will; the last one begun counts. */
let session = 0;
let begun = 0;
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  if (request.url === "/teams-sign-in") {
    session = ++begun;
    response.end(JSON.stringify({ token: `session-${session}` }));
    return;
  }
  const isKnown = session > 0 && request.headers.authorization === `Bearer session-${session}`;
  response.statusCode = isKnown ? 200 : 401;
  response.end("{}");
});
let base: string;
beforeEach(async () => {
  [session, begun] = [0, 0];
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

test("calls made at once in a tab of Teams begin one session, and one when it has ended", async () => {
  const api = createApi(base, async () => "token of Teams");
  const several = () =>
    Promise.all(["cases", "desks", "cases?ended=true"].map((path) => api.call("GET", path)));
  const done = { outcome: "done", value: {} };
  expect(await several()).toEqual([done, done, done]);
  expect(begun).toBe(1);
  session = 0;
  expect(await several()).toEqual([done, done, done]);
  expect(begun).toBe(2);
});
