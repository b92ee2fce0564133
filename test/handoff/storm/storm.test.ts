import { expect, test } from "vitest";
import { storm } from "./storm.ts";

/** A tenth of `npm run bench -- handoff`: each kill costs a start of the server. */
const size = { conversations: 50, count: 10, kills: 10, seed: 4 };

test("talks survive a server that is killed and lines that drop, double and overtake: nothing lost, doubled or out of order", async () => {
  console.log(`seed ${size.seed}`);
  const weathered = await storm(size);
  expect(weathered).toMatchObject({ messages: 1000, kills: 10, faults: [] });
  expect(weathered.mishaps).toBeGreaterThan(50);
}, 300_000);
