/** Keeps turns from waiting for a model that does not answer. */
export type Breaker = {
  state(): "closed" | "open" | "half-open";
  /** Takes the right to call; the call's end must be told. While it is half open, one call has it. */
  take(): boolean;
  succeeded(): void;
  failed(): void;
  /** The call ended without telling anything of the model. */
  gaveBack(): void;
};

/** One slow minute of a server costs five residents their time, not all of them. */
const mostFailures = 5;
const pause = 30_000;

/** A circuit breaker: open after five failures in a row; after half a minute one call tries again. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let openedAt = 0;
  let isTrying = false;
  const state = () => {
    if (failures < mostFailures) return "closed";
    return now() - openedAt < pause ? "open" : "half-open";
  };
  return {
    state,
    take() {
      switch (state()) {
        case "closed":
          return true;
        case "open":
          return false;
        case "half-open": {
          if (isTrying) return false;
          isTrying = true;
          return true;
        }
      }
    },
    succeeded() {
      failures = 0;
      isTrying = false;
    },
    failed() {
      failures++;
      isTrying = false;
      if (failures >= mostFailures) openedAt = now();
    },
    gaveBack: () => void (isTrying = false),
  };
}
