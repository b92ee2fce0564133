import { setTimeout as pause } from "node:timers/promises";
import { call, type Wire } from "../../channel/direct-line/calls.ts";

/** A client on a bad line: what it sends is dropped, doubled or overtaken, as the dice fall. */
export type Client = {
  /** Sends until an answer arrives; nothing goes wrong on purpose. */
  send(method: string, path: string, given?: Sending): Promise<Wire>;
  /** The same for a call that changes something, on the bad line. */
  sendBadly(method: string, path: string, given?: Sending): Promise<Wire>;
  /** Whether the next two are to change places. */
  overtakes(): boolean;
  mishaps: () => number;
};
type Sending = RequestInit & { token?: string; json?: unknown };

/** One request in ten meets a mishap. */
const share = 0.1;
/** Between two looks whether the server is back, and two attempts where it is busy. */
const patience = 20;

export function clientOf(url: string, random: () => number): Client {
  let mishaps = 0;
  const hits = (): boolean => {
    const isHit = random() < share / 3;
    if (isHit) mishaps++;
    return isHit;
  };
  let back: Promise<void> | null = null;
  /** One looks for all: fifty who knock at once would keep the server from starting. */
  const isBack = (): Promise<void> =>
    (back ??= (async () => {
      do await pause(patience);
      while (!(await call({ url }, "GET", "/healthz").catch(() => null)));
      back = null;
    })());
  const send: Client["send"] = async (method, path, given = {}) => {
    for (;;) {
      const answer = await call({ url }, method, path, given).catch(() => null);
      if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
      // Down, stopping, or too much at once: sent again, as clients do.
      await (answer === null ? isBack() : pause(patience));
    }
  };
  return {
    send,
    async sendBadly(method, path, given = {}) {
      if (hits()) {
        // The line breaks: whether the request arrived is not known.
        const breaking = new AbortController();
        const lost = call({ url }, method, path, { ...given, signal: breaking.signal });
        setTimeout(() => breaking.abort(), random() * 10);
        await lost.catch(() => undefined);
      }
      if (hits()) {
        const [first, second] = await Promise.all([
          send(method, path, given),
          send(method, path, given),
        ]);
        return first.status < 300 ? first : second;
      }
      return send(method, path, given);
    },
    overtakes: hits,
    mishaps: () => mishaps,
  };
}

/** Sends messages one after the other, but for those that overtake the one before; tells each answer as it comes. */
export async function sendInTurn<T>(
  client: Client,
  messages: T[],
  send: (message: T) => Promise<void>,
): Promise<void> {
  for (let next = 0; next < messages.length; next++) {
    if (next + 1 < messages.length && client.overtakes()) {
      await Promise.all([send(messages[next + 1]!), send(messages[next]!)]);
      next++;
    } else await send(messages[next]!);
  }
}
