import { expect, test } from "vitest";
import { onBothEngines } from "../engines.ts";
import { claimRounds } from "./claim-rounds.ts";

/** A tenth of `npm run bench -- handoff`. */
const rounds = 100;

onBothEngines("a case claimed by eight counsellors at once", (servers) => {
  test("is one's, and the others are told whose", async () => {
    expect(await claimRounds(servers.stores, { rounds, atOnce: 8 })).toEqual({
      rounds,
      claims: rounds * 8,
      withOneWinner: rounds,
      toldTheWinner: rounds,
    });
  });
});
