import type { Page } from "playwright-core";
import type { Language } from "../../src/domain/language.ts";
import { chatIn, frameOfChat, messagesIn, words } from "./browser.ts";

// What a resident does and sees in the chat of the demonstration page.

export async function visitDemonstration(
  page: Page,
  url: string,
  language: Language,
): Promise<void> {
  await page.goto(`${url}/?commune=21015&language=${language}`);
}

/** Opens the chat in Schaerbeek's demonstration page. */
export async function openChat(page: Page, url: string, language: Language): Promise<void> {
  await visitDemonstration(page, url, language);
  await page.getByRole("button", { name: words[language].open }).click();
  await messagesIn(page).first().waitFor();
}

export async function askForPerson(page: Page, language: Language): Promise<void> {
  await chatIn(page)
    .getByRole("contentinfo")
    .getByRole("button", { name: words[language].person })
    .click();
  await strip(page).waitFor();
}

/** Where the case is told of, above the message box. */
export const strip = (page: Page) => chatIn(page).locator("#case");
export const inStrip = (page: Page, name: string) => strip(page).getByRole("button", { name });
/** To whom one speaks, told all the time. */
export const notice = (page: Page) => chatIn(page).locator("#notice");
export const messageBox = (page: Page) => chatIn(page).locator('[data-id="webchat-sendbox-input"]');
/** That the counsellor is writing. */
export const typingSign = (page: Page) => chatIn(page).locator(".types");

export async function send(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await messageBox(page).press("Enter");
}

/** What is shown, without what is only there for screen readers. */
export const shownIn = (page: Page) =>
  frameOfChat(page).evaluate<string[]>(`
    [...document.querySelectorAll(".webchat__stacked-layout__message")].map((message) => {
      const copy = message.cloneNode(true);
      for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
      return copy.textContent.trim();
    })`);

/** Whether the last of these stands above the strip, to a pixel, and not below it out of sight. */
export const isInView = (page: Page, selector: string) =>
  frameOfChat(page).evaluate<boolean>(`
    [...document.querySelectorAll("${selector}")].at(-1)?.getBoundingClientRect().bottom <=
      document.querySelector("#case").getBoundingClientRect().top + 1`);
