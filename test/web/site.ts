import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

export type Site = { url: string; stop: () => Promise<void> };

/** The whole of Zinneke, as `npm start` starts it, on a free port and with data that is thrown away. */
export async function startSite(settings: Record<string, string> = {}): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), "zinneke-site-"));
  const server = spawn(join(project, "node_modules/.bin/node"), ["src/main.ts"], {
    cwd: project,
    env: { PATH: process.env.PATH, PORT: "0", HOST: "127.0.0.1", DATA_DIR: data, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  return {
    url: await addressIn(server.stdout),
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [url] = /http:\/\/[\w.:]+/.exec(line) ?? [];
    if (url) {
      output.resume();
      return url;
    }
  }
  throw new Error("the server ended before it was ready");
}
