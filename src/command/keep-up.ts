import type { Conversations } from "../store/conversations.ts";
import type { Turns } from "../turn/turns.ts";

const day = 24 * 60 * 60 * 1000;
const sweepEvery = 30_000;

/**
 * What a running server does besides answering: it takes over messages that another server accepted and
 * did not answer, and deletes conversations that nobody has touched for `retentionDays`. Returns how to stop it.
 */
export function keepUp({
  turns,
  conversations,
  retentionDays,
  log,
}: {
  turns: Turns;
  conversations: Conversations;
  retentionDays: number;
  log: (line: string) => void;
}): () => void {
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch((fault: unknown) =>
      log(`Upkeep failed and is tried again later: ${String(fault)}`),
    );
  const sweep = attempt(() => turns.recover(sweepEvery));
  const erase = attempt(() => conversations.eraseUntouched(Date.now() - retentionDays * day));
  erase();
  const timers = [setInterval(sweep, sweepEvery), setInterval(erase, day / 24)];
  return () => timers.forEach(clearInterval);
}
