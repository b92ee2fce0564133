import { beforeEach, expect, test } from "vitest";
import { onBothEngines } from "../engines.ts";
import { ana, bram, desk, serve, standingClock, type Served } from "./served.ts";

const { notice, callback, idle, teams } = desk.waiting;
/** How often a running server looks for what is due. */
const sweepEvery = 2;

onBothEngines("time goes by for a case", (servers) => {
  let server: Served;
  /** Every server on the database; each looks at the same clock. */
  let all: Served[];
  beforeEach(() => {
    const clock = standingClock();
    all = servers.stores.map((store) => serve(store, { clock }));
    server = all[0]!;
  });
  /** Lets seconds go by, with every server sweeping at once as often as in life. */
  async function wait(seconds: number, alive: (typeof ana)[] = []): Promise<void> {
    for (let gone = 0; gone < seconds; gone += sweepEvery) {
      server.clock.time += Math.min(sweepEvery, seconds - gone) * 1000;
      for (const by of alive) await server.handoff.present(by);
      await Promise.all(all.map(({ handoff }) => handoff.sweep()));
    }
  }
  /** Lets seconds go by at once: what happens in between does not matter. */
  async function jump(seconds: number, alive: (typeof ana)[] = []): Promise<void> {
    server.clock.time += seconds * 1000;
    for (const by of alive) await server.handoff.present(by);
    await Promise.all(all.map(({ handoff }) => handoff.sweep()));
  }
  /** What the resident was told, after how many seconds. */
  async function told(conversation: string, since: number) {
    const messages = await server.messages(conversation);
    return messages
      .filter(({ content, at }) => content.kind === "notice" && at > since)
      .map(({ at, content }) => ({
        after: (at - since) / 1000,
        status: content.kind === "notice" ? content.status : null,
      }));
  }

  test("who waits hears of it at once, then at each interval, and is offered a call, again and again", async () => {
    const { clock } = server;
    const start = clock.time;
    const conversation = await server.open();
    await server.say(conversation, "personne");
    const first = (await server.messages(conversation)).at(-1)!;
    expect(first.at - start).toBeLessThanOrEqual(2000);
    expect(first.content).toMatchObject({ status: { state: "queued", position: 1 } });
    await wait(2 * callback + notice);
    // An offer tells the place too: the next notice comes an interval after it.
    const expected = Array.from({ length: (2 * callback + notice) / notice }, (_, i) => ({
      after: (i + 1) * notice,
      status: expect.objectContaining({ state: "queued", position: 1, callbackOffered: true }),
    }));
    expect(await told(conversation, start)).toEqual(expected);
    const offers = (await server.said(conversation)).filter((line) => line.includes("rappel"));
    expect(offers.length).toBeGreaterThanOrEqual(2);
  });

  test("who waits behind others hears that they have moved up", async () => {
    const first = await server.waiting();
    server.clock.time += 1;
    const second = await server.waiting();
    const start = server.clock.time;
    await server.handoff.claim(first.id, ana, "hub");
    await wait(notice);
    expect(await told(second.conversation, start)).toMatchObject([{ status: { position: 1 } }]);
  });

  test("a counsellor who vanishes loses the case after 30 s; it is back at the head, and the resident knows", async () => {
    const earlier = await server.waiting();
    server.clock.time += 1000;
    const { id, conversation } = await server.taken(ana);
    const start = server.clock.time;
    await wait(60, [ana]);
    expect(await server.stateOf(id)).toBe("accepted");
    await wait(28);
    expect(await server.stateOf(id)).toBe("accepted");
    await wait(4);
    expect(await server.stateOf(id)).toBe("queued");
    const notices = await told(conversation, start);
    expect(notices).toMatchObject([{ after: 90, status: { state: "queued", position: 1 } }]);
    expect((await server.said(conversation)).at(-1)).toContain("Ana");
    const queue = await server.handoff.cases({ ended: false });
    expect(queue.map((one) => one.id)).toEqual([id, earlier.id]);
    await server.say(conversation, "encore là ?");
    expect((await server.said(conversation)).at(-1)).toBe("bot: encore là ?");
    expect(await server.handoff.say(id, ana, { id: "1", text: "x" })).toEqual({
      outcome: "not-yours",
      by: null,
    });
    expect(await server.handoff.claim(id, bram, "console")).toMatchObject({ outcome: "done" });
  });

  test("a server that was down does not blame the counsellors for it", async () => {
    const { id } = await server.taken(ana);
    server.clock.time += 300_000;
    const restarted = serve(servers.stores[0]!, { clock: server.clock });
    await restarted.handoff.sweep();
    expect(await server.stateOf(id)).toBe("accepted");
    server.clock.time += 30_000;
    await restarted.handoff.sweep();
    expect(await server.stateOf(id)).toBe("queued");
  });

  test("in Teams a claim lapses by the desk's rule, in a hub never", async () => {
    const [inTeams, inHub] = [await server.waiting(), await server.waiting()];
    await server.handoff.claim(inTeams.id, ana, "teams");
    await server.handoff.claim(inHub.id, bram, "hub");
    await jump(teams - 2);
    await server.handoff.say(inTeams.id, ana, { id: "1", text: "un instant" });
    // It is the resident's turn.
    await jump(teams);
    expect(await server.stateOf(inTeams.id)).toBe("accepted");
    await server.say(inTeams.conversation, "et alors ?");
    await jump(teams - 2);
    expect(await server.stateOf(inTeams.id)).toBe("accepted");
    await jump(2);
    expect(await server.stateOf(inTeams.id)).toBe("queued");
    expect(await server.stateOf(inHub.id)).toBe("accepted");
  });

  test("a resident silent in the queue leaves it, one who writes stays", async () => {
    const [silent, writing] = [await server.waiting(), await server.waiting()];
    await jump(idle - 2);
    await server.say(writing.conversation, "toujours là");
    await jump(2);
    expect(await server.stateOf(silent.id)).toBe("abandoned");
    expect(await server.stateOf(writing.id)).toBe("queued");
    expect((await server.said(silent.conversation)).at(-1)).toContain("notice (abandoned): ");
  });

  test("a talk in which nobody says anything any more is the bot's again", async () => {
    const { id, conversation } = await server.taken(ana);
    await jump(idle - 2, [ana]);
    await server.handoff.say(id, ana, { id: "1", text: "Vous êtes là ?" });
    await jump(idle - 2, [ana]);
    expect(await server.stateOf(id)).toBe("accepted");
    await jump(2, [ana]);
    expect(await server.stateOf(id)).toBe("returned");
    await server.say(conversation, "pardon");
    expect((await server.said(conversation)).at(-1)).toBe("bot: pardon");
  });

  test("a callback that nobody makes is given up after 30 days, and its details are deleted", async () => {
    const { id, conversation } = await server.waiting();
    await server.handoff.requestCallback(conversation, {
      name: "F.",
      reach: "f@example.be",
      moment: "le soir",
      language: "fr",
    });
    server.clock.time += 30 * 24 * 3_600_000 - 1;
    await server.handoff.sweep();
    expect((await server.handoff.open(id))?.callback).toMatchObject({ name: "F." });
    server.clock.time += 1;
    await server.handoff.sweep();
    expect(await server.handoff.open(id)).toMatchObject({
      case: { state: "closed", outcome: "unreachable" },
      callback: null,
    });
    expect(await servers.stores[0]!.query(`select * from callbacks`)).toEqual([]);
  });

  test("the expected wait is told from the last day's waits and who is present, and not before there are three", async () => {
    for (const minutes of [2, 6, 4]) {
      const { id, conversation } = await server.waiting();
      const [reply] = (await server.messages(conversation)).slice(-1);
      expect(JSON.stringify(reply!.content)).toContain(String.raw`\"wait\":null`);
      server.clock.time += minutes * 60_000;
      await server.handoff.claim(id, ana, "console");
      await server.handoff.close(id, ana, "answered");
    }
    const placeOf = async () => {
      const { conversation } = await server.waiting();
      return (await server.said(conversation)).at(-1);
    };
    expect(await placeOf()).toContain(`"position":1,"present":1,"wait":4`);
    expect(await placeOf()).toContain(`"position":2,"present":1,"wait":8`);
    await server.handoff.present(bram);
    expect(await placeOf()).toContain(`"position":3,"present":2,"wait":6`);
    server.clock.time += 31_000;
    expect(await placeOf()).toContain(`"position":4,"present":0,"wait":null`);
    server.clock.time += 24 * 3_600_000;
    await server.handoff.present(bram);
    expect(await placeOf()).toContain(`"present":1,"wait":null`);
  });

  test("who does not serve the desk or the language does not count as present", async () => {
    await server.handoff.present(ana);
    await server.handoff.present(bram);
    const [store] = servers.stores;
    await store!.query(`update counsellors set desks = '["housing"]' where id = 'ana'`);
    await store!.query(`update counsellors set languages = '["nl"]' where id = 'bram'`);
    const { conversation } = await server.waiting();
    expect((await server.said(conversation)).at(-1)).toContain(`"present":0`);
    await store!.query(`update counsellors set languages = '["nl","fr"]' where id = 'bram'`);
    const other = await server.waiting();
    expect((await server.said(other.conversation)).at(-1)).toContain(`"present":1`);
  });
});
