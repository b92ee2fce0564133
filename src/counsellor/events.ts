import { readTyping } from "../domain/typing.ts";
import type { CaseChanges } from "../store/case-changes.ts";
import type { Store } from "../store/store.ts";

export type EventParts = {
  changes: CaseChanges;
  listen: Store["listen"];
  /** The id of a conversation's open case. */
  openCaseOf: (conversation: string) => Promise<string | null>;
};

/** Silence after which a comment is sent, so that both sides know that the other is there. */
const heartbeat = 10_000;
/** Changes read and written at once. */
const batch = 200;

type Reader = { typing: Set<string>; wake: () => void };

export type Events = ReturnType<typeof eventsOf>;

/** The stream of changes that consoles follow, as server-sent events. */
export function eventsOf({ changes, listen, openCaseOf }: EventParts) {
  const readers = new Set<Reader>();
  const closing = new AbortController();
  const tellTyping = async (conversation: string): Promise<void> => {
    const id = readers.size > 0 ? await openCaseOf(conversation) : null;
    if (id === null) return;
    for (const reader of readers) {
      reader.typing.add(id);
      reader.wake();
    }
  };
  const stopListening = listen((announced) => {
    if (announced === "cases") for (const reader of readers) reader.wake();
    const typing = readTyping(announced);
    // Who types is not worth a fault: the next key pressed tells it again.
    if (typing?.by === "resident") void tellTyping(typing.conversation).catch(() => undefined);
  });

  return {
    /**
     * What happens after a number (null: from now on), until the reader is `gone` or the server closes.
     * Each reader reads for itself, as fast as it takes what it is sent.
     */
    async *follow(asked: number | null, gone: AbortSignal): AsyncGenerator<string> {
      const ended = AbortSignal.any([gone, closing.signal]);
      const sleep = sleeper(ended);
      const reader: Reader = { typing: new Set(), wake: sleep.wake };
      readers.add(reader);
      try {
        const { first, last } = await changes.range();
        const isKnown = asked === null || (asked >= first - 1 && asked <= last);
        let after = isKnown && asked !== null ? asked : last;
        yield isKnown ? `id: ${after}\n\n` : event("reset", { sequence: after }, after);
        while (!ended.aborted) {
          const found = await changes.after(after, batch);
          const frames = found.map((change) => event("case", change, change.sequence));
          const typists = [...reader.typing].map((id) => event("typing", { case: id }));
          reader.typing.clear();
          after = found.at(-1)?.sequence ?? after;
          if (frames.length + typists.length > 0) yield [...frames, ...typists].join("");
          if (found.length === batch) continue;
          if ((await sleep.until(heartbeat)) === "late") yield ": alive\n\n";
        }
      } finally {
        readers.delete(reader);
      }
    },
    isClosing: () => closing.signal.aborted,
    /** Ends every stream, and lets no other begin. */
    close(): void {
      closing.abort();
      stopListening();
    },
  };
}

function event(name: string, data: object, id?: number): string {
  const numbered = id === undefined ? "" : `id: ${id}\n`;
  return `${numbered}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A sleep that `wake` ends, also when it comes just before. */
function sleeper(ended: AbortSignal) {
  let isWoken = false;
  let wakeUp = (): void => undefined;
  const wake = (): void => {
    isWoken = true;
    wakeUp();
  };
  ended.addEventListener("abort", wake, { once: true });
  return {
    wake,
    async until(milliseconds: number): Promise<"woken" | "late"> {
      const { promise, resolve } = Promise.withResolvers<void>();
      wakeUp = resolve;
      const timer = setTimeout(resolve, milliseconds);
      if (!isWoken) await promise;
      clearTimeout(timer);
      const outcome = isWoken ? "woken" : "late";
      isWoken = false;
      return outcome;
    },
  };
}
