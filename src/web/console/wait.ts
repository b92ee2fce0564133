/** Waits so long, or less: until the signal says to stop, or the network is back. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}

/**
 * Ends when the network is gone, or with the signal given: a connection that is up does not notice by itself
 * that nothing can come any more.
 */
export function untilOffline(signal: AbortSignal): AbortSignal {
  const ending = new AbortController();
  addEventListener("offline", () => ending.abort(), { once: true, signal });
  return AbortSignal.any([signal, ending.signal]);
}
