import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomFrom } from "../../bench/random.ts";
import { faultsOf } from "./faults.ts";
import { linkFor, signIn, workAsCounsellor } from "./counsellor.ts";
import { startMortal, type MortalServer } from "./mortal-server.ts";
import { liveAsResident } from "./resident.ts";
import { clientOf } from "./unreliable.ts";

export type StormSize = {
  conversations: number;
  /** Said by each side in each conversation. */
  count: number;
  kills: number;
  seed: number;
};

export type Weathered = {
  messages: number;
  kills: number;
  mishaps: number;
  /** What was lost, doubled, out of order, or said by the bot during a talk: each in words. */
  faults: string[];
};

/** Counsellors, and talks each has at a time: below the shipped desk's capacity, and what two cores can bear. */
const counsellors = 7;
const talks = 4;

/** Residents and counsellors talk over HTTP on bad lines, while the server is killed again and again. */
export async function storm({ conversations, count, kills, seed }: StormSize): Promise<Weathered> {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-storm-"));
  const random = randomFrom(seed);
  const server = await startMortal(folder);
  try {
    const client = clientOf(server.url, random);
    const sessions = [await signIn(server.signIn)];
    for (let i = 1; i < counsellors; i++)
      sessions.push(await signIn(await linkFor(client, sessions[0]!, `Conseiller ${i}`)));

    const killer = killEvery(server, { messages: conversations * count * 2, kills, random });
    const names = Array.from({ length: conversations }, (_, i) => `R${i}x`);
    const waiting = [...names];
    let left = conversations;
    const living = Promise.all(
      Array.from({ length: counsellors * talks }, async () => {
        const lived = [];
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
          const own = await liveAsResident(client, { name, count, onMessage: killer.onMessage });
          lived.push({ name, ...own });
          left--;
        }
        return lived;
      }),
    );
    const working = Promise.all(
      sessions.flatMap((session) =>
        Array.from({ length: talks }, () =>
          workAsCounsellor(client, session, {
            count,
            isOver: () => left === 0,
            onMessage: killer.onMessage,
          }),
        ),
      ),
    );
    // Whichever fails first ends the storm: the others would wait for it for ever.
    const talking = Promise.all([living, working]);
    const [lived, served] = await Promise.race([talking, killer.failed]);
    await killer.ended();
    return {
      messages: conversations * count * 2,
      kills: server.kills(),
      mishaps: client.mishaps(),
      faults: faultsOf(lived.flat(), served.flat(), count),
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Kills the server each time a share of all messages has been acknowledged, in the middle of whatever is under way. */
function killEvery(
  server: MortalServer,
  { messages, kills, random }: { messages: number; kills: number; random: () => number },
) {
  let seen = 0;
  let killing = Promise.resolve();
  const failure = Promise.withResolvers<never>();
  return {
    onMessage() {
      seen++;
      const isDue =
        Math.floor((seen * kills) / messages) > Math.floor(((seen - 1) * kills) / messages);
      if (!isDue) return;
      killing = killing.then(
        () =>
          new Promise<void>((resolve, reject) => {
            setTimeout(() => void server.kill().then(resolve, reject), random() * 30);
          }),
      );
      killing.catch(failure.reject);
    },
    /** Rejects when the server cannot be started again. */
    failed: failure.promise,
    async ended() {
      await killing;
    },
  };
}
