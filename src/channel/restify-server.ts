import { createRequire } from "node:module";
import type restify from "restify";

type Options = Pick<restify.ServerOptions, "name" | "formatters">;
type Log = { trace: () => void; warn: (details: unknown, text: string) => void };
type Make<Needed, Made> = new (options: Options & { log: Log } & Needed) => Made;

const require = createRequire(import.meta.url);

/**
 * What restify's `createServer` makes, from its own parts: its index loads plugins that are not used here, down to
 * an SSH library, which is most of the time restify takes to load (a tenth of the time to start).
 */
export function createRestify(options: Options, log: (line: string) => void): restify.Server {
  const Router = require("restify/lib/router.js") as Make<object, object>;
  const Server = require("restify/lib/server.js") as Make<{ router: object }, restify.Server>;
  const own = {
    ...options,
    log: { trace: () => {}, warn: (_: unknown, text: string) => log(text) },
  };
  return new Server({ ...own, router: new Router(own) });
}
