import type { ModelUsage } from "../../store/model-usage.ts";

/** Counts what the calls of one turn take. */
export type Meter = {
  /** A call leaves, with so many characters. */
  sent(characters: number): void;
  /** So many characters have come back. */
  received(characters: number): void;
  /** What the server says the last call took; some say it in two parts, the one 0 in the other. */
  told(tokens: { input: number; output: number }): void;
  /** The last call was not let in: it took nothing. */
  wasRefused(): void;
  usage(): ModelUsage;
};

/** Characters a token has in French and Dutch, where the server does not count: rather too few than too many. */
const charactersPerToken = 3;

/** A call that is cut off is never counted by its server: its tokens are estimated by its characters. */
export function createMeter(): Meter {
  const calls: {
    sent: number;
    received: number;
    told: { input: number; output: number } | null;
  }[] = [];
  return {
    sent: (characters) => void calls.push({ sent: characters, received: 0, told: null }),
    received(characters) {
      const last = calls.at(-1);
      if (last) last.received += characters;
    },
    told({ input, output }) {
      const last = calls.at(-1);
      if (last)
        last.told = {
          input: Math.max(input, last.told?.input ?? 0),
          output: Math.max(output, last.told?.output ?? 0),
        };
    },
    wasRefused() {
      const last = calls.at(-1);
      if (last) last.told ??= { input: 0, output: 0 };
    },
    usage: () => ({
      calls: calls.length,
      tokensIn: sum(calls.map(({ sent, told }) => told?.input ?? estimate(sent))),
      tokensOut: sum(calls.map(({ received, told }) => told?.output ?? estimate(received))),
    }),
  };
}

function estimate(characters: number): number {
  return Math.ceil(characters / charactersPerToken);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
