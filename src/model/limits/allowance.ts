import type { DailyLimit } from "../model-settings.ts";
import { dayOf, type ModelUsage, type ModelUsages } from "../../store/model-usage.ts";
import type { ModelSwitches } from "../../store/model-switch.ts";

/** Whether the model may be used by the switch and by what the day has left. */
export type Allowance = {
  isGiven(): Promise<boolean>;
  /** Counts what a turn has used. */
  spend(usage: ModelUsage): Promise<void>;
};

/** What another server has switched or used is known here this much later at most, in milliseconds. */
const freshness = 2_000;

/**
 * Reads the switch and the day's use where all servers keep them. While they cannot be read, the model is
 * not used: nobody could switch it off.
 */
export function createAllowance({
  switches,
  usages,
  daily,
  now,
  log,
}: {
  switches: ModelSwitches;
  usages: ModelUsages;
  daily: DailyLimit;
  now: () => number;
  log: (line: string) => void;
}): Allowance {
  let known: { isOn: boolean; used: ModelUsage; day: string; at: number } | null = null;
  let told = "on";
  const tellOnce = (state: string, line: string): void => {
    if (told !== state) log(line);
    told = state;
  };

  const read = async () => {
    const day = dayOf(now());
    const [{ isOn, by }, used] = await Promise.all([switches.read(), usages.on(day)]);
    if (!isOn)
      tellOnce("off", `The model is switched off (by ${by}): answers are made without it.`);
    else if (isSpent(used, daily))
      tellOnce(
        `spent ${day}`,
        `The model's limit for ${day} is reached: answers are made without it.`,
      );
    else tellOnce("on", "The model is on again.");
    return { isOn, used, day, at: now() };
  };
  return {
    async isGiven() {
      const isStale = !known || now() - known.at >= freshness || known.day !== dayOf(now());
      try {
        if (isStale) known = await read();
      } catch (fault) {
        tellOnce(
          "unread",
          `The model is left aside, for its switch cannot be read: ${String(fault)}`,
        );
        return false;
      }
      return known!.isOn && !isSpent(known!.used, daily);
    },
    async spend(usage) {
      if (usage.calls === 0) return;
      if (known) known = { ...known, used: added(known.used, usage) };
      await usages.add(dayOf(now()), usage);
    },
  };
}

/** Whether a day's use has reached what may be used. */
export function isSpent(used: ModelUsage, { tokens, euros, prices }: DailyLimit): boolean {
  const cost = costOf(used, prices);
  return used.tokensIn + used.tokensOut >= tokens || (euros !== null && (cost ?? 0) >= euros);
}

/** What some use costs, in euros; null where no price is known. */
export function costOf(used: ModelUsage, prices: DailyLimit["prices"]): number | null {
  if (!prices) return null;
  return (used.tokensIn * prices.input + used.tokensOut * prices.output) / 1e6;
}

function added(one: ModelUsage, other: ModelUsage): ModelUsage {
  return {
    calls: one.calls + other.calls,
    tokensIn: one.tokensIn + other.tokensIn,
    tokensOut: one.tokensOut + other.tokensOut,
  };
}
