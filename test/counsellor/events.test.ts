import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { onBothEngines } from "../engines.ts";
import { type EventReader, follow } from "./event-reader.ts";
import { type Browser, type Office, startOffice } from "./office.ts";

let office: Office;
let ana: Browser;
const readers: EventReader[] = [];
async function following(options: Parameters<typeof follow>[1] = {}, browser = ana) {
  const reader = await follow(browser, options);
  readers.push(reader);
  return reader;
}
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  await office.stop();
});

const sequences = (events: { data: { sequence: number } }[]) =>
  events.map(({ data }) => data.sequence);

describe("the stream of changes", () => {
  beforeEach(async () => {
    office = await startOffice();
    ana = await office.counsellor("Ana");
  });

  test("tells each change with its number, from now on", async () => {
    await office.waiting();
    const reader = await following();
    expect(reader.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    await reader.until(() => reader.lastId() === "1");
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    await office.say(conversation, "Bonjour");
    const events = await reader.next(3);
    expect(events.map(({ id: number, event }) => [number, event])).toEqual([
      ["2", "case"],
      ["3", "case"],
      ["4", "case"],
    ]);
    expect(events.map(({ data }) => [data.case, data.kind])).toEqual([
      [id, "opened"],
      [id, "claimed"],
      [id, "message"],
    ]);
    expect(events[0]!.data.at).toBe(office.clock.time);
  });

  test("goes on after the number asked for, so that nothing is missed or told twice", async () => {
    for (let count = 0; count < 5; count++) await office.waiting();
    const byHeader = await following({ lastEventId: "2" });
    expect(sequences(await byHeader.next(3))).toEqual([3, 4, 5]);
    const byQuery = await following({ query: "?after=4" });
    await office.waiting();
    expect(sequences(await byQuery.next(2))).toEqual([5, 6]);
    expect(sequences(await byHeader.next(1))).toEqual([6]);
    expect(byHeader.pending() + byQuery.pending()).toBe(0);
  });

  test("begins where the list of cases says, without a gap", async () => {
    await office.waiting();
    const { sequence } = (await ana.get("/cases")).body;
    await office.waiting();
    const reader = await following({ lastEventId: String(sequence) });
    expect(sequences(await reader.next(1))).toEqual([sequence + 1]);
  });

  test.each(["7", "-1", "x", "99999999999999999999"])(
    "asked for a number it does not know (%s), says that all must be read again",
    async (lastEventId) => {
      await office.waiting();
      const reader = await following({ lastEventId });
      expect(await reader.next(1)).toEqual([{ id: "1", event: "reset", data: { sequence: 1 } }]);
      await office.waiting();
      expect(sequences(await reader.next(1))).toEqual([2]);
    },
  );

  test("asked for what has been deleted since, says so too", async () => {
    for (let count = 0; count < 4; count++) await office.waiting();
    await office.store.query(`delete from case_changes where sequence <= 2`);
    expect((await (await following({ lastEventId: "1" })).next(1))[0]!.event).toBe("reset");
    expect(sequences(await (await following({ lastEventId: "2" })).next(2))).toEqual([3, 4]);
  });

  test("tells that a resident types, without a number", async () => {
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    const reader = await following();
    await reader.until(() => reader.lastId() !== "");
    await office.handoff.residentTyping(conversation);
    expect(await reader.next(1)).toEqual(
      [{ id: "", event: "typing", data: { case: id } }].map((event) => ({
        ...event,
        id: undefined,
      })),
    );
  });

  test("has nothing of what was said or noted in it", async () => {
    const reader = await following();
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    await office.say(conversation, "Je m'appelle Fatima");
    await ana.post(`/cases/${id}/notes`, { text: "dossier compliqué" });
    const told = JSON.stringify(await reader.next(4));
    for (const secret of ["Fatima", "compliqué", conversation, "Ana"])
      expect(told).not.toContain(secret);
  });

  test("is not held up by a reader that takes nothing", async () => {
    const { port } = new URL(office.url);
    const deaf = connect(Number(port), "127.0.0.1");
    deaf.write(
      `GET /counsellor/api/events?after=0 HTTP/1.1\r\nHost: x\r\nCookie: ${ana.cookie}\r\n\r\n`,
    );
    deaf.pause();
    const reader = await following({ lastEventId: "0" });
    const { id } = await office.waiting();
    // More than a socket's buffers hold.
    await office.store.query(
      `insert into case_changes (sequence, case_id, kind, at)
       with recursive numbers (n) as (select 2 union all select n + 1 from numbers where n < 40001)
       select n, $1, 'note', 1 from numbers`,
      [id],
    );
    await office.store.query(`update case_counter set last = 40001`);
    await office.store.announce("cases");
    const events = await reader.next(40_001);
    expect(sequences(events)).toEqual(Array.from({ length: 40_001 }, (_, index) => index + 1));
    deaf.destroy();
  });

  test("ends for who has signed out", async () => {
    const reader = await following();
    await reader.until(() => reader.lastId() !== "");
    await ana.post("/sign-out");
    office.clock.time += 10_000;
    await office.waiting();
    expect(await reader.ended).toBe("ended");
    expect(reader.pending()).toBe(0);
  });

  test("is ended when the server closes, and none begins then", async () => {
    const reader = await following();
    await office.side.close();
    expect(await reader.ended).toBe("ended");
    const { status, body } = await ana.get("/events");
    expect({ status, code: body.error.code }).toEqual({ status: 503, code: "Closing" });
  });

  test("leaves nothing behind when its reader is gone", async () => {
    let listeners = 0;
    const { listen } = office.store;
    vi.spyOn(office.store, "listen").mockImplementation((listener) => {
      listeners++;
      return listen(listener);
    });
    for (let count = 0; count < 3; count++) {
      const reader = await following();
      reader.leave();
      await reader.ended;
    }
    expect(listeners).toBe(0);
  });
});

test("a sign of life is sent every ten seconds", async () => {
  office = await startOffice();
  ana = await office.counsellor("Ana");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const reader = await following();
    await reader.until(() => reader.lastId() !== "");
    for (let beats = 1; beats <= 2; beats++) {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
      vi.advanceTimersByTime(10_000);
      await reader.until(() => reader.comments.length >= beats);
    }
    expect(reader.comments).toEqual(["alive", "alive"]);
  } finally {
    vi.useRealTimers();
  }
});

onBothEngines("changes", (servers) => {
  test("made on one server are told on the other, in the order of their numbers", async () => {
    const [here, there] = [servers.stores[0]!, servers.stores.at(-1)!];
    office = await startOffice({}, { store: here });
    const other = await startOffice({}, { store: there });
    const supervisor = await other.supervisor();
    const before = (await supervisor.get("/cases")).body.sequence;
    const reader = await following({ lastEventId: String(before) }, supervisor);
    await Promise.all(Array.from({ length: 20 }, () => office.waiting()));
    expect(sequences(await reader.next(20))).toEqual(
      Array.from({ length: 20 }, (_, index) => before + index + 1),
    );
    reader.leave();
    await other.stop();
  });
});
