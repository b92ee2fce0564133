import type { Api } from "./api.ts";
import { backOff } from "./back-off.ts";
import { coalesce } from "./coalesce.ts";
import { follow } from "./follow.ts";
import { isMine } from "./queue.ts";
import { type Readings, valueOf } from "./readings.ts";
import type { ConsoleStore } from "./store.ts";
import type { Change } from "./wire.ts";

/** Between two signs of life: the server takes a counsellor for gone after 30 s. */
const heartbeat = 10_000;

type Parts = {
  api: Api;
  store: ConsoleStore;
  readings: Readings;
  now: () => number;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  untilOffline: (signal: AbortSignal) => AbortSignal;
};

/** Keeps the console as the server is, from now until `signal` says to stop. */
export async function keepInSync(parts: Parts, signal: AbortSignal): Promise<void> {
  const { api, store, now, wait, untilOffline } = parts;
  const readAll = coalesce(() => readUntilDone(parts, signal));
  const beat = heartbeats(parts, signal);
  let isFirst = true;
  const after = await readAll();
  if (signal.aborted) return;
  await follow(
    {
      open: (last, signal) => api.events(last, untilOffline(signal)),
      after,
      changed: (change) =>
        void changed(parts, change).then(async (isRead) => {
          if (!isRead && !signal.aborted) await readAll();
        }),
      typing: (id) => store.dispatch({ type: "typing", case: id, at: now() }),
      reset: readAll,
      // A hidden tab's timers may sleep for a minute; what arrives from the server wakes it.
      alive: beat,
      status(isConnected) {
        store.dispatch({ type: "connection", connection: isConnected ? "open" : "lost" });
        if (isConnected && !isFirst) void readAll();
        if (isConnected) isFirst = false;
      },
      signedOut: () => store.dispatch({ type: "session", session: { kind: "no" } }),
      wait,
    },
    signal,
  );
}

/** Reads the lists and the cases at hand until it has worked; gives the number of the last change. */
async function readUntilDone(parts: Parts, signal: AbortSignal): Promise<number> {
  const { store, readings, wait } = parts;
  for (let failures = 0; ;) {
    const [sequence, ...lists] = await Promise.all([
      readings.cases(),
      readings.ended(),
      readings.desks(),
    ]);
    const files = await Promise.all(atHand(store).map(readings.file));
    const isRead = sequence !== null && [...lists, ...files].every(Boolean);
    store.dispatch({ type: "stale", stale: !isRead });
    if (isRead || signal.aborted) return sequence ?? 0;
    await wait(backOff(++failures), signal);
  }
}

/** The counsellor's own cases, and the one that is open. */
function atHand(store: ConsoleStore): string[] {
  const { session, cases, selected } = store.get();
  if (session.kind !== "yes") return [];
  const mine = (cases ?? []).filter((one) => isMine(one, session.who)).map(({ id }) => id);
  return [...new Set([...mine, ...(selected === null ? [] : [selected])])];
}

/** Reads what a change touches; tells whether all of it could be read. */
async function changed({ store, readings }: Parts, change: Change): Promise<boolean> {
  store.dispatch({ type: "changed", change });
  const { kind, case: id } = change;
  if (kind === "erased") {
    store.dispatch({ type: "erased", case: id });
    return true;
  }
  const isEnd = kind === "closed" || kind === "returned" || kind === "abandoned";
  const isInside = kind === "message" || kind === "note";
  const lists = await Promise.all([
    isInside || readings.cases().then((sequence) => sequence !== null),
    !isEnd || readings.ended(),
  ]);
  const isFileRead = atHand(store).includes(id) ? await readings.file(id) : true;
  return isFileRead && lists.every(Boolean);
}

/** Sends signs of life by itself; gives what sends one more where the last is some time ago. */
function heartbeats({ api, store, now }: Parts, signal: AbortSignal): () => void {
  let last = 0;
  const beat = (): void => {
    // A little less than the interval, so that a timer that is early still counts.
    if (now() - last < heartbeat - 1_000) return;
    last = now();
    void api.call("POST", "heartbeat").then((answer) => valueOf(answer, store));
  };
  const timer = setInterval(beat, heartbeat);
  signal.addEventListener("abort", () => clearInterval(timer));
  return beat;
}
