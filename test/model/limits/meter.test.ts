import { expect, test } from "vitest";
import { createMeter } from "../../../src/model/limits/meter.ts";

test("what the server tells is counted, and what it does not tell is estimated by the characters", () => {
  const meter = createMeter();
  expect(meter.usage()).toEqual({ calls: 0, tokensIn: 0, tokensOut: 0 });
  meter.sent(3000);
  meter.received(30);
  meter.told({ input: 700, output: 9 });
  meter.sent(300);
  meter.received(10);
  meter.received(20);
  expect(meter.usage()).toEqual({ calls: 2, tokensIn: 700 + 100, tokensOut: 9 + 10 });
});

test("a server that tells what it read at the beginning and what it wrote at the end is counted for both", () => {
  const meter = createMeter();
  meter.sent(3000);
  meter.told({ input: 700, output: 1 });
  meter.received(30);
  meter.told({ input: 0, output: 12 });
  expect(meter.usage()).toEqual({ calls: 1, tokensIn: 700, tokensOut: 12 });
});

test("a call that was not let in took nothing", () => {
  const meter = createMeter();
  meter.sent(3000);
  meter.wasRefused();
  expect(meter.usage()).toEqual({ calls: 1, tokensIn: 0, tokensOut: 0 });
});
