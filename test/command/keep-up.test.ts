import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepUp } from "../../src/command/keep-up.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Upkeep of which the sweep is a test's own. */
function keptUp(sweep: () => Promise<void>) {
  const logged: string[] = [];
  const stop = keepUp({
    turns: { recover: async () => undefined } as never,
    conversations: { eraseUntouched: async () => 0 } as never,
    handoff: { sweep },
    retentionDays: 30,
    log: (line) => logged.push(line),
  });
  return { stop, logged };
}

test("cases are swept at once and every two seconds, also after a fault", async () => {
  let sweeps = 0;
  const { stop, logged } = keptUp(async () => {
    if (++sweeps === 2) throw new Error("the database is away");
  });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(sweeps).toBe(4);
  expect(logged).toEqual(["Upkeep failed and is tried again later: Error: the database is away"]);
  await stop();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(sweeps).toBe(4);
});

test("a sweep that takes long is not run twice at once, and is waited for at the end", async () => {
  const slow = Promise.withResolvers<void>();
  let [begun, ended] = [0, 0];
  const { stop } = keptUp(async () => {
    begun++;
    await slow.promise;
    ended++;
  });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(begun).toBe(1);
  const stopped = stop();
  slow.resolve();
  await stopped;
  expect([begun, ended]).toEqual([1, 1]);
});
