import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { week } from "../domain/desks.ts";
import { desk } from "../handoff/served.ts";
import { type Browser, type Office, startOffice, wanted } from "./office.ts";

let office: Office;
let ana: Browser;
let bram: Browser;
beforeEach(async () => {
  office = await startOffice();
  ana = await office.counsellor("Ana");
  bram = await office.counsellor("Bram");
});
afterEach(() => office.stop());

const listed = async (path = "/cases") => (await ana.get(path)).body;

describe("the queue", () => {
  test("shows who waits, the head first, and what a counsellor must know; nothing of where they write", async () => {
    const first = await office.waiting();
    office.clock.time += 1000;
    const second = await office.waiting();
    const { cases, sequence } = await listed();
    expect(cases.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id]);
    expect(cases[0]).toEqual({
      id: first.id,
      state: "queued",
      desk: "brussels",
      language: "fr",
      commune: "21015",
      topic: "housing",
      reason: "talk",
      question: "une crèche",
      openedAt: office.clock.time - 1000,
      queuedAt: office.clock.time - 1000,
      acceptedAt: null,
      endedAt: null,
      counsellor: null,
      workplace: null,
      outcome: null,
    });
    expect(sequence).toBe(2);
    expect(JSON.stringify(cases)).not.toContain(first.conversation);
  });

  test("keeps what has ended apart", async () => {
    const { id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    await ana.post(`/cases/${id}/close`, { outcome: "referred" });
    expect((await listed()).cases).toEqual([]);
    expect((await listed("/cases?ended=true")).cases).toMatchObject([
      { id, state: "closed", outcome: "referred", endedAt: office.clock.time },
    ]);
  });
});

describe("a case", () => {
  test("is one counsellor's: the others are told whose", async () => {
    const { id } = await office.waiting();
    const claims = await Promise.all([ana, bram].map((one) => one.post(`/cases/${id}/claim`)));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = claims.findIndex(({ status }) => status === 200);
    const [taken, lost] = [claims[winner]!, claims[1 - winner]!];
    const by = { id: [ana, bram][winner]!.id, name: ["Ana", "Bram"][winner] };
    expect(taken.body).toMatchObject({
      id,
      state: "accepted",
      counsellor: by,
      workplace: "console",
    });
    expect(lost.body).toMatchObject({ error: { code: "AlreadyTaken" }, by });
    expect((await [ana, bram][winner]!.post(`/cases/${id}/claim`)).status).toBe(200);
  });

  test("tells the whole conversation, who said what, and what was found", async () => {
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    await office.say(conversation, "Je m'appelle Fatima");
    await ana.post(`/cases/${id}/messages`, { text: "Bonjour Fatima\n\nVoici :", id: "m1" });
    const { body } = await ana.get(`/cases/${id}`);
    expect(body.transcript.map((one: any) => [one.from, one.name, one.language])).toEqual([
      ["assistant", undefined, "fr"],
      ["resident", undefined, "fr"],
      ["assistant", undefined, "fr"],
      ["notice", undefined, "fr"],
      ["resident", undefined, "fr"],
      ["counsellor", "Ana", "fr"],
    ]);
    expect(body.transcript.slice(-2).map(({ text }: { text: string }) => text)).toEqual([
      "Je m'appelle Fatima",
      "Bonjour Fatima\n\nVoici :",
    ]);
    expect(body.programmes).toEqual([
      { id: "creches-schaerbeek", name: { fr: expect.any(String), nl: expect.any(String) } },
    ]);
    expect(body).toMatchObject({ id, question: "une crèche", callback: null, notes: [] });
    expect(JSON.stringify(body)).not.toContain(conversation);
  });

  test("keeps a message or a note under the same id once", async () => {
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    for (const path of ["messages", "notes"]) {
      const sent = () => ana.post(`/cases/${id}/${path}`, { text: "une fois", id: "same" });
      const answers = await Promise.all([sent(), sent(), sent()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    }
    await ana.post(`/cases/${id}/messages`, { text: "sans numéro" });
    await ana.post(`/cases/${id}/messages`, { text: "sans numéro" });
    const said = (await office.said(conversation)).filter((one) => one.startsWith("counsellor"));
    expect(said).toEqual(["counsellor: une fois", ...Array(2).fill("counsellor: sans numéro")]);
    expect((await ana.get(`/cases/${id}`)).body.notes).toEqual([
      {
        id: "same",
        text: "une fois",
        counsellor: { id: ana.id, name: "Ana" },
        at: office.clock.time,
      },
    ]);
  });

  test("is not spoken in by who has not taken it", async () => {
    const { id } = await office.waiting();
    const { status, body } = await ana.post(`/cases/${id}/messages`, { text: "Bonjour" });
    expect({ status, by: body.by, code: body.error.code }).toEqual({
      status: 409,
      by: null,
      code: "NotYours",
    });
    expect(body.error.message).toContain("take it first");
  });

  test.each([
    ["messages", { text: "" }, "text: is empty"],
    ["messages", { text: "  \n " }, "text: is empty"],
    ["messages", { text: "x".repeat(4001) }, "longer than 4000"],
    ["messages", { text: "a\u0000b" }, "control characters"],
    ["messages", { text: "a", id: "é" }, "id: "],
    ["messages", {}, "text: "],
    ["messages", [], "body: "],
    ["close", { outcome: "done" }, "outcome: "],
    ["transfer", { desk: "nowhere" }, `no desk "nowhere"`],
    ["callback", { reached: "yes" }, "reached: "],
  ])("refuses %s with %j, and says where it is wrong", async (path, json, said) => {
    const { id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    const { status, body } = await ana.post(`/cases/${id}/${path}`, json);
    expect(status).toBe(400);
    expect(body.error.message).toContain(said);
  });

  test("goes to another desk, back to the assistant, or to its end", async () => {
    const { id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    expect(await ana.post(`/cases/${id}/transfer`, { desk: "housing" })).toMatchObject({
      status: 200,
      body: { state: "transferred", desk: "housing" },
    });
    await bram.post(`/cases/${id}/claim`);
    expect(await bram.post(`/cases/${id}/return`)).toMatchObject({
      status: 200,
      body: { state: "returned" },
    });
    const again = await bram.post(`/cases/${id}/close`, { outcome: "other" });
    expect(again).toMatchObject({ status: 409, body: { error: { code: "Impossible" } } });
    expect(again.body).not.toHaveProperty("by");
  });

  test("is not taken beyond what a desk allows one counsellor", async () => {
    for (let count = 0; count < 3; count++) {
      const { id } = await office.waiting();
      await bram.post(`/cases/${id}/claim`);
      await bram.post(`/cases/${id}/transfer`, { desk: "housing" });
    }
    const ids = (await listed()).cases.map(({ id }: { id: string }) => id);
    const claims: unknown[] = [];
    for (const id of ids) claims.push((await ana.post(`/cases/${id}/claim`)).body.error?.code);
    expect(claims).toEqual([undefined, undefined, "AtCapacity"]);
  });

  test("shows whom to call; reached, the details are gone", async () => {
    const { conversation, id } = await office.waiting();
    await office.handoff.requestCallback(conversation, wanted);
    await ana.post(`/cases/${id}/claim`);
    await ana.post(`/cases/${id}/callback`, { reached: false });
    expect((await ana.get(`/cases/${id}`)).body).toMatchObject({
      state: "callback",
      callback: { ...wanted, attempts: 1 },
    });
    await ana.post(`/cases/${id}/callback`, { reached: true });
    expect((await ana.get(`/cases/${id}`)).body).toMatchObject({
      state: "closed",
      callback: null,
    });
  });

  test("lets the resident know that their counsellor types", async () => {
    const { conversation, id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    const heard: string[] = [];
    const stop = office.store.listen((announced) => void heard.push(announced));
    await ana.post(`/cases/${id}/typing`);
    stop();
    expect(heard).toEqual([`typing:counsellor:${conversation}:Ana`]);
  });
});

describe("every call", () => {
  test("is a sign of life, written once in five seconds", async () => {
    const seenAt = async () => {
      const [row] = await office.store.query<{ seen_at: number }>(
        `select seen_at from counsellors where id = $1`,
        [ana.id],
      );
      return row?.seen_at;
    };
    const start = office.clock.time;
    expect(await seenAt()).toBe(start);
    office.clock.time += 4999;
    await ana.post("/heartbeat");
    expect(await seenAt()).toBe(start);
    office.clock.time += 1;
    await ana.get("/canned?language=fr");
    expect(await seenAt()).toBe(start + 5000);
  });
});

describe("desks, presence and figures", () => {
  test("the desks are listed with those who wait there", async () => {
    await office.waiting();
    expect((await ana.get("/desks")).body.desks).toMatchObject([
      {
        id: "brussels",
        open: true,
        opens: null,
        closes: null,
        waiting: 1,
        capacity: 1000,
        communes: "all",
      },
      { id: "housing", open: true, opens: null, waiting: 0, capacity: 2 },
    ]);
  });

  test("a desk with opening hours tells until when it is open, or closed", async () => {
    const hours = week({ monday: "9:00-12:00 13:30-16:00" });
    const kept = { programmes: office.programmes, desks: [{ ...desk, hours }] };
    const other = await startOffice({ knowledge: kept });
    other.clock.time = Date.parse("2026-11-23T12:30+01:00");
    const anna = await other.counsellor("Anna");
    const told = async () => (await anna.get("/desks")).body.desks[0];
    const opens = Date.parse("2026-11-23T13:30+01:00");
    expect(await told()).toMatchObject({ open: false, opens, closes: null });
    other.clock.time = opens;
    const closes = Date.parse("2026-11-23T16:00+01:00");
    expect(await told()).toMatchObject({ open: true, opens: null, closes });
    await other.stop();
  });

  test("a counsellor sees who shares a desk with them, a supervisor everybody, for 30 s", async () => {
    const { id } = await office.waiting();
    await ana.post(`/cases/${id}/claim`);
    await ana.patch({ desks: ["brussels"] });
    await bram.patch({ desks: ["housing"], languages: ["nl"] });
    const supervisor = await office.supervisor();
    const names = async (browser: Browser) =>
      (await browser.get("/present")).body.present.map(({ name }: { name: string }) => name);
    expect(await names(ana)).not.toContain("Bram");
    const { present } = (await supervisor.get("/present")).body;
    expect(present.find(({ name }: { name: string }) => name === "Ana")).toEqual({
      id: ana.id,
      name: "Ana",
      desks: ["brussels"],
      languages: ["fr", "nl"],
      cases: 1,
      seenAt: office.clock.time,
    });
    expect(present.find(({ name }: { name: string }) => name === "Bram").languages).toEqual(["nl"]);
    office.clock.time += 30_000;
    expect(await names(supervisor)).toEqual(["Team 1"]);
  });

  test("the queue is told in figures, today's apart", async () => {
    const supervisor = await office.supervisor();
    const empty = (await supervisor.get("/figures")).body;
    expect(empty).toEqual({
      waiting: 0,
      longestWait: null,
      accepted: 0,
      callbacks: 0,
      today: { opened: 0, answered: 0, abandoned: 0, medianWait: null },
    });
    const cases = [await office.waiting(), await office.waiting(), await office.waiting()];
    const gone = await office.waiting();
    const called = await office.waiting();
    office.clock.time += 60_000;
    for (const { id } of cases.slice(0, 2)) await ana.post(`/cases/${id}/claim`);
    await ana.post(`/cases/${cases[0]!.id}/close`, { outcome: "answered" });
    await office.handoff.leave(gone.conversation);
    await office.handoff.requestCallback(called.conversation, wanted);
    expect((await supervisor.get("/figures")).body).toEqual({
      waiting: 1,
      longestWait: 60_000,
      accepted: 1,
      callbacks: 1,
      today: { opened: 5, answered: 1, abandoned: 1, medianWait: 60_000 },
    });
    office.clock.time += 24 * 60 * 60 * 1000;
    expect((await supervisor.post("/heartbeat")).status).toBe(401);
    const tomorrow = await office.supervisor();
    expect((await tomorrow.get("/figures")).body).toMatchObject({
      waiting: 1,
      today: { opened: 0, answered: 0, abandoned: 0, medianWait: null },
    });
  });
});

describe("what a counsellor looks up", () => {
  test("programmes are found as the assistant finds them, the commune's own among them, in the language wanted", async () => {
    for (const [language, query, source] of [
      ["fr", "crèche à Ixelles", "Sources"],
      ["nl", "crèche in Elsene", "Bronnen"],
    ] as const) {
      const path = `/programmes?q=${encodeURIComponent(query)}&language=${language}`;
      const { programmes } = (await ana.get(path)).body;
      expect(programmes.length).toBeLessThanOrEqual(12);
      const found = programmes.find(({ id }: any) => id === "creches-ixelles");
      expect(found.text).toContain(found.name);
      expect(found.text).toContain(found.summary);
      expect(found.text).toMatch(new RegExp(`\\n${source}\\n\\[1\\] .+ \\(.+\\)\\n +https://`));
      expect(found.text).not.toMatch(/[*#]|\]\(/);
    }
  });

  test("what is for the communes' staff only is not found", async () => {
    const staff = office.programmes.filter(({ audience }) => !audience.includes("resident"));
    expect(staff.length).toBeGreaterThan(5);
    for (const { id, names } of staff.slice(0, 5)) {
      const path = `/programmes?q=${encodeURIComponent(names.fr)}&language=fr`;
      const ids = (await ana.get(path)).body.programmes.map((one: { id: string }) => one.id);
      expect(ids).not.toContain(id);
    }
  });

  test("a commune's name alone finds what is known of it", async () => {
    const { programmes } = (await ana.get("/programmes?q=ixelles&language=fr")).body;
    expect(programmes[0].name).toContain("Ixelles");
  });

  test("nothing is found for nothing", async () => {
    expect((await ana.get("/programmes?language=fr")).body).toEqual({ programmes: [] });
  });

  test("canned replies are the same in both languages, by their ids", async () => {
    const [fr, nl] = [
      (await ana.get("/canned?language=fr")).body.canned,
      (await ana.get("/canned?language=nl")).body.canned,
    ];
    const ids = (canned: { id: string }[]) => canned.map(({ id }) => id);
    expect(ids(fr).length).toBeGreaterThanOrEqual(10);
    expect(ids(nl)).toEqual(ids(fr));
    expect(fr[0].text).not.toBe(nl[0].text);
  });

  test.each(["/canned", "/canned?language=de", "/programmes?q=x"])(
    "%s says that a language is missing",
    async (path) => {
      const { status, body } = await ana.get(path);
      expect(status).toBe(400);
      expect(body.error.message).toContain("language: must be fr or nl");
    },
  );
});
