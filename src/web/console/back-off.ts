/** Milliseconds to wait after so many failures in a row: 1 s, doubled each time, up to 15 s. */
export function backOff(failures: number): number {
  return Math.min(15_000, 1_000 * 2 ** Math.max(0, failures - 1));
}
