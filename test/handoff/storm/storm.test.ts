import { expect, test } from "vitest";
import { storm } from "./storm.ts";

/** A twenty-fifth of `npm run bench -- handoff`: each kill costs a start of the server. */
const size = { conversations: 20, count: 10, kills: 4, seed: 4 };

test("talks survive a server that is killed and lines that drop, double and overtake: nothing lost, doubled or out of order", async () => {
  console.log(`seed ${size.seed}`);
  const weathered = await storm(size);
  expect(weathered).toMatchObject({ messages: 400, kills: 4, faults: [] });
  expect(weathered.mishaps).toBeGreaterThan(20);
}, 300_000);
