import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { portOfSites } from "./port.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

export type Site = {
  url: string;
  /** The link it printed, that signs in the first counsellor. */
  signIn: string;
  stop: () => Promise<void>;
};

/** The whole of Zinneke, as `npm start` starts it, on the port of sites and with data that is thrown away. */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), "zinneke-site-"));
  const PORT = String(await portOfSites());
  const server = spawn(join(project, "node_modules/.bin/node"), ["src/main.js"], {
    cwd: project,
    env: { PATH: process.env.PATH, PORT, HOST: "127.0.0.1", DATA_DIR: data, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  return {
    ...(await addressesIn(server.stdout)),
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function addressesIn(output: NodeJS.ReadableStream): Promise<Pick<Site, "url" | "signIn">> {
  let signIn = "";
  for await (const line of createInterface(output)) {
    signIn = /sign-in: (http:\S+)/.exec(line)?.[1] ?? signIn;
    const url = /ready: (http:\S+)/.exec(line)?.[1];
    if (url) {
      output.resume();
      return { url, signIn };
    }
  }
  throw new Error("the server ended before it was ready");
}
