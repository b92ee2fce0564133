import type { Page } from "playwright-core";
import type { Language } from "../../src/domain/language.ts";
import { spoken } from "./console-words.ts";
import { eventually } from "./eventually.ts";

// What a counsellor does and sees in the console.

/** The cases of the queue. */
export const items = (page: Page) => page.locator("#queue [data-case]");
export const inGroup = (page: Page, group: string) =>
  page.locator(`[aria-labelledby=group-${group}] [data-case]`);
export const answerBox = (page: Page) => page.locator("#answer");
/** What has been said in the case that is open. */
export const messages = (page: Page) => page.locator("ol > li");
/** The private notes of the case that is open. */
export const notesIn = (page: Page, language: Language) =>
  page.getByRole("region", { name: spoken[language].case }).locator("li");
export const focused = (page: Page) => page.evaluate<string>("document.activeElement.id");

/** Takes the case that waits first, by keyboard. */
export async function takeFirst(page: Page, language: Language): Promise<void> {
  await items(page).first().waitFor();
  await items(page).first().focus();
  await page.keyboard.press("j");
  await page.getByText(spoken[language].notYours.waiting).waitFor();
  await page.keyboard.press("Enter");
  await answerBox(page).waitFor();
  await eventually(() => focused(page)).toBe("answer");
}
