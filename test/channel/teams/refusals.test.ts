import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { IncomingActivity } from "../../../src/channel/bot-framework/incoming-activity.ts";
import {
  everythingStored,
  startBot,
  type Bot,
  type BotOptions,
} from "../bot-framework/start-bot.ts";
import { startBotService, type BotService } from "../bot-framework/bot-service.ts";
import { foreignTenant, ourTenant, startTeams, type Teams } from "./teams-client.ts";

// How a token is forged, and how a serviceUrl or a Host can be wrong, is tried in ../bot-framework; here is
// what Teams adds: organisations, and invokes, which are answered and not stored.
let teams: Teams;
let service: BotService;
let bot: Bot;
/** What got past the door, of whatever kind. */
let heard: IncomingActivity[];
beforeAll(async () => {
  teams = await startTeams();
  service = await startBotService();
});
afterAll(async () => {
  await teams.stop();
  await service.stop();
});
afterEach(() => bot.stop());

async function start(settings: BotOptions["settings"] = {}): Promise<void> {
  heard = [];
  bot = await startBot(service, {
    settings: { tenants: [ourTenant], openIdMetadata: teams.openIdMetadata, ...settings },
    companions: [
      () => ({
        async take(activity) {
          heard.push(activity);
          return null;
        },
      }),
    ],
  });
  teams.connect(bot.url);
}

/** What people in Teams send, as an activity of each kind that does something. */
function activities(tenant = ourTenant): [string, Record<string, unknown>][] {
  const person = teams.person("Ann", { tenant });
  const chat = teams.chatOf(person);
  const of = (more: object) => teams.activityOf(person, chat, { id: "1", ...more });
  const invoke = (name: string, value: object) => of({ type: "invoke", name, value });
  return [
    ["a message", of({ type: "message", text: "clause sociale" })],
    ["an installation", of({ type: "installationUpdate", action: "add" })],
    ["a search", invoke("composeExtension/query", { commandId: "search", parameters: [] })],
    ["a card's button", invoke("adaptiveCard/action", { action: { verb: "take", data: {} } })],
    ["a thumb", invoke("message/submitAction", { actionName: "feedback" })],
    ["a token offered", invoke("signin/tokenExchange", { id: "1" })],
  ];
}

async function expectNothingHappened(): Promise<void> {
  expect(heard).toEqual([]);
  expect(await everythingStored(bot)).toEqual([]);
  expect(teams.sink.requests).toEqual([]);
}

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

describe("nothing of Teams is let in, and nobody hears of it,", () => {
  test("without a token, or with one that is forged, foreign, expired or not yet valid", async () => {
    await start();
    const tokens = [
      null,
      "abc",
      await teams.token({}, teams.keys.stranger),
      await teams.token({ aud: "another" }),
      await teams.token({ iss: `https://sts.windows.net/${foreignTenant}/` }),
      await teams.token({ exp: seconds(-3600) }),
      await teams.token({ nbf: seconds(3600) }),
    ];
    for (const [kind, activity] of activities())
      for (const token of tokens)
        expect((await teams.post(activity, { token })).status, `${kind}, ${token}`).toBe(401);
    await expectNothingHappened();
  });

  test("with a serviceUrl that is missing, foreign or not the token's", async () => {
    await start();
    const attacker = "https://attacker.example/";
    for (const [kind, activity] of activities())
      for (const [serviceUrl, claim] of [
        [undefined, teams.sink.url],
        [attacker, attacker],
        [teams.sink.url, attacker],
      ]) {
        const token = await teams.token({ serviceurl: claim });
        const answered = await teams.post({ ...activity, serviceUrl }, { token });
        expect(answered.status, `${kind}, ${serviceUrl}`).toBe(403);
      }
    await expectNothingHappened();
  });

  test("with the token of another organisation", async () => {
    await start();
    const token = await teams.token({ tid: foreignTenant });
    for (const [kind, activity] of activities()) {
      const answered = await teams.post(activity, { token });
      expect(answered, kind).toMatchObject({
        status: 403,
        body: { error: { code: "Forbidden", message: expect.stringContaining("tenant") } },
      });
    }
    await expectNothingHappened();
  });

  test.each([
    ["another organisation", foreignTenant],
    ["none", ""],
  ])(
    "where the app is for one organisation and the activity comes from %s",
    async (_name, tenant) => {
      await start({ appType: "SingleTenant", appTenantId: ourTenant, tenants: [] });
      for (const [kind, activity] of activities(tenant))
        expect((await teams.post(activity)).status, kind).toBe(403);
      await expectNothingHappened();
    },
  );

  test("unsigned, without an app id, through a proxy or on a server that others can reach", async () => {
    const local = { appId: null, appPassword: null };
    await start(local);
    for (const [kind, activity] of activities())
      for (const name of ["Forwarded", "X-Forwarded-For"]) {
        const answered = await teams.post(activity, {
          token: null,
          headers: { [name]: "for=1.2.3.4" },
        });
        expect(answered.status, kind).toBe(404);
      }
    await expectNothingHappened();
    await bot.stop();
    await start({ ...local, boundToLoopback: false });
    for (const [kind, activity] of activities())
      expect((await teams.post(activity, { token: null })).status, kind).toBe(404);
    await expectNothingHappened();
  });
});

describe("let in is", () => {
  test("the token of the organisation the activity comes from", async () => {
    await start();
    const [[, message]] = activities() as [[string, Record<string, unknown>]];
    const token = await teams.token({ tid: ourTenant.toUpperCase() });
    expect((await teams.post(message, { token })).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  test.each([
    ["the app's own organisation", ourTenant],
    ["one that the settings name", foreignTenant],
  ])("for an app of one organisation, %s", async (_name, tenant) => {
    const settings = { appType: "SingleTenant", appTenantId: ourTenant } as const;
    await start({ ...settings, tenants: [foreignTenant] });
    const [[, message]] = activities(tenant) as [[string, Record<string, unknown>]];
    expect((await teams.post(message)).status).toBe(200);
    expect(heard).toHaveLength(1);
  });
});
