import { createHmac } from "node:crypto";
import { exportSPKI } from "jose";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { appId, issuer, startBotService, type BotService } from "./bot-service.ts";
import { everythingStored, message, post, startBot, type Bot } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
beforeAll(async () => {
  service = await startBotService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  bot = await startBot(service);
});
afterEach(() => bot.stop());

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const goodClaims = () => ({
  iss: issuer,
  aud: appId,
  nbf: seconds(-1),
  exp: seconds(3600),
  serviceurl: service.url,
});

const confused = async (): Promise<string> => {
  const head = `${part({ alg: "HS256", typ: "JWT", kid: "own" })}.${part(goodClaims())}`;
  const publicKey = await exportSPKI(service.keys.own.publicKey);
  return `${head}.${createHmac("sha256", publicKey).update(head).digest("base64url")}`;
};

test("a message with a valid token is accepted and answered", async () => {
  expect((await post(bot, message(service), { token: await service.token() })).status).toBe(200);
  await expect.poll(() => service.arrivals.length, { interval: 5 }).toBe(2);
});

describe("a message is refused with 401, and not stored, when its token", () => {
  const forgeries: [string, () => Promise<string | undefined>][] = [
    ["is missing", async () => undefined],
    ["is not a token", async () => "abc"],
    ["is signed by another key", () => service.token({}, service.keys.stranger)],
    ["has another key's id", () => service.token({}, { ...service.keys.own, kid: "nobody" })],
    ["has alg none", async () => `${part({ alg: "none", kid: "own" })}.${part(goodClaims())}.`],
    ["is an HMAC keyed with the public key", confused],
    ["is not valid yet", () => service.token({ nbf: seconds(3600) })],
    ["has expired", () => service.token({ exp: seconds(-3600) })],
    ["never expires", () => service.token({ exp: undefined })],
    ["is meant for another bot", () => service.token({ aud: "another" })],
    ["comes from another issuer", () => service.token({ iss: "https://sts.windows.net/x/" })],
    [
      "is signed by a key that is not endorsed for the channel",
      () => service.token({}, service.keys.teamsOnly),
    ],
  ];
  test.each(forgeries)("%s", async (_name, forge) => {
    const answer = await post(bot, message(service, { channelId: "webchat" }), {
      token: await forge(),
    });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: "Unauthorized" } } });
    expect(await everythingStored(bot)).toEqual([]);
  });
});

test("a key that is endorsed for Teams may speak for Teams", async () => {
  const token = await service.token({}, service.keys.teamsOnly);
  expect((await post(bot, message(service), { token })).status).toBe(200);
});

describe("a message with a valid token is refused with 403, and not stored, when its serviceUrl", () => {
  const urls: [string, () => { serviceUrl?: string; claim?: string }][] = [
    ["is missing", () => ({ claim: service.url })],
    ["is missing from activity and token", () => ({})],
    ["is not the token's", () => ({ serviceUrl: `${service.url}/other`, claim: service.url })],
    ["is missing from the token", () => ({ serviceUrl: service.url })],
    ["is on a foreign host", () => foreign("https://attacker.example/")],
    ["only ends like an allowed host", () => foreign("https://evilbotframework.com/")],
    [
      "hides its host behind a user name",
      () => foreign("https://smba.trafficmanager.net@attacker.example/"),
    ],
    ["is not encrypted", () => foreign("http://smba.trafficmanager.net/emea/")],
    ["names another port", () => foreign("https://smba.trafficmanager.net:8443/emea/")],
    ["is not an address", () => foreign("smba.trafficmanager.net")],
  ];
  const foreign = (url: string) => ({ serviceUrl: url, claim: url });
  test.each(urls)("%s", async (_name, given) => {
    const { serviceUrl, claim } = given();
    const token = await service.token({ serviceurl: claim });
    const answer = await post(bot, message(service, { serviceUrl }), { token });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
    expect(await everythingStored(bot)).toEqual([]);
  });
});

test("while the signing keys cannot be read the service is asked to come again", async () => {
  const cutOff = await startBot(service, { settings: { openIdMetadata: `${service.url}/gone` } });
  service.answers.push({ status: 500 });
  const answer = await post(cutOff, message(service), { token: await service.token() });
  expect(answer).toMatchObject({ status: 503, body: { error: { code: "KeysUnavailable" } } });
  expect(await everythingStored(cutOff)).toEqual([]);
  await cutOff.stop();
});
