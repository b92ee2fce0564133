import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The middle of some numbers. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A bar and whether a figure reaches it, for the eye. */
export function against(bar: string, reached: boolean): string {
  return `bar: ${bar}: ${reached ? "reached" : "MISSED"}`;
}

export type Built<T> = { result: T; seconds: number; megabytes: number };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Builds something and tells how long it took and what it holds: heap and array buffers, after a collection. */
export function measureBuild<T>(build: () => T): Built<T> {
  const before = held();
  const start = performance.now();
  const result = build();
  const seconds = (performance.now() - start) / 1000;
  return { result, seconds, megabytes: (held() - before) / 2 ** 20 };
}

function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
