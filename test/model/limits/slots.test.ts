import { expect, test } from "vitest";
import { createSlots } from "../../../src/model/limits/slots.ts";

const never = new AbortController().signal;

test("no more than so many are given at once, and those that wait come in their order", async () => {
  const slots = createSlots(2);
  const [first, second] = await Promise.all([slots.take(never), slots.take(never)]);
  const order: string[] = [];
  const third = slots.take(never).then((release) => (order.push("third"), release));
  const fourth = slots.take(never).then((release) => (order.push("fourth"), release));
  await Promise.resolve();
  expect(order).toEqual([]);
  first!();
  // Given back twice, it is one place all the same.
  first!();
  await third;
  expect(order).toEqual(["third"]);
  second!();
  await fourth;
  expect(order).toEqual(["third", "fourth"]);
});

test("who waits longer than the turn lasts gets none, and takes none from the others", async () => {
  const slots = createSlots(1);
  const release = await slots.take(never);
  const turn = new AbortController();
  const waiting = slots.take(turn.signal);
  turn.abort();
  expect(await waiting).toBeNull();
  expect(await slots.take(turn.signal)).toBeNull();
  release!();
  expect(await slots.take(never)).not.toBeNull();
});
