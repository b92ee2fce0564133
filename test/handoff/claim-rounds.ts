import type { Store } from "../../src/store/store.ts";
import { serve, standingClock } from "./served.ts";

export type Rounds = {
  rounds: number;
  claims: number;
  withOneWinner: number;
  toldTheWinner: number;
};

/**
 * In each round as many counsellors as `at once` claim one case at the same moment, spread over the servers. Counts the
 * rounds in which one of them got it, and in which all the others were told who.
 */
export async function claimRounds(
  stores: Store[],
  { rounds, atOnce }: { rounds: number; atOnce: number },
): Promise<Rounds> {
  const clock = standingClock();
  const servers = stores.map((store) => serve(store, { clock }));
  const counted: Rounds = { rounds, claims: 0, withOneWinner: 0, toldTheWinner: 0 };
  for (let round = 0; round < rounds; round++) {
    const { id } = await servers[0]!.waiting();
    const counsellors = Array.from({ length: atOnce }, (_, i) => ({ id: `c${i}`, name: `C ${i}` }));
    const claims = await Promise.all(
      counsellors.map((by, i) => servers[i % servers.length]!.handoff.claim(id, by, "console")),
    );
    counted.claims += claims.length;
    const winners = claims.filter(({ outcome }) => outcome === "done");
    const owner = (await servers[0]!.handoff.open(id))!.case.counsellor;
    const winner = counsellors[claims.findIndex(({ outcome }) => outcome === "done")];
    if (winners.length === 1 && owner?.id === winner?.id) counted.withOneWinner++;
    const told = claims.filter(
      (claim) => claim.outcome === "not-yours" && claim.by?.id === winner?.id,
    );
    if (told.length === atOnce - 1) counted.toldTheWinner++;
    // The next round begins with nobody waiting, so that it costs what the first did.
    if (winner) await servers[0]!.handoff.close(id, winner, "answered");
  }
  return counted;
}
