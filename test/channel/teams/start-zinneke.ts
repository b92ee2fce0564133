import { tokenOfOurs } from "../bot-framework/tokens.ts";
import restify from "restify";
import { createAssistant } from "../../../src/assistant.ts";
import {
  createBotFramework,
  type BotFrameworkParts,
} from "../../../src/channel/bot-framework/bot-framework.ts";
import type { BotFrameworkSettings } from "../../../src/channel/bot-framework/settings.ts";
import type { Desk } from "../../../src/domain/desk.ts";
import { sessionsOf } from "../../../src/store/sessions.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { appId, issuer } from "../bot-framework/bot-service.ts";
import { listening } from "../bot-framework/listening.ts";
import { ourTenant, type Teams } from "./teams-client.ts";

export type ZinnekeOptions = {
  settings?: Partial<BotFrameworkSettings>;
  store?: Store;
  desks?: readonly Desk[];
  now?: () => number;
  /** Made with the assistant they belong to. */
  companions?: (assistant: ReturnType<typeof createAssistant>) => BotFrameworkParts["companions"];
  backOff?: (attempts: number) => number;
};

/** The whole assistant with its own knowledge behind `/api/messages`, connected to a Teams client. */
export async function startZinneke(
  teams: Teams,
  { settings, store: given, desks = [], now, companions, backOff }: ZinnekeOptions = {},
) {
  const logged: string[] = [];
  const log = (line: string): void => void logged.push(line);
  const store = given ?? (await openSqlite(":memory:"));
  const assistant = createAssistant(store, { report: (fault) => log(String(fault)), desks, now });
  const { turns, conversations } = assistant;
  const server = restify.createServer();
  const botFramework = createBotFramework({
    turns,
    residentTyping: assistant.handoff.residentTyping,
    conversations,
    store,
    settings: {
      appId,
      appPassword: "secret",
      appTenantId: null,
      appType: null,
      boundToLoopback: true,
      serviceUrlHosts: ["127.0.0.1"],
      tenants: [ourTenant],
      publicUrl: "https://zinneke.example",
      openIdMetadata: teams.openIdMetadata,
      tokenIssuer: issuer,
      ...settings,
    },
    log,
    companions: companions?.(assistant),
    credentials: settings?.appId === null ? undefined : tokenOfOurs,
    backOff,
  })(server);
  const { url, stop } = await listening(server, { turns, botFramework });
  teams.connect(url);
  return {
    ...assistant,
    sessions: sessionsOf(store),
    url,
    /** What was logged: faults, failed sends. */
    logged,
    async stop(): Promise<void> {
      await stop();
      if (!given) await store.close();
    },
  };
}
export type Zinneke = Awaited<ReturnType<typeof startZinneke>>;
