import { expect, test } from "vitest";
import { createBreaker } from "../../../src/model/limits/breaker.ts";

function opened() {
  const clock = { time: 0 };
  const breaker = createBreaker(() => clock.time);
  for (let failure = 0; failure < 5; failure++) {
    expect(breaker.take()).toBe(true);
    breaker.failed();
  }
  return { clock, breaker };
}

test("five failures in a row open it, four and a success do not", () => {
  const breaker = createBreaker(() => 0);
  for (let round = 0; round < 3; round++) {
    for (let failure = 0; failure < 4; failure++) breaker.failed();
    breaker.succeeded();
    expect(breaker.state()).toBe("closed");
  }
  expect(opened().breaker.take()).toBe(false);
});

test("after half a minute one call may try, and only one", () => {
  const { clock, breaker } = opened();
  clock.time = 29_999;
  expect(breaker.take()).toBe(false);
  clock.time = 30_000;
  expect([breaker.take(), breaker.take()]).toEqual([true, false]);
});

test("a trial that succeeds closes it, one that fails opens it for as long again", () => {
  const { clock, breaker } = opened();
  clock.time = 30_000;
  breaker.take();
  breaker.failed();
  clock.time = 59_999;
  expect(breaker.take()).toBe(false);
  clock.time = 60_000;
  expect(breaker.take()).toBe(true);
  breaker.succeeded();
  expect([breaker.take(), breaker.take()]).toEqual([true, true]);
});

test("a trial that tells nothing of the model leaves the next one to try", () => {
  const { clock, breaker } = opened();
  clock.time = 30_000;
  breaker.take();
  breaker.gaveBack();
  expect(breaker.take()).toBe(true);
});
