import { expect, test } from "vitest";
import { caseStorm } from "./case-storm.ts";

const seed = 6;

test(`every message arrives in its thread, in order, while a fifth of the calls fails (seed ${seed})`, async () => {
  const { faults, calls, failed, doubled } = await caseStorm({
    cases: 50,
    atOnce: 5,
    said: 3,
    seed,
  });
  expect(faults).toEqual([]);
  expect(failed / calls).toBeGreaterThan(0.1);
  // Else nothing would have been tried.
  expect(doubled).toBeGreaterThan(0);
}, 120_000);
