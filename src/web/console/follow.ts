import { createParser } from "eventsource-parser";
import { backOff } from "./back-off.ts";
import type { Change } from "./wire.ts";

/** Longer than two of the server's signs of life, which come every 10 s: the connection is dead. */
const silence = 25_000;

type Following = {
  open: (after: number, signal: AbortSignal) => Promise<Response>;
  /** The number of the last change known. */
  after: number;
  changed: (change: Change) => void;
  typing: (id: string) => void;
  /** The server does not know the number: everything is read again, and the new number given. */
  reset: () => Promise<number>;
  /** Something arrived, if only a sign of life. */
  alive: () => void;
  status: (connected: boolean) => void;
  signedOut: () => void;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Follows the changes of all cases from a sequence number on; a lost connection is taken up again where
 * it broke, for ever, until `signal` says to stop.
 */
export async function follow(following: Following, signal: AbortSignal): Promise<void> {
  let { after } = following;
  let failures = 0;
  while (!signal.aborted) {
    const quiet = new AbortController();
    const both = AbortSignal.any([signal, quiet.signal]);
    try {
      const response = await inTime(following.open(after, both), quiet);
      if (response.status === 401) return following.signedOut();
      if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
      following.status(true);
      for await (const events of eventsIn(response.body, quiet)) {
        failures = 0;
        following.alive();
        for (const event of events) after = await take(event, after, following);
      }
    } catch {
      // Lost: tried again below.
    } finally {
      quiet.abort();
    }
    if (signal.aborted) return;
    following.status(false);
    await following.wait(backOff(++failures), signal);
  }
}

/** Does what an event says; gives the number of the last change known after it. */
async function take({ event, data }: StreamEvent, after: number, following: Following) {
  if (event === "reset") return following.reset();
  if (event === "typing") following.typing((JSON.parse(data) as { case: string }).case);
  if (event !== "case") return after;
  const change = JSON.parse(data) as Change;
  following.changed(change);
  return change.sequence;
}

type StreamEvent = { event?: string | undefined; data: string };

/** The events in each piece that arrives; none in a mere sign of life. */
async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  quiet: AbortController,
): AsyncGenerator<StreamEvent[]> {
  const arrived: StreamEvent[] = [];
  const parser = createParser({ onEvent: (event) => arrived.push(event) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  while (true) {
    const { done, value } = await inTime(reader.read(), quiet);
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
    yield arrived.splice(0);
  }
}

/** What is awaited, or an end to it when it takes longer than a living connection is silent. */
async function inTime<T>(awaited: Promise<T>, quiet: AbortController): Promise<T> {
  const timer = setTimeout(() => quiet.abort(), silence);
  try {
    return await awaited;
  } finally {
    clearTimeout(timer);
  }
}
