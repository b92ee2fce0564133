import type { Store } from "../../store/store.ts";
import { tellHub, type TellParts } from "./tell-hub.ts";

/** How often the changes are looked at unasked: an announcement may have been lost. */
const lookEvery = 30_000;

export type HubFollower = {
  /** Lets what is being sent end, and sends nothing more. */
  stop(): Promise<void>;
};

/** Keeps an engagement hub told of what happens to cases, from when it resolves. */
export async function followCases(
  parts: TellParts & { listen: Store["listen"] },
): Promise<HubFollower> {
  // Where the hub starts is known before anything is looked for: what comes meanwhile is told too.
  await parts.cursor
    .begin()
    .catch((fault: unknown) => parts.log(`engagement hub: ${String(fault)}`));
  let stopped = false;
  let askedAgain = false;
  let running: Promise<void> | null = null;
  let alarm: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    const time = await tellHub(parts, () => stopped).catch((fault: unknown) => {
      parts.log(`engagement hub: telling broke off: ${String(fault)}`);
      return null;
    });
    running = null;
    if (stopped) return;
    if (askedAgain && time === null) return wake();
    clearTimeout(alarm);
    const wait = time === null ? lookEvery : Math.max(time - parts.now(), 0);
    alarm = setTimeout(wake, Math.min(wait, lookEvery)).unref();
  };
  const wake = (): void => {
    askedAgain = running !== null;
    if (!stopped) running ??= look();
  };
  const stopListening = parts.listen((announced) => announced === "cases" && wake());
  wake();

  return {
    async stop() {
      stopped = true;
      stopListening();
      clearTimeout(alarm);
      await running;
    },
  };
}
