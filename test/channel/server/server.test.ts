import { connect } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { get } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { ServerParts } from "../../../src/channel/server.ts";
import { call, open } from "../direct-line/calls.ts";
import { type Echo, startEcho } from "../echo-assistant.ts";

let echo: Echo;
afterEach(() => echo.stop());

/** A server with a folder of built browser files. */
async function start(parts: Partial<ServerParts> = {}): Promise<void> {
  echo = await startEcho(parts);
  const script = "console.log('zinneke')";
  mkdirSync(join(echo.webFolder, "assets"));
  for (const name of ["widget.js", "assets/chat-1a2b.js"]) {
    const file = join(echo.webFolder, name);
    writeFileSync(file, script);
    writeFileSync(`${file}.br`, brotliCompressSync(script));
    writeFileSync(`${file}.gz`, gzipSync(script));
  }
  writeFileSync(join(echo.webFolder, "secret.txt"), "not for browsers");
  const html = `<!doctype html><script nonce="__NONCE__"></script><body data-nonce="__NONCE__" data-days="__RETENTION_DAYS__">`;
  for (const name of ["chat.html", "demo.html"]) writeFileSync(join(echo.webFolder, name), html);
}

/** A request whose answer is not decompressed. */
function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status?: number; headers: any; length: number }> {
  return new Promise((resolve, reject) => {
    get(echo.url + path, { headers }, (answer) => {
      let length = 0;
      answer.on("data", (chunk: Buffer) => (length += chunk.length));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, length }),
      );
    }).on("error", reject);
  });
}

test("a script comes in the best encoding the browser takes, and not again while it is the same", async () => {
  await start();
  for (const [accepted, encoding] of [
    ["gzip, deflate, br", "br"],
    ["gzip, br;q=0", "gzip"],
    ["identity", undefined],
  ] as const) {
    const answer = await raw("/assets/chat-1a2b.js", { "accept-encoding": accepted });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    const again = await raw("/assets/chat-1a2b.js", {
      "accept-encoding": accepted,
      "if-none-match": answer.headers.etag,
    });
    expect(again).toMatchObject({ status: 304, length: 0 });
  }
  expect((await raw("/widget.js", {})).headers["cache-control"]).toBe(
    "public, max-age=300, must-revalidate",
  );
  expect(await (await fetch(`${echo.url}/widget.js`)).text()).toBe("console.log('zinneke')");
});

test("nothing beside the built files can be fetched", async () => {
  await start();
  for (const path of [
    "/assets/../secret.txt",
    "/assets/..%2fsecret.txt",
    "/assets/%2e%2e/secret.txt",
    "/assets/none.js",
    "/assets/",
    "/assets/chat-1a2b.js.br",
    "/assets/a%00.js",
  ]) {
    expect(await raw(path, {})).toMatchObject({ status: 404 });
  }
});

test("the chat page runs only what carries this answer's nonce, framed only by the sites allowed", async () => {
  await start({ widgetOrigins: ["https://www.jette.be"], retentionDays: 7 });
  const pages = [await call(echo, "GET", "/chat"), await call(echo, "GET", "/chat")];
  const nonces = pages.map(({ body }) => /script nonce="([\w-]{20,})"/.exec(body)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  const [page] = pages;
  const policy = page?.headers.get("content-security-policy");
  const host = new URL(echo.url).host;
  expect(policy).toBe(
    `default-src 'none'; script-src 'nonce-${nonces[0]}'; style-src 'self' 'nonce-${nonces[0]}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; ` +
      `connect-src 'self' ws://${host} wss://${host}; img-src 'self' blob: data: https://www.jette.be; ` +
      `frame-ancestors 'self' https://www.jette.be; base-uri 'none'; form-action 'none'`,
  );
  expect(page?.body).not.toContain("__NONCE__");
  expect(page?.body).toContain('data-days="7"');
  expect(page?.headers.get("cache-control")).toBe("no-store");
});

test("every other answer may be framed only from here, and says nothing of where it was read", async () => {
  await start({ widgetOrigins: ["https://www.jette.be"] });
  for (const path of [
    "/",
    "/action-plan",
    "/healthz",
    "/widget.js",
    "/nothing",
    "/v3/directline/nothing",
  ]) {
    const { headers } = await call(echo, "GET", path);
    expect(headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'self'(;|$)/,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
  }
  expect((await call(echo, "GET", "/action-plan")).body).toContain("<title>Plan</title>");
});

test("without built pages the server says what to run", async () => {
  echo = await startEcho();
  expect(await call(echo, "GET", "/chat")).toMatchObject({
    status: 404,
    body: { error: { code: "NotBuilt", message: "The page /chat is not built: run npm ci." } },
  });
});

test("health is told of the process and of its store", async () => {
  const broken = { down: false };
  echo = await startEcho();
  const { store } = echo;
  const query = store.query;
  store.query = ((sql, values) =>
    broken.down ? Promise.reject(new Error("down")) : query(sql, values)) as typeof query;
  const health = async () => [
    (await call(echo, "GET", "/healthz")).status,
    (await call(echo, "GET", "/readyz")).status,
  ];
  expect(await health()).toEqual([200, 200]);
  broken.down = true;
  expect(await health()).toEqual([200, 503]);
});

test("an unexpected fault is a numbered 500, logged without what was asked", async () => {
  echo = await startEcho();
  const { token, conversationId } = await open(echo);
  echo.store.query = () => Promise.reject(new Error("disk full"));
  const { status, body } = await call(
    echo,
    "GET",
    `/v3/directline/conversations/${conversationId}?watermark=0`,
    { token },
  );
  expect(status).toBe(500);
  const [, id] = /report fault ([0-9a-f-]{36})\./.exec(body.error.message) ?? [];
  expect(echo.logged).toHaveLength(1);
  expect(echo.logged[0]).toContain(id);
  expect(echo.logged[0]).toContain("disk full");
  expect(echo.logged[0]).not.toContain(token);
});

test("what is not HTTP is refused and ends nothing else", async () => {
  echo = await startEcho();
  const { port } = new URL(echo.url);
  const answerTo = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes));
      let text = "";
      socket.on("data", (data) => (text += String(data)));
      socket.on("close", () => resolve(text));
    });
  expect(await answerTo("\u0000\u0001 garbage\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  const head = "GET // HTTP/1.1\r\nHost: x\r\n";
  expect(await answerTo(`${head}Connection: upgrade\r\nUpgrade: websocket\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 404 /,
  );
  expect(await answerTo(`${head}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /);
  expect((await call(echo, "GET", "/healthz")).status).toBe(200);
});

test("another channel's routes are served beside these", async () => {
  echo = await startEcho({
    extraRoutes: (server) =>
      server.post(
        "/api/messages",
        async (_request, response) => void response.send(202, { ok: true }),
      ),
  });
  expect(await call(echo, "POST", "/api/messages")).toMatchObject({
    status: 202,
    body: { ok: true },
  });
});

test("closing does not wait for a connection on which nothing was asked", async () => {
  await start();
  const silent = connect(Number(new URL(echo.url).port), "127.0.0.1");
  const ended = new Promise((resolve) => silent.once("close", resolve));
  await new Promise((resolve) => silent.once("connect", resolve));
  // The server has taken the connection when it has answered one made after it.
  await fetch(echo.url);
  await echo.server.close();
  await ended;
});

test("closing waits for the requests at hand, ends streams as going away, and takes no new ones", async () => {
  const slow = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  echo = await startEcho({
    extraRoutes: (server) =>
      server.get("/slow", async (_request, response) => {
        reached.resolve();
        await slow.promise;
        response.send(200, { done: true });
      }),
  });
  const socket = new WebSocket((await open(echo)).streamUrl);
  await new Promise((resolve) => (socket.onmessage = resolve));
  const ended = new Promise<CloseEvent>((resolve) => (socket.onclose = resolve));
  const answer = call(echo, "GET", "/slow");
  await reached.promise;

  let isClosed = false;
  const closing = echo.server.close().then(() => (isClosed = true));
  expect((await ended).code).toBe(1001);
  await expect(fetch(`${echo.url}/healthz`)).rejects.toThrow();
  expect(isClosed).toBe(false);
  slow.resolve();
  expect(await answer).toMatchObject({ status: 200, body: { done: true } });
  await closing;
  expect(isClosed).toBe(true);
});

test("a stream that is still being opened when the server closes is refused and keeps nothing open", async () => {
  await start();
  const { streamUrl } = await open(echo);
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<boolean>()];
  echo.conversations.exists = () => {
    asked.resolve();
    return held.promise;
  };
  const socket = new WebSocket(streamUrl);
  const opened = new Promise<boolean>((resolve) => {
    socket.addEventListener("open", () => resolve(true));
    socket.addEventListener("error", () => resolve(false));
  });
  await asked.promise;
  const closed = echo.server.close();
  held.resolve(true);
  expect(await opened).toBe(false);
  await closed;
});

test.each(["Host: a b", "Host: [::1", "Host: x:99999999"])(
  "a broken header is refused and the server goes on: %s",
  async (host) => {
    await start();
    const { port } = new URL(echo.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(`GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`),
      );
      let read = "";
      socket.on("data", (bytes) => (read += String(bytes)));
      socket.on("close", () => resolve(read));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${echo.url}/healthz`)).status).toBe(200);
  },
);
