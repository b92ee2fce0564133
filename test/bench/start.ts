import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { against, median } from "./measure.ts";

const main = fileURLToPath(new URL("../../src/main.js", import.meta.url));
const times = 5;
const bar = 1.5;

/** From `node` to the line that says that the server is ready; the first start warms the disk's cache up. */
export async function benchStart(print: (line: string) => void): Promise<void> {
  const starts: Started[] = [];
  for (let i = 0; i <= times; i++) starts.push(await startOnce());
  const [seconds, cpu] = (["seconds", "cpu"] as const).map((key) =>
    median(starts.slice(1).map((one) => one[key])),
  );
  print(
    `\nFrom node to ready: ${seconds!.toFixed(2)} s, of which ${cpu!.toFixed(2)} s of processor; median of ${times}`,
  );
  print(`  ${against(`${bar} s`, seconds! <= bar)}`);
}

type Started = { seconds: number; cpu: number };

async function startOnce(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-bench-"));
  const start = performance.now();
  const server = spawn(process.execPath, [main, "serve"], {
    env: { HOST: "127.0.0.1", PORT: "0", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    let printed = "";
    // Left open: a server whose output is closed on it ends at its next word.
    for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
      printed += String(chunk);
      if (printed.includes("ready")) break;
    }
    if (!printed.includes("ready")) throw new Error(`The server did not start: ${printed}`);
    return { seconds: (performance.now() - start) / 1000, cpu: cpuOf(server.pid!) };
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** The processor time of a process, where the system tells it in /proc (in hundredths of a second); else not a number. */
function cpuOf(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
