import { createAssistant } from "../assistant.ts";
import { actionPlanPage } from "../channel/action-plan-page.ts";
import { createBotFramework, type BotFramework } from "../channel/bot-framework/bot-framework.ts";
import { publicCloudHosts } from "../channel/bot-framework/settings.ts";
import { createServer } from "../channel/server.ts";
import { isLoopback } from "../channel/loopback.ts";
import { caseDesk } from "../channel/teams/case-desk.ts";
import { messageExtension } from "../channel/teams/message-extension.ts";
import type { Settings } from "../config.ts";
import { createCounsellorSide } from "../counsellor/counsellor-side.ts";
import { publicAuthority } from "../counsellor/teams-token.ts";
import { deriveKey, secretOf } from "../keys.ts";
import { sealWith } from "../store/seal.ts";
import { openSealed } from "../store/open-sealed.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { keepUp } from "./keep-up.ts";
import { openConfiguredModel, type ConfiguredModel } from "./open-configured-model.ts";

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
  let model: ConfiguredModel | null = null;
  try {
    model = await openConfiguredModel(parts.settings, { log: parts.log, main: store });
    await serveFrom(store, model, parts);
  } finally {
    await model?.close();
    await store.close();
  }
}

async function serveFrom(
  store: Store,
  model: ConfiguredModel | null,
  { settings, webFolder, log, stopped }: ServeParts,
): Promise<void> {
  const report = (fault: unknown) =>
    log(`A turn failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
  const secret = secretOf(settings.SECRET_KEY, settings.DATA_DIR);
  const seal = sealWith(deriveKey(secret, "sealed-text"));
  await openSealed(store, seal);
  const assistant = createAssistant(store, {
    report,
    desks: "shipped",
    retentionDays: settings.RETENTION_DAYS,
    seal,
    ...(model && { model: model.modelFor }),
  });
  const { knowledge, findProgrammes, conversations, turns, handoff } = assistant;
  const counsellorSide = createCounsellorSide({
    ...counsellorSettings(settings),
    store,
    handoff,
    knowledge,
    findProgrammes,
    webFolder,
    seal,
    now: Date.now,
    log,
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
    retentionDays: settings.RETENTION_DAYS,
    trustedProxies: settings.TRUSTED_PROXIES,
    now: Date.now,
    log,
    moreRoutes: counsellorSide.routes,
    extraRoutes: (routes) => {
      botFramework = createBotFramework({
        turns,
        residentTyping: handoff.residentTyping,
        conversations,
        store,
        settings: botFrameworkSettings(settings),
        log,
        companions: [
          messageExtension({
            ...assistant,
            programmes: knowledge.programmes,
            publicUrl: settings.PUBLIC_URL,
          }),
          caseDesk({ ...assistant, ...knowledge }),
        ],
      })(routes);
    },
  });
  let stopKeepingUp: (() => Promise<void>) | undefined;
  try {
    await turns.recover();
    const { url } = await server.listen(settings.HOST, settings.PORT);
    const signIn = await counsellorSide.firstSignInLink(url);
    if (signIn !== null) log(`Counsellor sign-in: ${signIn}`);
    await counsellorSide.begin();
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
    // Together: the server waits for every answer to end, and counsellors' streams end only when told.
    await Promise.all([counsellorSide.close(), server.close()]);
    await turns.settle();
    await botFramework?.stop();
  }
}

function counsellorSettings(settings: Settings) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  const { ENGAGEMENT_HUB_URL, ENGAGEMENT_HUB_SECRET } = settings;
  return {
    publicUrl: settings.PUBLIC_URL,
    oidc:
      OIDC_ISSUER !== null && OIDC_CLIENT_ID !== null && OIDC_CLIENT_SECRET !== null
        ? {
            issuer: OIDC_ISSUER,
            clientId: OIDC_CLIENT_ID,
            clientSecret: OIDC_CLIENT_SECRET,
            scope: settings.OIDC_SCOPE,
            roles: {
              claim: settings.OIDC_ROLE_CLAIM,
              counsellor: settings.OIDC_COUNSELLOR,
              supervisor: settings.OIDC_SUPERVISOR,
            },
          }
        : null,
    teams:
      settings.MicrosoftAppId !== null && settings.TEAMS_TENANTS.length > 0
        ? {
            appId: settings.MicrosoftAppId,
            tenants: settings.TEAMS_TENANTS,
            authority: publicAuthority,
          }
        : null,
    hub:
      ENGAGEMENT_HUB_URL !== null && ENGAGEMENT_HUB_SECRET !== null
        ? { url: ENGAGEMENT_HUB_URL, secret: ENGAGEMENT_HUB_SECRET }
        : null,
    boundToLoopback: isLoopback(settings.HOST),
  };
}

function botFrameworkSettings(settings: Settings) {
  return {
    appId: settings.MicrosoftAppId,
    appPassword: settings.MicrosoftAppPassword,
    appTenantId: settings.MicrosoftAppTenantId,
    appType: settings.MicrosoftAppType,
    boundToLoopback: isLoopback(settings.HOST),
    serviceUrlHosts: publicCloudHosts,
    tenants: settings.TEAMS_TENANTS,
    publicUrl: settings.PUBLIC_URL,
  };
}
