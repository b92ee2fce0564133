import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newState } from "../../src/domain/conversation.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Arrival } from "../../src/store/accept.ts";
import type { TurnResult } from "../../src/store/commit-turn.ts";
import { type Conversations, conversationsOf, messagePage } from "../../src/store/conversations.ts";
import { deliveriesOf } from "../../src/store/deliveries.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { needsPostgres } from "../needs.ts";
import { startPostgres } from "../postgres.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
/** Past 2^31, as every time of today is. */
const now = 1_790_000_000_000;

type Engine = { open: () => Promise<Store>; stop: () => void };

describe("the store on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-store-"));
  const open = () => openStore({ databaseUrl: null, dataDir: folder });
  contract(async () => ({ open, stop: () => rmSync(folder, { recursive: true }) }));

  test("takes up everything where the last process left it", async () => {
    const dataDir = join(folder, "reopened");
    const first = await openStore({ databaseUrl: null, dataDir });
    const id = await started(conversationsOf(first));
    await conversationsOf(first).accept(arrival(id, "a"));
    await first.close();
    const second = await openStore({ databaseUrl: null, dataDir });
    expect(await conversationsOf(second).waiting(id)).toMatchObject({
      message: { sequence: 1 },
      version: 0,
    });
    expect(await second.query(`select version from schema_version order by version`)).toEqual([
      { version: 1 },
      { version: 2 },
      { version: 3 },
      { version: 4 },
      { version: 5 },
    ]);
    await second.close();
  });

  test("keeps a second process out, and says what to do", async () => {
    const dataDir = join(folder, "locked");
    const store = await openStore({ databaseUrl: null, dataDir });
    const script = `const { openStore } = await import("./src/store/open-store.ts");
      await openStore({ databaseUrl: null, dataDir: ${JSON.stringify(dataDir)} });`;
    const second = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: project,
      encoding: "utf8",
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(
      "is another Zinneke using this DATA_DIR? Stop it, or choose another DATA_DIR",
    );
    await store.close();
    const third = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: project,
      encoding: "utf8",
    });
    expect(third).toMatchObject({ status: 0, stderr: "" });
  });
});

describe.skipIf(needsPostgres())("the store on PostgreSQL", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await newDatabase(postgres.url);
  });
  afterAll(() => postgres?.stop());
  contract(async () => ({
    open: () => openStore({ databaseUrl: url, dataDir: "" }),
    stop: () => undefined,
  }));

  const pair = () =>
    Promise.all([
      openStore({ databaseUrl: url, dataDir: "" }),
      openStore({ databaseUrl: url, dataDir: "" }),
    ]);

  test("is brought up to date once by servers that start together", async () => {
    const fresh = await newDatabase(postgres.url);
    const stores = await Promise.all(
      [1, 2, 3].map(() => openStore({ databaseUrl: fresh, dataDir: "" })),
    );
    expect(await stores[0]!.query(`select version from schema_version order by version`)).toEqual([
      { version: 1 },
      { version: 2 },
      { version: 3 },
      { version: 4 },
      { version: 5 },
    ]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("tells every server what one of them announces", async () => {
    const [one, other] = await pair();
    const heard = new Promise((resolve) => other.listen(resolve));
    await one.announce("c1");
    expect(await heard).toBe("c1");
    await Promise.all([one.close(), other.close()]);
  });

  test("hears announcements again after its connections were cut", async () => {
    const [one, other] = await pair();
    const heard = new Set<string>();
    other.listen((conversation) => heard.add(conversation));
    await one.query(
      `select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
    );
    const id = randomUUID();
    await expect
      .poll(
        async () => {
          await one.announce(id);
          return heard.has(id);
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  test("numbers the messages that two servers accept at once without a gap or a double", async () => {
    const stores = await pair();
    const id = await started(conversationsOf(stores[0]));
    const accepted = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        conversationsOf(stores[i % 2]!).accept(arrival(id, `k${i}`)),
      ),
    );
    expect(accepted.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 40 }, () => "stored"),
    );
    const messages = await conversationsOf(stores[1]).messagesAfter(id, 0);
    expect(messages.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    await Promise.all(stores.map((store) => store.close()));
  });

  test("gives the next send of a conversation to one of two servers", async () => {
    const stores = await pair();
    const id = await started(conversationsOf(stores[0]));
    await deliveriesOf(stores[0]).remember(id, "there");
    const claims = await Promise.all(
      stores.map((store) => deliveriesOf(store).claim(id, now, now + 1000)),
    );
    expect(claims.map(({ outcome }) => outcome).sort()).toEqual(["claimed", "nothing"]);
    await deliveriesOf(stores[1]).forgetClaims();
    expect(await deliveriesOf(stores[1]).claim(id, now, now + 1000)).toEqual({
      outcome: "nothing",
    });
    await Promise.all(stores.map((store) => store.close()));
  });

  test("says so when the server cannot be reached", async () => {
    await expect(
      openStore({ databaseUrl: "postgres://zinneke@127.0.0.1:1/none", dataDir: "" }),
    ).rejects.toThrow(/ECONNREFUSED/);
  });
});

/** What holds on both engines. */
function contract(start: () => Promise<Engine>): void {
  let engine: Engine;
  let store: Store;
  let conversations: Conversations;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
    conversations = conversationsOf(store);
  });
  afterAll(async () => {
    await store?.close();
    engine?.stop();
  });
  const accept = (conversation: string, key: string, at = now) =>
    conversations.accept(arrival(conversation, key, key, at));
  const turn = (conversation: string, more: Partial<TurnResult>): TurnResult => ({
    conversation,
    version: 0,
    state: newState,
    answers: 1,
    content: { kind: "reply", reply },
    feedback: null,
    act: null,
    now,
    ...more,
  });

  test("a transaction that throws leaves nothing behind and throws on", async () => {
    const id = randomUUID();
    const work = store.transaction(async (query) => {
      await query(
        `insert into conversations (id, channel, created_at, touched_at, version, last_sequence, state) values ($1, 'test', 1, 1, 0, 0, '{}')`,
        [id],
      );
      throw new Error("halfway");
    });
    await expect(work).rejects.toThrow("halfway");
    expect(await conversations.exists(id)).toBe(false);
  });

  test("a statement that fails takes its transaction with it, and the store goes on", async () => {
    const id = await started(conversations);
    const work = store.transaction(async (query) => {
      await query(`update conversations set version = 7 where id = $1`, [id]);
      await query(
        `insert into messages (conversation, sequence, key, at, content, pending) values ($1, null, 'x', 1, '{}', 0)`,
        [id],
      );
    });
    await expect(work).rejects.toThrow();
    expect(await store.query(`select version from conversations where id = $1`, [id])).toEqual([
      { version: 0 },
    ]);
  });

  test("a query beside a transaction waits for it or does not see it, but never sees half", async () => {
    const id = await started(conversations);
    const [, seen] = await Promise.all([
      store
        .transaction(async (query) => {
          await query(`update conversations set version = 5 where id = $1`, [id]);
          throw new Error("taken back");
        })
        .catch(() => undefined),
      store.query(`select version from conversations where id = $1`, [id]),
    ]);
    expect(seen).toEqual([{ version: 0 }]);
  });

  test("whole numbers come back as numbers, counts and large ones too", async () => {
    const id = await started(conversations);
    await accept(id, "a", Number.MAX_SAFE_INTEGER);
    const [row] = await store.query(
      `select count(*) as count, max(at) as at, max(replies_to) as missing from messages where conversation = $1`,
      [id],
    );
    expect(row).toEqual({ count: 1, at: Number.MAX_SAFE_INTEGER, missing: null });
  });

  test("text comes back letter for letter", async () => {
    const text = `'"\\ $1 ?1 % ; -- é œ 😀 \n\t`;
    const id = await started(conversations);
    await accept(id, text);
    expect(await conversations.messagesAfter(id, 0)).toMatchObject([
      { content: { input: { text } } },
    ]);
    expect(await accept(id, text)).toEqual({
      outcome: "duplicate",
      sequence: 1,
    });
  });

  test("opening it twice changes nothing", async () => {
    const id = await started(conversations);
    if (store.engine === "sqlite") {
      await store.close();
      store = await engine.open();
      conversations = conversationsOf(store);
    } else await (await engine.open()).close();
    expect(await conversations.exists(id)).toBe(true);
    expect(await store.query(`select count(*) as count from schema_version`)).toEqual([
      { count: 5 },
    ]);
  });

  test("a conversation begins with its welcome, and one that exists is left as it is", async () => {
    const id = randomUUID();
    const opening = {
      id,
      channel: "test",
      now,
      state: { language: "nl" as const },
      resumeHash: "hash",
    };
    expect(await conversations.open({ ...opening, first: { kind: "welcome", reply } })).toBe(true);
    expect(
      await conversations.open({
        ...opening,
        resumeHash: "other",
        first: { kind: "welcome", reply },
      }),
    ).toBe(false);
    expect(await conversations.resumeHash(id)).toBe("hash");
    expect(await conversations.messagesAfter(id, 0)).toEqual([
      {
        conversation: id,
        sequence: 1,
        repliesTo: null,
        at: now,
        content: { kind: "welcome", reply },
      },
    ]);
    await accept(id, "a");
    expect(await conversations.waiting(id)).toMatchObject({
      state: { ...newState, language: "nl" },
      message: { sequence: 2 },
    });
  });

  test("messages are numbered from 1 in each conversation", async () => {
    const [one, other] = [await started(conversations), await started(conversations)];
    const keys = ["a", "b", "c"];
    for (const key of keys) await accept(one, key);
    expect(await accept(other, "a")).toEqual({ outcome: "stored", sequence: 1 });
    expect((await conversations.messagesAfter(one, 1)).map(({ sequence }) => sequence)).toEqual([
      2, 3,
    ]);
  });

  test("a long conversation is read a page at a time, in order", async () => {
    const id = await started(conversations);
    for (let key = 1; key <= messagePage + 20; key++) await accept(id, String(key));
    const pages = [await conversations.messagesAfter(id, 0)];
    pages.push(await conversations.messagesAfter(id, messagePage));
    expect(pages.map((page) => page.length)).toEqual([messagePage, 20]);
    expect(pages.flat().map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: messagePage + 20 }, (_, index) => index + 1),
    );
  });

  test("the same key is stored once, however often and however closely it comes", async () => {
    const id = await started(conversations);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => accept(id, "same")));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 4 }, () => "duplicate"),
      "stored",
    ]);
    expect(await accept(id, "next")).toEqual({ outcome: "stored", sequence: 2 });
  });

  test("a message to a conversation that does not exist is not stored", async () => {
    const id = randomUUID();
    expect(await accept(id, "a")).toEqual({ outcome: "unknown-conversation" });
    expect(await conversations.messagesAfter(id, 0)).toEqual([]);
    expect(await conversations.waiting(id)).toBeNull();
  });

  test("what waits is the oldest message without an answer", async () => {
    const id = await started(conversations);
    await accept(id, "a", now);
    await accept(id, "b", now + 5);
    expect((await conversations.waiting(id))?.message).toMatchObject({
      sequence: 1,
      repliesTo: null,
      at: now,
    });
    expect(await conversations.unanswered(now)).toContain(id);
    expect(await conversations.unanswered(now - 1)).not.toContain(id);
    await conversations.commitTurn(turn(id, { answers: 1 }));
    expect((await conversations.waiting(id))?.message.sequence).toBe(2);
    await conversations.commitTurn(turn(id, { answers: 2, version: 1 }));
    expect(await conversations.waiting(id)).toBeNull();
    expect(await conversations.unanswered(now + 10)).not.toContain(id);
  });

  test("a turn stores its reply, its state and the mark of being answered together", async () => {
    const id = await started(conversations);
    await accept(id, "a");
    const state = { ...newState, commune: "21015", misses: 2 };
    expect(await conversations.commitTurn(turn(id, { state, now: now + 1 }))).toBe(true);
    expect((await conversations.messagesAfter(id, 1))[0]).toEqual({
      conversation: id,
      sequence: 2,
      repliesTo: 1,
      at: now + 1,
      content: { kind: "reply", reply },
    });
    await accept(id, "b");
    expect(await conversations.waiting(id)).toMatchObject({ state, version: 1 });
  });

  test("a turn computed from an older version stores nothing at all", async () => {
    const id = await started(conversations);
    await accept(id, "a");
    const turns = [1, 2].map((misses) => ({
      state: { ...newState, misses },
      feedback: { message: misses, value: "like" as const, reason: null },
    }));
    const outcomes = await Promise.all(turns.map((one) => conversations.commitTurn(turn(id, one))));
    // Whichever the database lets go first.
    expect(outcomes.toSorted()).toEqual([false, true]);
    const first = turns[outcomes.indexOf(true)]!;
    expect(await conversations.messagesAfter(id, 0)).toHaveLength(2);
    expect(
      await store.query(`select version, last_sequence, state from conversations where id = $1`, [
        id,
      ]),
    ).toEqual([{ version: 1, last_sequence: 2, state: JSON.stringify(first.state) }]);
    expect(await store.query(`select message from feedback where conversation = $1`, [id])).toEqual(
      [{ message: first.feedback.message }],
    );
  });

  test("a turn that cannot be stored whole is not stored in part", async () => {
    const id = await started(conversations);
    await accept(id, "a");
    await store.query(
      `insert into messages (conversation, sequence, key, at, content, pending) values ($1, 2, 'in the way', 1, '{}', 0)`,
      [id],
    );
    await expect(
      conversations.commitTurn(turn(id, { state: { ...newState, misses: 9 } })),
    ).rejects.toThrow();
    expect(await conversations.waiting(id)).toMatchObject({
      version: 0,
      state: newState,
      message: { sequence: 1 },
    });
  });

  test("feedback on what the assistant did not say is not stored", async () => {
    const id = await started(conversations);
    await accept(id, "a");
    await conversations.commitTurn(turn(id, {}));
    const judge = (message: number) =>
      conversations.accept({
        conversation: id,
        key: `thumb on ${message}`,
        content: { ...input(""), input: { kind: "feedback" as const, message, value: "like" } },
        relayed: { text: null, tell: null },
        now,
      });
    expect(await judge(1)).toEqual({ outcome: "unknown-message" });
    expect(await judge(3)).toEqual({ outcome: "unknown-message" });
    expect(await judge(2)).toEqual({ outcome: "stored", sequence: 3 });
    expect(await conversations.messagesAfter(id, 2)).toHaveLength(1);
  });

  test("feedback on a message is kept once: the last thumb, and the reason once given", async () => {
    const id = await started(conversations);
    const feedbacks = [
      { message: 2, value: "like" as const, reason: null },
      { message: 2, value: "dislike" as const, reason: "C'est faux ou dépassé" },
      { message: 2, value: "dislike" as const, reason: null },
      { message: 4, value: "like" as const, reason: null },
    ];
    for (const [version, feedback] of feedbacks.entries()) {
      await accept(id, `k${version}`);
      await conversations.commitTurn(
        turn(id, { version, answers: version * 2 + 1, feedback, now: now + version }),
      );
    }
    expect(
      await store.query(`select * from feedback where conversation = $1 order by message`, [id]),
    ).toEqual([
      {
        conversation: id,
        message: 2,
        value: "dislike",
        reason: "C'est faux ou dépassé",
        at: now + 2,
      },
      { conversation: id, message: 4, value: "like", reason: null, at: now + 3 },
    ]);
  });

  test("erasing a conversation leaves no row of it, and tells who listens", async () => {
    const [id, other] = [await started(conversations), await started(conversations)];
    for (const conversation of [id, other]) {
      await accept(conversation, "a");
      const feedback = { message: 1, value: "like" as const, reason: null };
      await conversations.commitTurn(turn(conversation, { feedback }));
      await deliveriesOf(store).remember(conversation, "there");
      await deliveriesOf(store).advance(conversation, 2, "sent");
    }
    const heard = nextAnnouncement(store, id);
    await conversations.erase(id);
    await heard;
    for (const table of ["messages", "feedback", "deliveries", "sent_messages"]) {
      expect(
        await store.query(`select * from ${table} where conversation = $1`, [id]),
        table,
      ).toEqual([]);
      expect(
        (await store.query(`select * from ${table} where conversation = $1`, [other])).length,
        table,
      ).toBeGreaterThan(0);
    }
    expect(await conversations.exists(id)).toBe(false);
    expect(await conversations.resumeHash(id)).toBeNull();
    expect(await conversations.exists(other)).toBe(true);
  });

  test("only conversations in which nothing has happened since are erased", async () => {
    const ids = await Promise.all([
      started(conversations, 10),
      started(conversations, 10),
      started(conversations, 20),
    ]);
    await accept(ids[1]!, "a", 20);
    await accept(ids[0]!, "a", 19);
    expect(await conversations.eraseUntouched(20)).toBe(1);
    expect(await Promise.all(ids.map((id) => conversations.exists(id)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(await conversations.messagesAfter(ids[0]!, 0)).toEqual([]);
  });

  test("whoever listens hears each announcement, until they stop", async () => {
    const heard: string[] = [];
    const stop = store.listen((conversation) => heard.push(conversation));
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    await Promise.all([nextAnnouncement(store, one), store.announce(one)]);
    await Promise.all([nextAnnouncement(store, two), store.announce(two)]);
    stop();
    await Promise.all([nextAnnouncement(store, three), store.announce(three)]);
    expect(heard).toEqual([one, two]);
  });

  describe("its deliveries", () => {
    const deliveries = () => deliveriesOf(store);
    const held = async () => {
      const id = await started(conversations);
      await deliveries().remember(id, "there");
      return id;
    };

    test("begin at the start and go on after what has arrived", async () => {
      const id = await held();
      expect(await deliveries().deliveredUpTo(id)).toBe(0);
      await accept(id, "a");
      expect(await deliveries().undelivered()).toContain(id);
      await deliveries().advance(id, 1, "sent-1");
      expect(await deliveries().deliveredUpTo(id)).toBe(1);
      expect(await deliveries().sequenceOf(id, "sent-1")).toBe(1);
      expect(await deliveries().sequenceOf(id, "sent-2")).toBeNull();
      expect(await deliveries().undelivered()).not.toContain(id);
    });

    test("never go back, and know a message by its first number", async () => {
      const id = await held();
      await deliveries().advance(id, 3, "sent");
      await deliveries().advance(id, 2, "sent");
      expect(await deliveries().deliveredUpTo(id)).toBe(3);
      expect(await deliveries().sequenceOf(id, "sent")).toBe(3);
      await deliveries().advance(id, 4, null);
      expect(await deliveries().deliveredUpTo(id)).toBe(4);
    });

    test("are one sender's at a time, and free again when a claim runs out or is given back", async () => {
      const id = await held();
      const delivery = { conversation: id, reference: "there", delivered: 0, attempts: 0 };
      expect(await deliveries().claim(id, now, now + 1000)).toEqual({
        outcome: "claimed",
        delivery,
      });
      expect(await deliveries().claim(id, now + 999, now + 2000)).toEqual({ outcome: "nothing" });
      expect(await deliveries().claim(id, now + 1000, now + 2000)).toEqual({
        outcome: "claimed",
        delivery,
      });
      await deliveries().release(id);
      expect(await deliveries().claim(id, now + 1001, now + 2000)).toEqual({
        outcome: "claimed",
        delivery,
      });
    });

    test("that failed wait until the time asked for, whoever writes meanwhile", async () => {
      const id = await held();
      await deliveries().claim(id, now, now + 1000);
      await deliveries().postpone(id, now + 500);
      expect(await deliveries().claim(id, now + 499, now + 1000)).toEqual({
        outcome: "not-before",
        time: now + 500,
      });
      expect(await deliveries().claim(id, now + 500, now + 1000)).toMatchObject({
        delivery: { attempts: 1 },
      });
      await deliveries().postpone(id, now + 900);
      await deliveries().remember(id, "there");
      expect(await deliveries().claim(id, now + 600, now + 1000)).toEqual({
        outcome: "not-before",
        time: now + 900,
      });
      expect(await deliveries().claim(id, now + 900, now + 1000)).toMatchObject({
        delivery: { attempts: 0 },
      });
    });

    test("end when given up, until the conversation is heard from again", async () => {
      const id = await held();
      await accept(id, "a");
      await deliveries().giveUp(id);
      expect(await deliveries().deliveredUpTo(id)).toBeNull();
      expect(await deliveries().undelivered()).not.toContain(id);
      expect(await deliveries().claim(id, now, now + 1000)).toEqual({ outcome: "nothing" });
      await deliveries().remember(id, "elsewhere");
      expect(await deliveries().claim(id, now, now + 1000)).toMatchObject({
        delivery: { reference: "elsewhere", delivered: 0 },
      });
    });

    test("of conversations held nowhere else do not exist", async () => {
      const id = await started(conversations);
      await deliveries().advance(id, 1, "sent");
      expect(await deliveries().deliveredUpTo(id)).toBeNull();
      expect(await deliveries().sequenceOf(id, "sent")).toBeNull();
      expect(await deliveries().claim(id, now, now + 1)).toEqual({ outcome: "nothing" });
    });
  });
}

const reply: Reply = {
  decision: "answer",
  language: "fr",
  programmes: ["creches-ixelles"],
  parts: [{ kind: "paragraph", language: "fr", statement: { text: "Voilà.", cites: [] } }],
  citations: [],
  choices: [],
};

/** A message in the form for the bot; a person would be given its text. */
function arrival(conversation: string, key: string, text = key, at = now): Arrival {
  return {
    conversation,
    key,
    content: input(text),
    relayed: { text, tell: null },
    now: at,
  };
}

function input(text: string): Arrival["content"] {
  const hints = { commune: null, language: null, audience: ["resident"] as const };
  return {
    kind: "input",
    input: { kind: "text", text },
    hints,
    clientId: null,
    shortened: false,
    redacted: false,
  };
}

/** A new conversation, without a first message. */
async function started(conversations: Conversations, at = now): Promise<string> {
  const id = randomUUID();
  await conversations.open({ id, channel: "test", now: at });
  return id;
}

function nextAnnouncement(store: Store, conversation: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.listen((heard) => {
      if (heard !== conversation) return;
      stop();
      resolve();
    });
  });
}

/** An empty database beside the one of an address. */
async function newDatabase(url: string): Promise<string> {
  const store = await openStore({ databaseUrl: url, dataDir: "" });
  const name = `zinneke_${randomUUID().replaceAll("-", "")}`;
  await store.query(`create database ${name}`);
  await store.close();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
