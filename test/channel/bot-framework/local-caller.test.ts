import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startBotService, type BotService } from "./bot-service.ts";
import { everythingStored, message, post, startBot, type Bot } from "./start-bot.ts";

let service: BotService;
let bot: Bot;
beforeAll(async () => {
  service = await startBotService();
});
afterAll(() => service.stop());
afterEach(() => bot.stop());

const startUnsigned = async (boundToLoopback = true) => {
  bot = await startBot(service, { settings: { appId: null, appPassword: null, boundToLoopback } });
};

/** fetch does not let a caller choose the Host. */
function postWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { host, "content-type": "application/json" };
    request(bot.url, { method: "POST", headers }, (response) =>
      resolve(response.resume().statusCode),
    )
      .on("error", reject)
      .end(JSON.stringify(message(service)));
  });
}

test("without an app id a tester on this machine is answered, unsigned", async () => {
  await startUnsigned();
  expect((await post(bot, message(service))).status).toBe(200);
  await expect.poll(() => service.arrivals.length, { interval: 5 }).toBe(2);
  expect(service.arrivals[0]?.authorization).toBeUndefined();
});

test.each(["localhost:3978", "127.0.0.1", "[::1]:3978"])(
  "the Host %s is this machine",
  async (host) => {
    await startUnsigned();
    expect(await postWithHost(host)).toBe(200);
  },
);

describe("without an app id there is nothing at the address, and nothing is stored,", () => {
  afterEach(async () => expect(await everythingStored(bot)).toEqual([]));

  test("on a server that others can reach", async () => {
    await startUnsigned(false);
    expect((await post(bot, message(service))).status).toBe(404);
  });

  test.each(["bots.example", "127.0.0.1.example", "10.0.0.1:3978", "localhost.example"])(
    "for the Host %s",
    async (host) => {
      await startUnsigned();
      expect(await postWithHost(host)).toBe(404);
    },
  );

  test.each(["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"])(
    "behind a proxy that adds %s",
    async (name) => {
      await startUnsigned();
      expect(
        (await post(bot, message(service), { headers: { [name]: "for=1.2.3.4" } })).status,
      ).toBe(404);
    },
  );

  test.each([
    "https://smba.trafficmanager.net/emea/",
    "http://10.0.0.1/",
    "http://localhost.example/",
    undefined,
  ])("for the serviceUrl %s", async (serviceUrl) => {
    await startUnsigned();
    expect((await post(bot, message(service, { serviceUrl }))).status).toBe(404);
  });
});
