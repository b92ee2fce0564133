import { expect, test } from "vitest";
import { costOf, createAllowance } from "../../../src/model/limits/allowance.ts";
import type { DailyLimit } from "../../../src/model/model-settings.ts";
import { modelSwitchOf } from "../../../src/store/model-switch.ts";
import { modelUsageOf } from "../../../src/store/model-usage.ts";
import { onBothEngines } from "../../engines.ts";

const noon = Date.parse("2026-11-24T12:00:00Z");
const plenty: DailyLimit = { tokens: 1_000_000, euros: null, prices: null };

onBothEngines("what may be used of the model", (servers) => {
  /** Two servers, each with its own clock's eye on what both keep. */
  const open = async (daily = plenty) => {
    for (const table of ["model_switch", "model_usage"])
      await servers.stores[0]!.query(`delete from ${table}`);
    const clock = { time: noon };
    const logged: string[] = [];
    const [one, other] = [servers.stores[0]!, servers.stores.at(-1)!].map((store) =>
      createAllowance({
        switches: modelSwitchOf(store),
        usages: modelUsageOf(store),
        daily,
        now: () => clock.time,
        log: (line) => logged.push(line),
      }),
    );
    const switches = modelSwitchOf(servers.stores.at(-1)!);
    return { clock, logged, one: one!, other: other!, switches };
  };

  test("is switched off for every server within five seconds, by somebody, and on again", async () => {
    const { clock, logged, one, switches } = await open();
    expect(await one.isGiven()).toBe(true);
    await switches.set({ isOn: false, by: "ana", at: clock.time });
    clock.time += 5_000;
    expect(await one.isGiven()).toBe(false);
    expect(await switches.read()).toEqual({ isOn: false, by: "ana", at: noon });
    await switches.set({ isOn: true, by: "bram", at: clock.time });
    clock.time += 5_000;
    expect(await one.isGiven()).toBe(true);
    expect(logged).toEqual([
      "The model is switched off (by ana): answers are made without it.",
      "The model is on again.",
    ]);
  });

  test("ends with the day's tokens, whichever server has used them, and begins again the next day", async () => {
    const { clock, one, other } = await open({ ...plenty, tokens: 1_000 });
    await other.spend({ calls: 1, tokensIn: 700, tokensOut: 200 });
    expect(await one.isGiven()).toBe(true);
    await one.spend({ calls: 1, tokensIn: 80, tokensOut: 20 });
    expect(await one.isGiven()).toBe(false);
    clock.time += 5_000;
    expect(await other.isGiven()).toBe(false);
    clock.time += 12 * 60 * 60 * 1000;
    expect([await one.isGiven(), await other.isGiven()]).toEqual([true, true]);
  });

  test("ends with the day's euros", async () => {
    const daily = { ...plenty, euros: 1, prices: { input: 2, output: 10 } };
    const { one } = await open(daily);
    await one.spend({ calls: 1, tokensIn: 400_000, tokensOut: 0 });
    expect(await one.isGiven()).toBe(true);
    await one.spend({ calls: 1, tokensIn: 0, tokensOut: 20_000 });
    expect(await one.isGiven()).toBe(false);
  });

  test("counts what several servers use at once", async () => {
    const { one, other } = await open();
    const spends = Array.from({ length: 40 }, (_, at) =>
      (at % 2 === 0 ? one : other).spend({ calls: 1, tokensIn: 3, tokensOut: 2 }),
    );
    await Promise.all(spends);
    expect(await modelUsageOf(servers.stores[0]!).on("2026-11-24")).toEqual({
      calls: 40,
      tokensIn: 120,
      tokensOut: 80,
    });
  });
});

test("while the switch cannot be read the model is not used, and that is told once", async () => {
  const logged: string[] = [];
  const allowance = createAllowance({
    switches: {
      read: () => Promise.reject(new Error("no store")),
      set: async () => undefined,
    },
    usages: {
      on: async () => ({ calls: 0, tokensIn: 0, tokensOut: 0 }),
      add: async () => undefined,
    },
    daily: plenty,
    now: () => noon,
    log: (line) => logged.push(line),
  });
  expect([await allowance.isGiven(), await allowance.isGiven()]).toEqual([false, false]);
  expect(logged).toHaveLength(1);
});

test("a cost is that of what was read and what was written, and unknown without prices", () => {
  const used = { calls: 3, tokensIn: 1_000_000, tokensOut: 100_000 };
  expect(costOf(used, { input: 0.4, output: 1.6 })).toBeCloseTo(0.56);
  expect(costOf(used, null)).toBeNull();
});
