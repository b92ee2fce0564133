import { createAssistant } from "../assistant.ts";
import { actionPlanPage } from "../channel/action-plan-page.ts";
import { createBotFramework, type BotFramework } from "../channel/bot-framework/bot-framework.ts";
import { publicCloudHosts } from "../channel/bot-framework/settings.ts";
import { createServer } from "../channel/server.ts";
import { isLoopback, type Settings } from "../config.ts";
import { deriveKey, secretOf } from "../keys.ts";
import { sealWith } from "../store/seal.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { keepUp } from "./keep-up.ts";

export type ServeParts = {
  settings: Settings;
  webFolder: string;
  log: (line: string) => void;
  /** Resolves when the server must stop. */
  stopped: Promise<unknown>;
};

/**
 * `npm start`: opens the store, listens, and when told to stop finishes what is at hand.
 * @throws when the store cannot be opened or the port is taken; nothing stays open then
 */
export async function serve(parts: ServeParts): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = parts.settings;
  const store = await openStore({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR });
  try {
    await serveFrom(store, parts);
  } finally {
    await store.close();
  }
}

async function serveFrom(
  store: Store,
  { settings, webFolder, log, stopped }: ServeParts,
): Promise<void> {
  const report = (fault: unknown) =>
    log(`A turn failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
  const secret = secretOf(settings.SECRET_KEY, settings.DATA_DIR);
  const { knowledge, conversations, turns, handoff } = createAssistant(store, {
    report,
    desks: "shipped",
    retentionDays: settings.RETENTION_DAYS,
    seal: sealWith(deriveKey(secret, "sealed-text")),
  });
  let botFramework: BotFramework | undefined;
  const server = createServer({
    turns,
    conversations,
    handoff,
    store,
    tokenKey: deriveKey(secret, "direct-line-tokens"),
    webFolder,
    knowledgePages: { actionPlan: actionPlanPage(knowledge.actionPlan) },
    widgetOrigins: settings.WIDGET_ORIGINS,
    now: Date.now,
    log,
    extraRoutes: (routes) => {
      botFramework = createBotFramework({
        turns,
        conversations,
        store,
        settings: botFrameworkSettings(settings),
        log,
      })(routes);
    },
  });
  let stopKeepingUp: (() => Promise<void>) | undefined;
  try {
    await turns.recover();
    const { url } = await server.listen(settings.HOST, settings.PORT);
    log(`Zinneke is ready: ${url}`);
    stopKeepingUp = keepUp({
      turns,
      conversations,
      handoff,
      retentionDays: settings.RETENTION_DAYS,
      log,
    });
    await stopped;
    log("Stopping: the turns at hand are finished first.");
  } finally {
    await stopKeepingUp?.();
    await server.close();
    await turns.settle();
    await botFramework?.stop();
  }
}

function botFrameworkSettings(settings: Settings) {
  return {
    appId: settings.MicrosoftAppId,
    appPassword: settings.MicrosoftAppPassword,
    appTenantId: settings.MicrosoftAppTenantId,
    appType: settings.MicrosoftAppType,
    boundToLoopback: isLoopback(settings.HOST),
    serviceUrlHosts: publicCloudHosts,
  };
}
