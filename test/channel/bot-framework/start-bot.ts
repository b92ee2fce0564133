import { tokenOfOurs } from "./tokens.ts";
import restify from "restify";
import { createAssistant } from "../../../src/assistant.ts";
import {
  createBotFramework,
  type BotFrameworkParts,
} from "../../../src/channel/bot-framework/bot-framework.ts";
import {
  publicCloudHosts,
  type BotFrameworkSettings,
} from "../../../src/channel/bot-framework/settings.ts";
import type { Input } from "../../../src/domain/incoming.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import { conversationsOf } from "../../../src/store/conversations.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { createTurns, type TurnParts } from "../../../src/turn/turns.ts";
import { appId, issuer, type BotService } from "./bot-service.ts";
import { listening } from "./listening.ts";

/** A reply with one source, which repeats what was said. */
function replyOf(text: string): Reply {
  return {
    decision: "answer",
    language: "fr",
    programmes: ["creches-ixelles"],
    parts: [{ kind: "paragraph", language: "fr", statement: { text, cites: [1] } }],
    citations: [
      {
        title: "Crèches",
        url: "https://www.ixelles.be/creches",
        date: "2025-03",
        basis: "stated",
        language: "fr",
      },
    ],
    choices: [],
  };
}

function said(input: Input): string {
  switch (input.kind) {
    case "text":
    case "upload":
      return `${input.kind} ${input.text}`;
    case "feedback":
      return `${input.value} for ${input.message}`;
    case "mention":
      return "mentioned";
  }
}

export type BotOptions = {
  settings?: Partial<BotFrameworkSettings>;
  /** A store that outlives the bot. */
  path?: string;
  /** The store of another bot, as two servers share a database. */
  store?: Store;
  backOff?: (attempts: number) => number;
  companions?: BotFrameworkParts["companions"];
  credentials?: BotFrameworkParts["credentials"];
  patience?: number;
  /** The whole assistant with the shipped desk, instead of one that echoes. */
  withDesk?: true;
  /** Another bot than the echo, perhaps with a model. */
  answering?: Partial<Pick<TurnParts, "runTurn" | "model">>;
};

/** An assistant that echoes, behind `/api/messages` of a real server, with a real store. */
export async function startBot(
  service: BotService,
  {
    settings,
    path = ":memory:",
    store: shared,
    backOff,
    companions,
    credentials = tokenOfOurs,
    patience,
    withDesk,
    answering,
  }: BotOptions = {},
) {
  const store = shared ?? (await openSqlite(path));
  const logged: string[] = [];
  const log = (line: string): void => void logged.push(line);
  const report = (fault: unknown) => log(String(fault));
  const whole = withDesk && createAssistant(store, { report, desks: "shipped" });
  const conversations = whole?.conversations ?? conversationsOf(store);
  const echo = createTurns({
    store,
    conversations,
    runTurn: ({ input, hints }, state) => ({
      state,
      reply: replyOf(`${said(input)} (${hints.language}, ${hints.audience.join()})`),
      feedback: null,
    }),
    welcome: () => replyOf("welcome"),
    communes: [],
    desks: [],
    now: Date.now,
    report,
    ...answering,
  });
  const turns = whole?.turns ?? echo;
  const server = restify.createServer();
  const botFramework = createBotFramework({
    turns,
    residentTyping: whole ? whole.handoff.residentTyping : async () => undefined,
    conversations,
    store,
    settings: {
      appId,
      appPassword: "secret",
      appTenantId: null,
      appType: null,
      boundToLoopback: true,
      serviceUrlHosts: [...publicCloudHosts, "127.0.0.1"],
      tenants: ["t"],
      publicUrl: null,
      openIdMetadata: service.openIdMetadata,
      tokenIssuer: issuer,
      ...settings,
    },
    log,
    companions,
    credentials: settings?.appId === null ? undefined : credentials,
    patience,
    backOff,
    draftInterval: 1,
  })(server);
  const { port, url, stop } = await listening(server, { turns, botFramework });
  return {
    port,
    url,
    store,
    conversations,
    handoff: whole?.handoff,
    logged,
    async stop() {
      await stop();
      if (!shared) await store.close();
    },
  };
}
export type Bot = Awaited<ReturnType<typeof startBot>>;

export const everythingStored = (bot: Bot) =>
  bot.store.query(`select id as row from conversations union all select key from messages`);

/** A message of a resident in Teams, as the service sends it. */
export function message(service: BotService, more: object = {}): Record<string, unknown> {
  return {
    type: "message",
    id: "1",
    channelId: "msteams",
    serviceUrl: service.url,
    conversation: { id: "a:1", conversationType: "personal", tenantId: "t" },
    from: { id: "29:resident", name: "Resident", aadObjectId: "o" },
    recipient: { id: "28:zinneke", name: "Zinneke" },
    text: "crèche",
    locale: "fr-BE",
    entities: [{ type: "clientInfo", locale: "fr-BE", country: "BE", platform: "Windows" }],
    channelData: { tenant: { id: "t" } },
    ...more,
  };
}

/** Posts an activity as the service does. */
export async function post(
  bot: Bot,
  body: unknown,
  { token, headers }: { token?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: any }> {
  const response = await fetch(bot.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === "string" || body instanceof Buffer ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
