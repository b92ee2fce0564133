import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian puts the servers, one folder a version. */
const versions = "/usr/lib/postgresql";

type Found = { kind: "running"; url: string } | { kind: "programs"; folder: string };

/** A PostgreSQL to test on: the one of TEST_DATABASE_URL, or the programs to start one; null when there is neither. */
export function findPostgres(): Found | null {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { kind: "running", url };
  const folders = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, "bin"))
    : [];
  const folder = folders.find((candidate) => existsSync(join(candidate, "initdb")));
  return folder ? { kind: "programs", folder } : null;
}

/** A database for tests; `stop` ends what was started for it and deletes it. */
export async function startPostgres(): Promise<{ url: string; stop: () => void }> {
  const found = findPostgres();
  if (!found) throw new Error("PostgreSQL is not installed and TEST_DATABASE_URL is not set");
  if (found.kind === "running") return { url: found.url, stop: () => {} };
  const owner = serverUser();
  const folder = mkdtempSync(join(tmpdir(), "zinneke-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const run = (program: string, ...parameters: string[]): void => {
    execFileSync(join(found.folder, program), parameters, {
      ...owner,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
  };
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run("initdb", "-D", data, "-U", "zinneke", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
  run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start");
  return {
    url: `postgres://zinneke@127.0.0.1:${port}/postgres`,
    stop: () => {
      spawnSync(join(found.folder, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], {
        ...owner,
        cwd: folder,
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** initdb refuses to run as root: then the user that Debian's package made runs it. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) throw new Error("there is no user postgres to run PostgreSQL as");
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
