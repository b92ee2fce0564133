import { expect, test } from "vitest";
import { onBothEngines } from "../engines.ts";
import { interrupted } from "./interrupted-store.ts";
import { ana, serve } from "./served.ts";

onBothEngines("a claim at any point of a turn", (servers) => {
  /** The store of another server, where there is one. */
  const elsewhere = () => servers.stores.at(-1)!;

  /** A resident in the queue writes; at the n-th point of the turn something is done to the case. */
  async function turnWith(at: number, act: (id: string) => Promise<unknown>, words: string) {
    const outside = serve(elsewhere());
    const { conversation, id } = await outside.waiting();
    const turning = interrupted(servers.stores[0]!, at, () => act(id));
    const inside = serve(turning.store);
    await inside.say(conversation, words);
    await inside.turns.settle();
    return { turning, outside, inside, conversation, id };
  }

  /** How many points a turn has when nothing is done to it: as many as are tried. */
  async function pointsOf(words: string): Promise<number> {
    return (await turnWith(-1, async () => undefined, words)).turning.points();
  }

  /** What the bot is about to do: answer, or one of its acts; between two servers those that write least and most. */
  const turns =
    servers.engine === "sqlite"
      ? ["bonjour", "personne", "rappel", "partir"]
      : ["bonjour", "partir"];
  test.each(turns)("silences the bot, whatever it is about to say (to %j)", async (words) => {
    const points = await pointsOf(words);
    expect(points).toBeGreaterThan(20);
    let claims = 0;
    for (let at = 0; at < points; at++) {
      const { turning, outside, conversation, id } = await turnWith(
        at,
        (id) => serve(elsewhere()).handoff.claim(id, ana, "console"),
        words,
      );
      await turning.ended();
      await outside.turns.recover();
      await outside.turns.settle();
      const said = await outside.messages(conversation);
      const taken = said.findIndex(
        ({ content }) => content.kind === "notice" && content.status.state === "accepted",
      );
      // A resident who left just before cannot be claimed any more.
      if (taken === -1) expect(await outside.stateOf(id), `point ${at}`).toBe("abandoned");
      else {
        claims++;
        expect(
          said.slice(taken).filter(({ content }) => content.kind === "reply"),
          `point ${at}`,
        ).toEqual([]);
      }
      expect(await outside.conversations.waiting(conversation), `point ${at}`).toBeNull();
      const kept = said.filter(
        ({ content }) =>
          (content.kind === "input" && "text" in content.input && content.input.text === words) ||
          (content.kind === "relayed" && content.text === words),
      );
      expect(kept, `point ${at}`).toHaveLength(words === "personne" ? 2 : 1);
    }
    expect(claims).toBeGreaterThan(points / 4);
  });

  test("leaves the next message after the hand-back exactly one answer", async () => {
    const points = await pointsOf("bonjour");
    for (let at = 0; at < points; at++) {
      const takeAndGiveBack = async (id: string) => {
        const { handoff } = serve(elsewhere());
        await handoff.claim(id, ana, "console");
        await handoff.giveBack(id, ana);
      };
      const { turning, inside, conversation, id } = await turnWith(at, takeAndGiveBack, "bonjour");
      await turning.ended();
      expect(await inside.stateOf(id), `point ${at}`).toBe("returned");
      const accepted = await inside.say(conversation, "après");
      await inside.turns.recover();
      await inside.turns.settle();
      const said = await inside.messages(conversation);
      const answers = (sequence: number) =>
        said.filter(({ content, repliesTo }) => content.kind === "reply" && repliesTo === sequence);
      expect(accepted).toMatchObject({ outcome: "stored" });
      if (accepted.outcome === "stored") expect(answers(accepted.sequence)).toHaveLength(1);
      for (const { sequence, content } of said)
        if (content.kind === "input") expect(answers(sequence).length).toBeLessThanOrEqual(1);
      expect(inside.reported).toEqual([]);
    }
  });
});
