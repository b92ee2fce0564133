/** Bounds how much is done at the same time. */
export type Slots = {
  /** Waits for a free place; resolves to how to give it back, or to null when `signal` is aborted before. */
  take(signal: AbortSignal): Promise<(() => void) | null>;
};

export function createSlots(places: number): Slots {
  let free = places;
  const waiting = new Set<() => void>();
  const giveBack = (): void => {
    const [next] = waiting;
    if (next) next();
    else free++;
  };
  return {
    take(signal) {
      if (signal.aborted) return Promise.resolve(null);
      if (free > 0) {
        free--;
        return Promise.resolve(once(giveBack));
      }
      return new Promise((resolve) => {
        const begin = (): void => {
          waiting.delete(begin);
          signal.removeEventListener("abort", giveUp);
          resolve(once(giveBack));
        };
        const giveUp = (): void => {
          waiting.delete(begin);
          resolve(null);
        };
        waiting.add(begin);
        signal.addEventListener("abort", giveUp, { once: true });
      });
    },
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
