import { expect, test } from "vitest";
import { once } from "../../../src/channel/bot-framework/once.ts";

test("is made once for all who ask, and again after it failed", async () => {
  const outcomes = [new Error("no network"), "connector", "another"];
  let made = 0;
  const ask = once(async () => {
    const outcome = outcomes[made++];
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  const [first, second] = await Promise.allSettled([ask(), ask()]);
  expect([first.status, second.status, made]).toEqual(["rejected", "rejected", 1]);
  expect(await Promise.all([ask(), ask()])).toEqual(["connector", "connector"]);
  expect(await ask()).toBe("connector");
  expect(made).toBe(2);
});
