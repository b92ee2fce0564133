import type { Allowance } from "./allowance.ts";
import type { Breaker } from "./breaker.ts";
import { createMeter, type Meter } from "./meter.ts";
import { isRefusal } from "./retry.ts";
import type { Slots } from "./slots.ts";

/** One use of the model, from when it may begin to when its end is told. */
export type Call = {
  /** Aborted with the turn's time, or when the call ends. */
  signal: AbortSignal;
  meter: Meter;
  /** Waits for something no longer than the call lasts, whatever that something does. */
  untilStopped<T>(work: Promise<T>): Promise<T>;
  succeeded(): void;
  failed(fault: unknown): void;
  /** Lets go of everything, and counts what was used. */
  end(): Promise<void>;
};

export type Limited = {
  /** Null where the breaker is open, or no place has become free in time. */
  begin(signal: AbortSignal): Promise<Call | null>;
  /** The same around one piece of work; null when it cannot be done. */
  call<T>(signal: AbortSignal, work: (call: Call) => Promise<T>): Promise<T | null>;
};

/** What is wrong with an answer that did come: it tells nothing against the server. */
export class Unusable extends Error {}

/** Calls of the model within its limits: so many at a time, none while it fails, each counted. */
export function limitedCalls({
  breaker,
  slots,
  allowance,
  log,
}: {
  breaker: Breaker;
  slots: Slots;
  allowance: Allowance;
  log: (line: string) => void;
}): Limited {
  const begin = async (turn: AbortSignal): Promise<Call | null> => {
    if (!breaker.take()) return null;
    const release = await slots.take(turn);
    if (!release) {
      breaker.gaveBack();
      return null;
    }
    const ending = new AbortController();
    const signal = AbortSignal.any([turn, ending.signal]);
    const meter = createMeter();
    let isJudged = false;
    return {
      signal,
      meter,
      untilStopped: (work) => untilAborted(work, signal),
      succeeded() {
        isJudged = true;
        breaker.succeeded();
      },
      failed(fault) {
        isJudged = true;
        if (isRefusal(fault)) meter.wasRefused();
        log(`The model's answer is not used further: ${reasonOf(fault)}`);
        if (fault instanceof Unusable) return breaker.gaveBack();
        breaker.failed();
        if (breaker.state() === "open")
          log("The model has failed several times in a row: it is left alone for a while.");
      },
      async end() {
        ending.abort();
        release();
        if (!isJudged) breaker.gaveBack();
        await allowance
          .spend(meter.usage())
          .catch((fault: unknown) => log(`The model's use could not be counted: ${String(fault)}`));
      },
    };
  };
  return {
    begin,
    async call(signal, work) {
      const call = await begin(signal);
      if (!call) return null;
      try {
        const result = await call.untilStopped(work(call));
        call.succeeded();
        return result;
      } catch (fault) {
        call.failed(fault);
        return null;
      } finally {
        await call.end();
      }
    },
  };
}

/** Faults of servers carry whole pages: the first line tells enough. */
function reasonOf(fault: unknown): string {
  return String(fault).split("\n")[0]!.slice(0, 200);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error("it took too long"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
