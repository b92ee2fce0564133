import { afterEach, beforeEach, expect, test } from "vitest";
import { onBothEngines } from "../../engines.ts";
import { type Office, startOffice } from "../office.ts";
import { type Hub, secret, startHub } from "./start-hub.ts";

let hub: Hub;
const offices: Office[] = [];
beforeEach(async () => {
  hub = await startHub();
});
afterEach(async () => {
  for (const office of offices.splice(0)) await office.stop();
  await hub.stop();
});

const casesTold = () => hub.taken().map(({ conversation }) => conversation.id);

onBothEngines("telling the hub", (servers) => {
  /** A server; with each, the hub's cursor goes on from where it stands. */
  async function started(store = servers.stores[0]!): Promise<Office> {
    const office = await startOffice({ hub: { url: hub.url, secret } }, { store });
    offices.push(office);
    await office.side.begin();
    return office;
  }
  beforeEach(() => servers.stores[0]!.query(`delete from hub_cursor`));

  test("goes on until it arrives, in order, under the same ids", async () => {
    const office = await started();
    hub.answers.push(503, 401, 500, 200);
    const ids = [(await office.waiting()).id, (await office.waiting()).id];
    for (let attempt = 1; attempt <= 3; attempt++) {
      await hub.has(attempt);
      // No repetition before its time, however often something happens.
      await office.store.announce("cases");
      await expect.poll(() => cursor(office)).toMatchObject({ attempts: attempt });
      expect(hub.received).toHaveLength(attempt);
      office.clock.time += 1000 * 2 ** (attempt - 1);
      await office.store.announce("cases");
    }
    await hub.has(5);
    expect(casesTold()).toEqual(ids);
    expect(new Set(hub.received.slice(0, 4).map(({ id }) => id)).size).toBe(1);
  });

  test("passes over what the hub will never take, and says so without its content", async () => {
    const office = await started();
    hub.answers.push(400);
    await office.waiting();
    const { id } = await office.waiting();
    await hub.has(2);
    expect(casesTold()).toEqual([id]);
    await expect.poll(() => office.logged.join("\n")).toMatch(/rejected \(status 400\)/);
    expect(office.logged.join("\n")).not.toContain("crèche");
  });

  test("begins with what happens after a hub is first set, and after a restart where it stopped", async () => {
    const before = await startOffice({}, { store: servers.stores[0]! });
    await before.waiting();
    await before.stop();
    const first = await started();
    await expect.poll(() => cursor(first)).not.toBeUndefined();
    const told = await first.waiting();
    await hub.has(1);
    await offices.pop()!.stop();
    const between = await startOffice({}, { store: servers.stores[0]! });
    const missed = await between.waiting();
    await between.stop();
    await started();
    await hub.has(2);
    expect(casesTold()).toEqual([told.id, missed.id]);
  });

  test("is done once, by whichever server", async () => {
    const all = [await started(), await started(servers.stores.at(-1)!)];
    const waiting = await Promise.all(
      Array.from({ length: 12 }, (_, index) => all[index % 2]!.waiting()),
    );
    await hub.has(12);
    await expect.poll(() => cursor(all[0]!)).toMatchObject({ claimed_until: 0 });
    expect(casesTold().sort()).toEqual(waiting.map(({ id }) => id).sort());
  });

  test("does not follow the hub elsewhere with the secret", async () => {
    const office = await started();
    hub.answers.push(307);
    await office.waiting();
    await hub.has(1);
    await expect.poll(() => cursor(office)).toMatchObject({ attempts: 1 });
  });
});

async function cursor(office: Office) {
  const [row] = await office.store.query<{ attempts: number; claimed_until: number }>(
    `select attempts, claimed_until from hub_cursor`,
  );
  return row;
}
