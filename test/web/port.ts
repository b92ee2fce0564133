import { createServer } from "node:net";

let chosen: Promise<number> | undefined;

/**
 * The port of the servers that this process's browsers visit, one after another: what a browser has compiled, it
 * keeps by address. It is below those the system gives away, so that nobody takes it in between.
 */
export const portOfSites = (): Promise<number> => (chosen ??= freePort());

async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
