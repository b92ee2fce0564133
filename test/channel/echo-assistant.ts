import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type ServerParts } from "../../src/channel/server.ts";
import type { Hints, Input } from "../../src/domain/incoming.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { RunTurn } from "../../src/turn/run-turn.ts";
import { createTurns } from "../../src/turn/turns.ts";

export const source = {
  title: "Crèches d’Ixelles",
  url: "https://www.ixelles.be/creches",
  date: "2025-03",
  basis: "stated" as const,
  language: "fr",
};

/** A reply that says one sentence, in one language. */
export function replyOf(text: string, more: Partial<Reply> = {}): Reply {
  const language = more.language === "nl" ? "nl" : "fr";
  return {
    decision: "answer",
    language,
    programmes: ["creches-ixelles"],
    parts: [{ kind: "paragraph", language, statement: { text, cites: [1] } }],
    citations: [source],
    choices: [],
    ...more,
  };
}

const echo = (input: Input, hints: Hints): string => {
  const site = [hints.commune, hints.language, ...hints.audience].join(",");
  switch (input.kind) {
    case "text":
      return input.text === "site?" ? site : `echo ${input.text}`;
    case "upload":
      return `${input.files} file(s) refused`;
    case "feedback":
      return `${input.value} for ${input.message}`;
  }
};
const echoTurn: RunTurn = ({ input, hints }, state) => ({
  state,
  reply: replyOf(echo(input, hints)),
  feedback: null,
});

/** No desk: there is never a case. */
const nobody: ServerParts["handoff"] = {
  leave: async () => ({ outcome: "no-case" }),
  requestCallback: async () => ({ outcome: "no-case" }),
  residentTyping: async () => undefined,
};

/** An assistant that echoes, behind the real server, turns and (throw-away) store. */
export async function startEcho(parts: Partial<ServerParts> = {}) {
  const store = await openSqlite(":memory:");
  const conversations = conversationsOf(store);
  // The clock stands still unless a test moves it, so that limits and lifetimes are exact.
  const clock = { start: Date.now(), ahead: 0 };
  const now = () => clock.start + clock.ahead;
  const logged: string[] = [];
  const turns = createTurns({
    store,
    conversations,
    runTurn: echoTurn,
    welcome: () => replyOf("", { programmes: [], citations: [], parts: welcome }),
    communes: [],
    desks: [],
    now,
    report: (fault) => logged.push(String(fault)),
  });
  const webFolder = mkdtempSync(join(tmpdir(), "zinneke-web-"));
  const server = createServer({
    turns,
    conversations,
    handoff: nobody,
    store,
    tokenKey: new Uint8Array(32).fill(7),
    webFolder,
    knowledgePages: { actionPlan: "<!doctype html><title>Plan</title>" },
    widgetOrigins: [],
    now,
    log: (line) => logged.push(line),
    ...parts,
  });
  const { url } = await server.listen("127.0.0.1", 0);
  return {
    url,
    store,
    conversations,
    clock,
    logged,
    webFolder,
    server,
    async stop() {
      await server.close();
      await turns.settle();
      await store.close();
      rmSync(webFolder, { recursive: true });
    },
  };
}
export type Echo = Awaited<ReturnType<typeof startEcho>>;

const welcome: Reply["parts"] = [
  { kind: "paragraph", language: "fr", statement: { text: "Bonjour", cites: [] } },
];
