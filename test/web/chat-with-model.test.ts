import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event, startModelServer, type ModelServer } from "../model/servers/model-server.ts";
import { verbatim } from "../model/servers/verbatim.ts";
import { needsChromium } from "../needs.ts";
import { allFaults, ask, chatIn, messagesIn, words } from "./browser.ts";
import { openChat } from "./chat-steps.ts";
import { photograph } from "./photograph.ts";
import { startSite, type Site } from "./site.ts";
import { devices, newVisitor } from "./visitor.ts";

describe.skipIf(needsChromium())("the chat while a model writes", { timeout: 60_000 }, () => {
  let site: Site;
  let server: ModelServer;
  /** Lets the model go on with its next sentence. */
  let goOn: () => void = () => undefined;
  beforeAll(async () => {
    server = await startModelServer(async (asked, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const sentences = verbatim(asked, 3);
      // A sentence is whole when the next one begins.
      for (const [at, sentence] of sentences.entries()) {
        response.write(
          event(`${sentence.slice(at === 0 ? 0 : 3)} ${sentences[at + 1]?.slice(0, 3) ?? ""}`),
        );
        await new Promise<void>((resolve) => (goOn = resolve));
      }
      response.write(event("", "stop"));
      response.end("data: [DONE]\n\n");
    });
    const settings = { MODEL: "m", MODEL_BASE_URL: server.url, MODEL_TIMEOUT_MS: "60000" };
    site = await startSite(settings);
  }, 60_000);
  afterAll(async () => {
    await devices.forget();
    await site?.stop();
    await server?.stop();
  });

  test("shows one answer that grows below the question, and ends with its sources", async () => {
    const page = await newVisitor();
    await openChat(page, site.url, "fr");
    const before = await messagesIn(page).count();
    await ask(page, words.fr.question);
    const all = chatIn(page).locator(".webchat__basic-transcript__activity");
    // The question, and the answer's first sentence; each further one takes the place of what was shown.
    await expect.poll(() => messagesIn(page).count(), { timeout: 20_000 }).toBe(before + 2);
    const lengths: number[] = [];
    for (let sentence = 0; sentence < 2; sentence++) {
      await expect
        .poll(async () => (await all.last().innerText()).length, { timeout: 20_000 })
        .toBeGreaterThan(lengths.at(-1) ?? 40);
      lengths.push((await all.last().innerText()).length);
      expect(await messagesIn(page).count()).toBe(before + 2);
      if (sentence === 1) {
        await photograph(page, "model-writing");
        expect(await allFaults(page)).toEqual([]);
      }
      goOn();
    }
    await expect.poll(() => server.requests.length).toBe(1);
    goOn();
    const whole = all.last();
    await whole.getByText("intelligence artificielle").last().waitFor({ timeout: 20_000 });
    expect(await messagesIn(page).count()).toBe(before + 2);
    expect(await whole.locator(".webchat__link-definitions a").count()).toBeGreaterThan(0);
    await photograph(page, "model-written");
    expect(await allFaults(page)).toEqual([]);

    // Another question and its answer stand below it.
    await ask(page, "Bonjour");
    await expect.poll(() => messagesIn(page).count(), { timeout: 20_000 }).toBe(before + 4);
    expect(await all.last().innerText()).not.toContain("intelligence artificielle");
  });
});
