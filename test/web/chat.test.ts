import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, type Language } from "../../src/domain/language.ts";
import { needsChromium } from "../needs.ts";
import { allFaults, ask, chatIn, faultsIn, frameOfChat, messagesIn, words } from "./browser.ts";
import { messageBox, openChat, visitDemonstration } from "./chat-steps.ts";
import { eventually } from "./eventually.ts";
import { photograph } from "./photograph.ts";
import { startSite, type Site } from "./site.ts";
import { desktop, devices, newVisitor, phone } from "./visitor.ts";

describe.skipIf(needsChromium())("the chat in a browser", { timeout: 60_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ RETENTION_DAYS: "45" });
  }, 60_000);
  afterAll(async () => {
    await devices.forget();
    await site?.stop();
  });
  // A chat left open goes on drawing, and slows those after it.
  afterEach(devices.forget);

  const visit = (page: Page, language: Language) => visitDemonstration(page, site.url, language);
  const open = (page: Page, language: Language) => openChat(page, site.url, language);

  test("asks for nothing and keeps nothing before it is opened", async () => {
    const page = await newVisitor();
    const requested: string[] = [];
    page.on("request", (request) => requested.push(new URL(request.url()).pathname));
    await visit(page, "fr");
    await page.getByRole("button", { name: words.fr.open }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(requested.filter((path) => !path.startsWith("/assets/demo."))).toEqual([
      "/",
      "/widget.js",
    ]);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
    expect(await allFaults(page)).toEqual([]);
  });

  test("is opened, used and minimised by keyboard, with the focus where it belongs", async () => {
    const page = await newVisitor();
    await visit(page, "fr");
    const button = page.getByRole("button", { name: words.fr.open });
    await button.focus();
    await page.keyboard.press("Enter");
    await messagesIn(page).first().waitFor();
    const box = messageBox(page);
    await expect
      .poll(() => box.evaluate("document.activeElement?.dataset.id"))
      .toBe("webchat-sendbox-input");
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.type("Bonjour");
    await page.keyboard.press("Enter");
    await messagesIn(page).nth(2).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => button.getAttribute("aria-expanded")).toBe("false");
    expect(await page.evaluate("document.activeElement.shadowRoot.activeElement.className")).toBe(
      "button",
    );
    expect(await allFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await eventually(() => button.getAttribute("aria-expanded")).toBe("true");
    expect(await messagesIn(page).count()).toBe(3);
  });

  for (const language of languages) {
    for (const [size, device] of Object.entries({ phone, desktop })) {
      test(`answers in ${language} with its sources, without a fault that axe finds (${size})`, async () => {
        const spoken = words[language];
        const page = await newVisitor({ device, colorScheme: "light" });
        const picture = (name: string) => photograph(page, `${size}-${language}-${name}`);
        await visit(page, language);
        await picture("closed-light");
        await open(page, language);
        await picture("welcome-light");
        expect(await allFaults(page)).toEqual([]);

        await ask(page, spoken.question);
        const answer = chatIn(page).locator(".webchat__basic-transcript__activity").last();
        await answer.getByText(spoken.answer).first().waitFor();
        const said = answer.locator(`[lang="${language}"]`).first();
        expect(await said.count()).toBe(1);
        const source = answer.locator(".webchat__link-definitions a").first();
        expect(await source.getAttribute("href")).toMatch(/^(https?:\/)?\//);
        expect(await source.getAttribute("target")).toBe("_blank");
        expect(await source.getAttribute("rel")).toContain("noopener");
        for (const scheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          await picture(`answer-${scheme}`);
          expect(await allFaults(page)).toEqual([]);
        }

        await chatIn(page).getByRole("button", { name: spoken.menu }).click();
        await picture("menu-dark");
        expect(await faultsIn(frameOfChat(page))).toEqual([]);
        await chatIn(page).getByRole("button", { name: spoken.privacy }).click();
        await chatIn(page)
          .getByText(/ 45 (jours|dagen)/)
          .first()
          .waitFor();
        await picture("privacy-dark");
        expect(await faultsIn(frameOfChat(page))).toEqual([]);
        await chatIn(page).getByRole("button", { name: spoken.understood }).click();
      });
    }
  }

  test("speaks both languages where the site's is unknown, each marked as what it is", async () => {
    const page = await newVisitor();
    await page.goto(`${site.url}/chat`);
    const welcome = page.locator(".webchat__stacked-layout__message").first();
    await welcome.locator('[lang="fr"]').first().waitFor();
    await welcome.locator('[lang="nl"]').first().waitFor();
  });

  test("sends the resident's wish for a person as the resident's own words", async () => {
    const page = await newVisitor();
    await open(page, "nl");
    await chatIn(page)
      .getByRole("contentinfo")
      .getByRole("button", { name: words.nl.person })
      .click();
    await messagesIn(page).nth(2).waitFor();
    expect(await messagesIn(page).nth(1).textContent()).toContain(words.nl.person);
  });

  test("changes the language of everything around the messages", async () => {
    const page = await newVisitor();
    await open(page, "fr");
    await chatIn(page).getByRole("button", { name: /^NL/ }).click();
    await chatIn(page)
      .getByRole("contentinfo")
      .getByRole("button", { name: words.nl.person })
      .waitFor();
    await chatIn(page).getByPlaceholder("Schrijf uw vraag").waitFor();
    await page.reload();
    await chatIn(page)
      .getByRole("contentinfo")
      .getByRole("button", { name: words.nl.person })
      .waitFor();
  });

  test("keeps the conversation, whole and once, across a change of page and a reload", async () => {
    const page = await newVisitor();
    await open(page, "fr");
    await ask(page, words.fr.question);
    await ask(page, "Et à Ixelles ?");
    const before = await messagesIn(page).allTextContents();
    await page.goto(`${site.url}/?commune=21015&language=fr&page=2`);
    await eventually(() => messagesIn(page).allTextContents()).toEqual(before);
    await page.reload();
    await eventually(() => messagesIn(page).allTextContents()).toEqual(before);
  });

  test("counts what arrives while it is minimised, on the button and in the title", async () => {
    const page = await newVisitor();
    await open(page, "fr");
    const title = await page.title();
    await chatIn(page).getByRole("button", { name: "Réduire" }).click();
    await askElsewhere(page, "Bonjour");
    await eventually(() => page.title()).toBe(`(1) ${title}`);
    const button = page.getByRole("button", { name: words.fr.open });
    expect(await button.locator(".badge").textContent()).toBe("1");
    expect(await page.getByRole("status").textContent()).toBe("1 nouveau message");
    await photograph(page, "desktop-fr-unread");
    expect(await allFaults(page)).toEqual([]);
    await page.reload();
    await eventually(() => page.title()).toBe(`(1) ${title}`);
    await button.click();
    await eventually(() => page.title()).toBe(title);
  });

  test("ends and erases: nothing is left on the server or in the browser, and it begins anew", async () => {
    const page = await newVisitor();
    await open(page, "fr");
    await ask(page, words.fr.question);
    const kept = await keptIn(page);
    const title = await page.title();
    await chatIn(page).getByRole("button", { name: words.fr.menu }).click();
    await chatIn(page).getByRole("button", { name: words.fr.erase }).click();
    const dialog = chatIn(page).getByRole("dialog", { name: "Effacer la conversation ?" });
    await dialog.waitFor();
    await photograph(page, "desktop-fr-erase");
    expect(await faultsIn(frameOfChat(page))).toEqual([]);
    await dialog.getByRole("button", { name: words.fr.erase }).click();
    await eventually(() => messagesIn(page).count()).toBe(1);
    expect(await page.title()).toBe(title);
    expect((await keptIn(page)).conversationId).not.toBe(kept.conversationId);
    expect((await post("/chat/resume", kept)).status).toBe(404);
  });

  test("says when the connection is lost, mends it, and sends what was asked meanwhile, once", async () => {
    const page = await newVisitor();
    await open(page, "fr");
    await page.context().setOffline(true);
    await chatIn(page).getByText(words.fr.lost).waitFor();
    await photograph(page, "desktop-fr-lost");
    const box = messageBox(page);
    await box.fill("Bonjour");
    await box.press("Enter");
    await page.context().setOffline(false);
    await messagesIn(page).nth(2).waitFor();
    await eventually(() => chatIn(page).getByText(words.fr.lost).count()).toBe(0);
    expect(await messagesIn(page).count()).toBe(3);
  });

  test("writes an example question of the page into the chat, for the resident to send", async () => {
    const page = await newVisitor();
    await visit(page, "nl");
    const question = page.locator("[data-zinneke-question]").first();
    await question.click();
    await messagesIn(page).first().waitFor();
    const box = messageBox(page);
    await eventually(() => box.inputValue()).toBe(await question.textContent());
  });

  test("copies the conversation as plain text, with the sources", async () => {
    const page = await newVisitor({
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await open(page, "fr");
    await ask(page, words.fr.question);
    await chatIn(page).getByRole("button", { name: words.fr.menu }).click();
    await chatIn(page).getByRole("button", { name: "Copier le texte" }).click();
    await chatIn(page).getByText("La conversation est copiée.").waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toContain(`\n${words.fr.question}\n`);
    expect(copied).toMatch(/\n\[1\] .+ https?:\/\//);
    expect(copied).not.toContain("**");
  });

  const post = (path: string, body: object, token?: string): Promise<Response> =>
    fetch(new URL(path, site.url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const keptIn = (page: Page): Promise<{ conversationId: string; secret: string }> =>
    frameOfChat(page).evaluate(`JSON.parse(localStorage.getItem("zinneke.conversation"))`);

  /** The same resident asks in another window. */
  const askElsewhere = async (page: Page, text: string): Promise<void> => {
    const kept = await keptIn(page);
    const { token } = (await (await post("/chat/resume", kept)).json()) as { token: string };
    const path = `/v3/directline/conversations/${kept.conversationId}/activities`;
    const answer = await post(path, { type: "message", from: { id: "other" }, text }, token);
    expect(answer.ok).toBe(true);
  };
});
