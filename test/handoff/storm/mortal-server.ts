import { setTimeout as pause } from "node:timers/promises";
import { serve, untilReady } from "../../command/run.ts";
import { startSpare } from "./spare.ts";

/** A server as a process of its own, killed again and again, and started anew at the same address and data. */
export type MortalServer = {
  url: string;
  /** The sign-in link it printed at its first start. */
  signIn: string;
  kills: () => number;
  /** Kills it at once, as a power cut would, and starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** @param dataDir where it keeps everything */
export async function startMortal(dataDir: string): Promise<MortalServer> {
  let server = await serve({ DATA_DIR: dataDir });
  const { url } = server;
  const [, signIn] = /Counsellor sign-in: (\S+)/.exec(server.printed()) ?? [];
  if (!signIn) throw new Error(`no sign-in link was printed:\n${server.printed()}`);
  const again = { DATA_DIR: dataDir, PORT: new URL(url).port };
  let spare = startSpare(again);
  let kills = 0;
  return {
    url,
    signIn,
    kills: () => kills,
    async kill() {
      server.child.kill("SIGKILL");
      const { stderr } = await server.ended;
      if (stderr !== "") throw new Error(`the server complained: ${stderr}`);
      kills++;
      spare.begin();
      server = await untilReady(spare);
      spare = startSpare(again);
    },
    async stop() {
      spare.child.kill("SIGKILL");
      server.child.kill("SIGTERM");
      await Promise.race([server.ended, pause(10_000)]);
      server.child.kill("SIGKILL");
      await server.ended;
    },
  };
}
