import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAssistant } from "../../src/assistant.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import type { Message } from "../../src/domain/conversation.ts";
import type { Hints, Input } from "../../src/domain/incoming.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { RunTurn } from "../../src/turn/run-turn.ts";
import { createTurns, type TurnParts } from "../../src/turn/turns.ts";
import { needsPostgres } from "../needs.ts";
import { startPostgres } from "../postgres.ts";

const hints: Hints = { commune: null, language: "fr", audience: ["resident"] };

function replyOf(text: string): Reply {
  return {
    decision: "answer",
    language: "fr",
    programmes: [],
    parts: [{ kind: "paragraph", language: "fr", statement: { text, cites: [] } }],
    citations: [],
    choices: [],
  };
}

/** Says how many turns of the conversation came before, and what was said: two turns at once would count alike. */
const counting: RunTurn = ({ input }, state) => ({
  state: { ...state, misses: state.misses + 1 },
  reply: replyOf(`${state.misses} ${input.kind === "text" ? input.text : input.kind}`),
  feedback: null,
});

/** One server's turns on a store. */
function serverOn(store: Store, parts: Partial<TurnParts> = {}) {
  const reported: unknown[] = [];
  const conversations = parts.conversations ?? conversationsOf(store);
  const turns = createTurns({
    store,
    conversations,
    runTurn: counting,
    welcome: () => replyOf("welcome"),
    communes: [],
    desks: [],
    now: Date.now,
    report: (fault) => reported.push(fault),
    ...parts,
  });
  return {
    turns,
    reported,
    say: (conversation: string, text: string, key = text) =>
      turns.accept({ conversation, key, input: { kind: "text", text }, hints }),
    open: async () => {
      const id = randomUUID();
      await turns.open({ id, channel: "test", hints });
      return id;
    },
    /** What was said in a conversation, and to which message each reply belongs. */
    replies: async (conversation: string) =>
      (await conversations.messagesAfter(conversation, 0))
        .filter(isReply)
        .map(({ repliesTo, content }) => ({
          repliesTo,
          said: textOf((content as { reply: Reply }).reply),
        })),
    /** The numbers of the messages that came in. */
    inputs: async (conversation: string) =>
      (await conversations.messagesAfter(conversation, 0))
        .filter(({ content }) => content.kind === "input")
        .map(({ sequence }) => sequence),
  };
}
const isReply = ({ content }: Message): boolean => content.kind === "reply";

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
  return () => store.close();
});

test("the same message delivered five times gives one answer", async () => {
  const server = serverOn(store);
  const id = await server.open();
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => server.say(id, "Bonjour", "k")),
  );
  await server.turns.settle();
  outcomes.push(await server.say(id, "Bonjour", "k"));
  await server.turns.settle();
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
    "duplicate",
    "duplicate",
    "duplicate",
    "duplicate",
    "stored",
  ]);
  expect(await server.replies(id)).toEqual([{ repliesTo: 2, said: "0 Bonjour" }]);
});

test("a client's key never meets one of ours", async () => {
  const server = serverOn(store);
  const id = await server.open();
  const keys = ["first", "reply:2", "in:first", ""];
  for (const key of keys) expect((await server.say(id, key, key)).outcome, key).toBe("stored");
  await server.turns.settle();
  expect(await server.replies(id)).toHaveLength(keys.length);
});

test("the same words in two messages are two messages", async () => {
  const server = serverOn(store);
  const id = await server.open();
  await Promise.all([server.say(id, "merci", "k1"), server.say(id, "merci", "k2")]);
  await server.turns.settle();
  expect(await server.replies(id)).toHaveLength(2);
});

test("fifty overlapping messages in one conversation get fifty answers, in order", async () => {
  const server = serverOn(store);
  const id = await server.open();
  const accepted = await Promise.all(
    Array.from({ length: 50 }, (_, i) => server.say(id, `question ${i}`)),
  );
  await server.turns.settle();
  const sequences = accepted.map((one) => (one.outcome === "stored" ? one.sequence : 0));
  expect(sequences).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
  expect(await server.replies(id)).toEqual(
    Array.from({ length: 50 }, (_, i) => ({ repliesTo: i + 2, said: `${i} question ${i}` })),
  );
});

test("conversations do not wait for each other", async () => {
  const server = serverOn(store);
  const ids = await Promise.all(Array.from({ length: 20 }, () => server.open()));
  await Promise.all(ids.map((id) => server.say(id, "Bonjour")));
  await server.turns.settle();
  for (const id of ids)
    expect(await server.replies(id)).toEqual([{ repliesTo: 2, said: "0 Bonjour" }]);
});

test("a message to an unknown conversation is refused and leaves nothing", async () => {
  const server = serverOn(store);
  expect(await server.say("unknown", "Bonjour")).toEqual({ outcome: "unknown-conversation" });
  await server.turns.settle();
  expect(await store.query(`select * from messages`)).toEqual([]);
  expect(server.reported).toEqual([]);
});

test("a conversation opened twice is welcomed once", async () => {
  const server = serverOn(store);
  const opening = { id: "twice", channel: "test", hints };
  expect(await Promise.all([server.turns.open(opening), server.turns.open(opening)])).toEqual([
    true,
    false,
  ]);
  expect(await conversationsOf(store).messagesAfter("twice", 0)).toHaveLength(1);
});

test("whoever listens hears of the message and of its answer", async () => {
  const server = serverOn(store);
  const id = await server.open();
  const lengths: number[] = [];
  const reads: Promise<unknown>[] = [];
  store.listen((heard) => {
    expect(heard).toBe(id);
    reads.push(
      conversationsOf(store)
        .messagesAfter(id, 0)
        .then(({ length }) => lengths.push(length)),
    );
  });
  await server.say(id, "Bonjour");
  await server.turns.settle();
  await Promise.all(reads);
  expect(lengths[0]).toBeGreaterThanOrEqual(2);
  expect(lengths.at(-1)).toBe(3);
});

test("a fault in a turn is reported, gets an apology with a way to a person, and stops nothing after it", async () => {
  const fault = new Error("a fault on our side");
  const server = serverOn(store, {
    runTurn: (received, state) => {
      if (received.input.kind === "text" && received.input.text === "boum") throw fault;
      return counting(received, state);
    },
  });
  const id = await server.open();
  await Promise.all(["avant", "boum", "après"].map((text) => server.say(id, text)));
  await server.turns.settle();
  expect(server.reported).toEqual([fault]);
  const said = await server.replies(id);
  expect(said.map(({ repliesTo }) => repliesTo)).toEqual([2, 3, 4]);
  expect(said[0]!.said).toBe("0 avant");
  expect(said[1]!.said).toBe(
    "Quelque chose n'a pas marché de mon côté. Réessayez, ou demandez une personne.\n\n› Parler à une personne",
  );
  expect(said[2]!.said).toBe("1 après");
});

test("a store that fails at the second commit loses nothing: the message is answered when taken up again", async () => {
  const real = conversationsOf(store);
  let fails = true;
  const server = serverOn(store, {
    conversations: {
      ...real,
      commitTurn: async (result) => {
        if (fails) throw new Error("the disk is full");
        return real.commitTurn(result);
      },
    },
  });
  const id = await server.open();
  expect((await server.say(id, "Bonjour")).outcome).toBe("stored");
  await server.turns.settle();
  expect(server.reported).toEqual([new Error("the disk is full")]);
  expect(await server.replies(id)).toEqual([]);
  fails = false;
  await server.turns.recover();
  await server.turns.settle();
  expect(await server.replies(id)).toEqual([{ repliesTo: 2, said: "0 Bonjour" }]);
});

test("a conversation erased while its turn runs gets no reply, and that is no fault", async () => {
  const conversations = conversationsOf(store);
  let erased: Promise<void> | undefined;
  const server = serverOn(store, {
    runTurn: (received, state) => {
      erased = conversations.erase("short");
      return counting(received, state);
    },
  });
  await server.turns.open({ id: "short", channel: "test", hints });
  await server.say("short", "Bonjour");
  await server.turns.settle();
  await erased;
  expect(await store.query(`select * from messages`)).toEqual([]);
  expect(server.reported).toEqual([]);
});

describe("what is stored", () => {
  const secrets: [string, RegExp][] = [
    ["Mon numéro national est 85.07.30-033.28, ai-je droit à une allocation loyer ?", /85\.07\.30/],
    ["Appelez-moi au 0470/12.34.56 svp", /0470/],
    ["Versez sur BE68 5390 0754 7034", /5390/],
    ["Mijn mail is jan.peeters@example.be, waar vind ik een crèche?", /peeters/],
    ["Ik woon Gentsesteenweg 123 in Sint-Jans-Molenbeek, waar is het OCMW?", /123/],
    ["Je suis née le 12/03/1985, j'habite 1080", /1985/],
  ];

  test("holds no personal data, in no row of any table", async () => {
    const { turns, conversations } = createAssistant(store, {
      report: (fault) => expect.unreachable(String(fault)),
    });
    const inputs: Input[] = [
      ...secrets.map(([text]): Input => ({ kind: "text", text })),
      ...secrets.map(([text]): Input => ({ kind: "upload", text, files: 1 })),
    ];
    await turns.open({ id: "private", channel: "test", hints });
    for (const [index, input] of inputs.entries()) {
      expect(
        (await turns.accept({ conversation: "private", key: String(index), input, hints })).outcome,
      ).toBe("stored");
      await turns.settle();
    }
    const tables = await store.query<{ name: string }>(
      `select name from sqlite_master where type = 'table'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => store.query(`select * from ${name}`)));
    const all = JSON.stringify(rows);
    for (const [text, secret] of secrets) expect(all, text).not.toMatch(secret);
    expect(all).toContain("[national-number]");
    const messages = await conversations.messagesAfter("private", 0);
    expect(messages.filter(isReply)).toHaveLength(inputs.length);
    expect(textOf((messages[2]!.content as { reply: Reply }).reply)).toContain(
      "J'ai retiré des données personnelles de votre message.",
    );
  });
});

describe("across processes, on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "zinneke-turns-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  survivesSigkill(async () => ({ databaseUrl: null, dataDir: join(folder, randomUUID()) }));

  test("a message delivered again after a restart is not answered again", async () => {
    const place = { databaseUrl: null, dataDir: join(folder, "restart") };
    const before = await openStore(place);
    const first = serverOn(before);
    const id = await first.open();
    await first.say(id, "Bonjour", "k");
    await first.turns.settle();
    await before.close();
    const after = await openStore(place);
    const second = serverOn(after);
    await second.turns.recover();
    expect(await second.say(id, "Bonjour", "k")).toEqual({ outcome: "duplicate", sequence: 2 });
    await second.turns.settle();
    expect(await second.replies(id)).toHaveLength(1);
    await after.close();
  });
});

describe.skipIf(needsPostgres())("across processes, on PostgreSQL", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let stores: Store[];
  const place = () => ({ databaseUrl: postgres.url, dataDir: "" });
  beforeAll(async () => {
    postgres = await startPostgres();
    stores = await Promise.all([openStore(place()), openStore(place())]);
  });
  afterAll(async () => {
    await Promise.all(stores?.map((one) => one.close()) ?? []);
    postgres?.stop();
  });
  survivesSigkill(async () => place());

  test("two servers answer each message once and in order, though both are told of it", async () => {
    const servers = stores.map((one) => serverOn(one));
    const id = await servers[0]!.open();
    const sent = Array.from({ length: 30 }, (_, i) => [
      servers[0]!.say(id, `q${i}`),
      servers[1]!.say(id, `q${i}`),
    ]).flat();
    const recovering = servers.map(({ turns }) => turns.recover());
    const outcomes = await Promise.all(sent);
    await Promise.all(recovering);
    await Promise.all(servers.map(({ turns }) => turns.recover()));
    await Promise.all(servers.map(({ turns }) => turns.settle()));
    expect(outcomes.filter(({ outcome }) => outcome === "stored")).toHaveLength(30);
    const replies = await servers[1]!.replies(id);
    expect(replies.map(({ repliesTo }) => repliesTo)).toEqual(await servers[1]!.inputs(id));
    expect(replies.map(({ said }) => Number(said.split(" ")[0]))).toEqual(
      Array.from({ length: 30 }, (_, i) => i),
    );
    expect(new Set(replies.map(({ said }) => said.split(" ")[1])).size).toBe(30);
    expect(servers.flatMap(({ reported }) => reported)).toEqual([]);
  });

  test("a message of a server that is gone is answered by another, which leaves young ones alone", async () => {
    const [one, other] = stores.map((each) => serverOn(each));
    const id = await one!.open();
    const content = {
      kind: "input" as const,
      input: { kind: "text" as const, text: "q" },
      hints,
      clientId: null,
      shortened: false,
      redacted: false,
    };
    await conversationsOf(stores[0]!).accept({
      conversation: id,
      key: "in:q",
      content,
      relayed: { text: "q", tell: null },
      now: Date.now(),
    });
    await other!.turns.recover(60_000);
    await other!.turns.settle();
    expect(await other!.replies(id)).toEqual([]);
    await other!.turns.recover();
    await other!.turns.settle();
    expect(await one!.replies(id)).toEqual([{ repliesTo: 2, said: "0 q" }]);
  });
});

function survivesSigkill(
  where: () => Promise<{ databaseUrl: string | null; dataDir: string }>,
): void {
  test("killed between storing and answering, nothing is lost and the restarted server answers once", async () => {
    const place = await where();
    const conversation = randomUUID();
    const messages = ["un", "deux", "trois"];
    const script = fileURLToPath(new URL("die-before-turn.ts", import.meta.url));
    const killed = spawnSync(
      process.execPath,
      [script, JSON.stringify({ ...place, conversation, messages })],
      { encoding: "utf8" },
    );
    expect(killed).toMatchObject({ signal: "SIGKILL", stderr: "" });

    const reopened = await openStore(place);
    const server = serverOn(reopened);
    expect((await server.inputs(conversation)).length).toBeGreaterThan(0);
    expect(await server.replies(conversation)).toEqual([]);
    // The client, which may not have heard that they arrived, sends all of them again.
    await server.turns.recover();
    for (const text of messages) await server.say(conversation, text);
    await server.turns.settle();
    await server.turns.recover();
    await server.turns.settle();
    const replies = await server.replies(conversation);
    expect(replies.map(({ repliesTo }) => repliesTo)).toEqual(await server.inputs(conversation));
    expect(replies).toHaveLength(messages.length);
    expect(new Set(replies.map(({ said }) => said.split(" ")[1]))).toEqual(new Set(messages));
    await reopened.close();
  });
}
