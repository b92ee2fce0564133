import type { Handoff } from "../handoff/handoff.ts";
import type { Conversations } from "../store/conversations.ts";
import type { Turns } from "../turn/turns.ts";

const day = 24 * 60 * 60 * 1000;
const recoverEvery = 30_000;
/** How late at most a resident hears that their counsellor is gone, or that they still wait. */
const sweepEvery = 2_000;

/**
 * What a running server does besides answering: it takes over messages that another server accepted and
 * did not answer, does what has become due of cases, and deletes conversations that nobody has touched
 * for `retentionDays`. Returns how to stop it.
 */
export function keepUp({
  turns,
  conversations,
  handoff,
  retentionDays,
  log,
}: {
  turns: Turns;
  conversations: Conversations;
  handoff: Pick<Handoff, "sweep">;
  retentionDays: number;
  log: (line: string) => void;
}): () => Promise<void> {
  const works = [
    repeat(() => turns.recover(recoverEvery), recoverEvery, log),
    repeat(() => handoff.sweep(), sweepEvery, log),
    repeat(() => conversations.eraseUntouched(Date.now() - retentionDays * day), day / 24, log),
  ];
  return async () => void (await Promise.all(works.map((stop) => stop())));
}

/** Does some work now and again and again, never twice at once; stopped, it resolves when none runs. */
function repeat(
  work: () => Promise<unknown>,
  every: number,
  log: (line: string) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  const attempt = (): void => {
    running ??= work()
      .then(
        () => undefined,
        (fault: unknown) => log(`Upkeep failed and is tried again later: ${String(fault)}`),
      )
      .finally(() => (running = null));
  };
  attempt();
  const timer = setInterval(attempt, every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
