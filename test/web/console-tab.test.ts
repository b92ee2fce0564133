import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startEntra, type Entra } from "../counsellor/entra.ts";
import { needsChromium } from "../needs.ts";
import { faultsIn } from "./browser.ts";
import { startConsoleSite, type ConsoleSite } from "./console-site.ts";
import { spoken } from "./console-words.ts";
import { patience } from "./eventually.ts";
import { photograph } from "./photograph.ts";
import { startBrowser } from "./visitor.ts";

const words = spoken.fr;

/** Teams' web client as a tab sees it: it frames the page, and answers what teams-js asks it. */
const teamsPage = (tab: string) => `<!doctype html><title>Teams</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh }</style>
<iframe src="${tab}"></iframe>
<script>
  const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });
  addEventListener("message", async ({ data, source, origin }) => {
    const answer = (args) =>
      source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
    if (data.func === "initialize") answer(["content", "web", runtime, "2.0.0"]);
    if (data.func === "getContext") answer([{ theme: "dark", locale: "fr-be" }]);
    if (data.func === "authentication.getAuthToken") answer(await window.tokenAsked());
  });
</script>`;

describe.skipIf(needsChromium())("the console as a tab in Teams", { timeout: 60_000 }, () => {
  let entra: Entra;
  let site: ConsoleSite;
  let browser: Browser;
  beforeAll(async () => {
    entra = await startEntra();
    [site, browser] = await Promise.all([
      startConsoleSite({ teams: entra.settings }),
      // The server under test stands on this machine, which pages from elsewhere may not frame.
      startBrowser(["--disable-features=LocalNetworkAccessChecks"]),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await entra?.stop();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.endAll();
    expect(site.logged).toEqual([]);
  });

  /** Somebody's Teams with our tab open. */
  async function openTab(tokens: () => Promise<[boolean, string]>, host = "teams.microsoft.com") {
    const context = await browser.newContext({ locale: "fr-BE", reducedMotion: "reduce" });
    await context.route(`https://${host}/**`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: teamsPage(`${site.url}/counsellor?teams=1`),
      }),
    );
    await context.exposeFunction("tokenAsked", tokens);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/frame-ancestors/.test(message.text())) refused.push(message.text());
    });
    await page.goto(`https://${host}/tab`);
    return { page, context, refused, tab: page.frameLocator("iframe") };
  }

  const colours = (page: Page) =>
    frameOf(page).evaluate<string>("document.documentElement.style.colorScheme");
  /** Who waits; the cases that have ended are listed too. */
  const waitingIn = (tab: FrameLocator) =>
    tab.locator("[aria-labelledby=group-waiting] [data-case]").first();
  const frameOf = (page: Page): Frame => page.frames()[1]!;

  test("signs in by itself, takes and answers a case, and hears the resident, without a cookie", async () => {
    const { page, context, tab } = await openTab(async () => [true, await entra.token()]);
    await tab.getByText(words.connected).waitFor();
    const resident = await site.resident("fr", "21015");
    await resident.ask(words.question);
    await resident.ask(words.person);
    await waitingIn(tab).click();
    await tab.getByRole("button", { name: words.take, exact: true }).first().click();
    await tab.locator("#answer").fill("Bonjour depuis Teams.");
    await tab.locator("#answer").press("Enter");
    await resident.sees("Bonjour depuis Teams.");
    await resident.say("Merci beaucoup");
    await tab.getByRole("region", { name: words.transcript }).getByText("Merci beaucoup").waitFor();
    await site.onlyCase((one) => one.counsellor?.name === "Ana De Smet");
    expect(await context.cookies()).toEqual([]);
    await photograph(page, "console-teams-tab");
    expect(await faultsIn(frameOf(page))).toEqual([]);
  });

  test("begins a new session by itself when the old one is gone", async () => {
    let asked = 0;
    const { tab } = await openTab(async () => [true, (asked++, await entra.token())]);
    await tab.getByText(words.connected).waitFor();
    await site.endSessions();
    const resident = await site.resident("fr", "21015");
    await resident.ask(words.question);
    await resident.ask(words.person);
    await waitingIn(tab).click();
    await tab.getByRole("button", { name: words.take, exact: true }).first().click();
    await site.onlyCase((one) => one.state === "accepted");
    expect(asked).toBe(2);
  });

  test("is dark where Teams is, whatever the system, and changes with it", async () => {
    const { page, tab } = await openTab(async () => [true, await entra.token()]);
    await tab.getByText(words.connected).waitFor();
    await expect.poll(() => colours(page), { timeout: patience }).toBe("dark");
    await photograph(page, "console-teams-tab-dark");
    expect(await faultsIn(frameOf(page))).toEqual([]);
    await page.evaluate(
      `document.querySelector("iframe").contentWindow.postMessage({ func: "themeChange", args: ["default"] }, "*")`,
    );
    await expect.poll(() => colours(page), { timeout: patience }).toBe("light");
  });

  test("lets who has no role in Teams try again, and leads nowhere else", async () => {
    let roles: string[] = [];
    const { tab } = await openTab(async () => [true, await entra.token({ roles })]);
    await tab.getByRole("heading", { name: words.signIn.title }).waitFor();
    roles = ["Counsellor"];
    await tab.getByRole("button", { name: words.signIn.again }).click();
    await tab.getByText(words.connected).waitFor();
  });

  test("is shown in no other site's frame", async () => {
    const { refused } = await openTab(async () => [false, "none"], "evil.example");
    await expect.poll(() => refused.length, { timeout: patience }).toBeGreaterThan(0);
  });
});
