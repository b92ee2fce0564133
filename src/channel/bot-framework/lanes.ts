/** Lanes resumed side by side. */
const resumedAtOnce = 8;

/** Work that goes on in each lane by itself, one thing after another. */
export type Lanes = {
  /** Does what a lane has to do; called while it does so, it looks again afterwards. */
  wake(lane: string): void;
  /** Does what was left by a crash, or by a server that is gone. */
  resume(): Promise<void>;
  /** Resolves when what is under way has ended; begins nothing else. */
  stop(): Promise<void>;
};

export type LanesParts = {
  /** Does all there is to do in a lane; resolves to the time at which to go on, or null when nothing is left. */
  work: (lane: string, isStopped: () => boolean) => Promise<number | null>;
  /** The lanes that have something to do. */
  left: () => Promise<string[]>;
  now: () => number;
  log: (line: string) => void;
};

/** Runs lanes beside each other, and each again when its time has come. */
export function createLanes({ work, left, now, log }: LanesParts): Lanes {
  const running = new Map<string, Promise<void>>();
  const askedAgain = new Set<string>();
  const alarms = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const run = (lane: string): Promise<void> => {
    const done = work(lane, () => stopped)
      .then((time) => time !== null && wakeAt(lane, time))
      .catch((fault: unknown) => log(`a delivery broke off: ${String(fault)}`))
      .then(() => {
        running.delete(lane);
        if (askedAgain.delete(lane)) wake(lane);
      });
    running.set(lane, done);
    return done;
  };
  const wake = (lane: string): void => {
    if (stopped) return;
    if (running.has(lane)) askedAgain.add(lane);
    else void run(lane);
  };
  const wakeAt = (lane: string, time: number): void => {
    clearTimeout(alarms.get(lane));
    const alarm = setTimeout(
      () => {
        alarms.delete(lane);
        wake(lane);
      },
      Math.max(time - now(), 0),
    );
    alarms.set(lane, alarm.unref());
  };

  return {
    wake,
    async resume() {
      const waiting = (await left()).values();
      const resumeNext = async (): Promise<void> => {
        for (const lane of waiting) {
          if (stopped) return;
          await (running.get(lane) ?? run(lane));
        }
      };
      await Promise.all(Array.from({ length: resumedAtOnce }, resumeNext));
    },
    async stop() {
      stopped = true;
      for (const alarm of alarms.values()) clearTimeout(alarm);
      await Promise.all(running.values());
    },
  };
}
