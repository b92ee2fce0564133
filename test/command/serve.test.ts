import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { conversationsOf } from "../../src/store/conversations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { call, type Conversation, until } from "../channel/direct-line/calls.ts";
import { browse, openLink } from "../counsellor/office.ts";
import { needsPostgres } from "../needs.ts";
import { startPostgres } from "../postgres.ts";
import { run, serve, start } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "zinneke-serve-"));
afterAll(() => rmSync(folder, { recursive: true }));

const running: Pick<ReturnType<typeof start>, "child" | "ended">[] = [];
async function started(environment: Record<string, string>) {
  const server = await serve(environment);
  running.push(server);
  return server;
}
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill("SIGKILL");
    await ended;
  }
});

/** Opens a conversation as a Direct Line client does. */
async function open(server: { url: string }): Promise<Conversation> {
  const { token } = (await call(server, "POST", "/v3/directline/tokens/generate", { json: {} }))
    .body;
  return (await call(server, "POST", "/v3/directline/conversations", { token, json: {} })).body;
}

function post(server: { url: string }, { conversationId, token }: Conversation, json: unknown) {
  return call(server, "POST", `/v3/directline/conversations/${conversationId}/activities`, {
    token,
    json,
  });
}

const hello = { type: "message", from: { id: "resident" }, text: "Bonjour" };

describe("a server", () => {
  test("prints where it is, is healthy, and at SIGTERM finishes the turn at hand and ends well", async () => {
    const DATA_DIR = join(folder, "new", "data");
    const { url, child, ended, printed } = await started({ DATA_DIR });
    expect(new URL(url)).toMatchObject({ protocol: "http:", hostname: "127.0.0.1" });
    expect(await call({ url }, "GET", "/healthz")).toMatchObject({
      status: 200,
      body: { status: "up" },
    });
    expect(await call({ url }, "GET", "/readyz")).toMatchObject({
      status: 200,
      body: { status: "ready" },
    });

    const conversation = await open({ url });
    const posted = await Promise.all(
      [1, 2, 3].map((id) =>
        post({ url }, conversation, { ...hello, channelData: { clientActivityID: `m${id}` } }),
      ),
    );
    child.kill("SIGTERM");
    expect(posted.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
    expect(printed()).toContain("Stopping");

    const store = await openStore({ databaseUrl: null, dataDir: DATA_DIR });
    const messages = await conversationsOf(store).messagesAfter(conversation.conversationId, 0);
    await store.close();
    expect(messages.filter(({ content }) => content.kind === "input")).toHaveLength(3);
    expect(messages.filter(({ content }) => content.kind === "reply")).toHaveLength(3);
  });

  test("keeps its key, its conversations and its tokens when it is killed, and answers once what it acknowledged", async () => {
    const DATA_DIR = join(folder, "killed");
    const first = await started({ DATA_DIR });
    const file = join(DATA_DIR, "secret-key");
    const key = readFileSync(file, "utf8");
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(DATA_DIR).mode & 0o777).toBe(0o700);
    const conversation = await open(first);
    const said = { ...hello, channelData: { clientActivityID: "m1" } };
    expect((await post(first, conversation, said)).status).toBe(200);
    first.child.kill("SIGKILL");
    await first.ended;

    const second = await started({ DATA_DIR });
    expect(readFileSync(file, "utf8")).toBe(key);
    expect((await post(second, conversation, said)).status).toBe(200);
    const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
    await expect
      .poll(async () => {
        const { body } = await call(second, "GET", path, { token: conversation.token });
        return body.activities.filter(({ replyToId }: { replyToId?: string }) => replyToId).length;
      })
      .toBe(1);

    const beside = await run(["serve"], { environment: { DATA_DIR, PORT: "0" } });
    expect(beside).toMatchObject({ code: 1, stdout: "" });
    expect(beside.stderr).toContain("is another Zinneke using this DATA_DIR?");
    second.child.kill("SIGINT");
    expect(await second.ended).toMatchObject({ code: 0, stderr: "" });
  });

  test("says which address is taken, and ends", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { code, stderr } = await run(["serve"], {
      environment: { DATA_DIR: join(folder, "taken"), PORT: String(port) },
    });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port}`);
  });
});

test("a server whose secret is another than the one before says so, and does not start", async () => {
  const DATA_DIR = join(folder, "sealed");
  const server = await started({ DATA_DIR });
  const [, link] = /sign-in: (\S+)/.exec(server.printed()) ?? [];
  const counsellor = await browse(server.url, await openLink(link!));
  await post(server, await open(server), { ...hello, text: "Je veux parler à une personne" });
  const listed = () => counsellor.get("/cases").then(({ body }) => body.cases as { id: string }[]);
  const [one] = await until(listed, (cases) => cases.length === 1);
  await counsellor.post(`/cases/${one!.id}/claim`);
  const said = await counsellor.post(`/cases/${one!.id}/messages`, { text: "entre nous" });
  expect(said.status).toBe(201);
  server.child.kill("SIGTERM");
  await server.ended;

  const SECRET_KEY = "x".repeat(32);
  const { code, stdout, stderr } = await run(["serve"], {
    environment: { DATA_DIR, PORT: "0", SECRET_KEY },
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    /^A sealed text .* the secret \(SECRET_KEY, or the file secret-key in DATA_DIR\) is not the one .* Start with that one again/,
  );
});

describe.skipIf(needsPostgres())("a server on PostgreSQL", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  const DATA_DIR = join(folder, "postgres");
  const environment = () => ({ DATA_DIR, DATABASE_URL: postgres.url, SECRET_KEY: "x".repeat(32) });
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  test("keeps nothing in a folder, and ends well at SIGTERM", async () => {
    const { url, child, ended } = await started(environment());
    expect((await post({ url }, await open({ url }), hello)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  test("ends when its address is taken, rather than stay without one", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const server = start(["serve"], { ...environment(), PORT: String(port) });
    running.push(server);
    await expect.poll(() => server.printed(), { timeout: 30_000 }).toContain(`127.0.0.1:${port}`);
    await expect.poll(() => server.child.exitCode, { timeout: 5_000 }).toBe(1);
    other.close();
  });
});

test("a server with wrong settings names all of them and does not start", async () => {
  const environment = {
    DATA_DIR: join(folder, "wrong"),
    PORT: "http",
    MicrosoftAppType: "x",
    SECRET_KEY: "short",
  };
  const { code, stdout, stderr } = await run(["serve"], { environment });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  for (const name of ["PORT", "MicrosoftAppType", "SECRET_KEY"])
    expect(stderr).toContain(`${name}: `);
  expect(existsSync(environment.DATA_DIR)).toBe(false);
});
