import type { Page } from "playwright-core";

/** A picture to look at, in test/screenshots; only where `PICTURES` is set, for one costs more than most tests. */
export async function photograph(page: Page, name: string, fullPage = false): Promise<void> {
  if (!process.env.PICTURES) return;
  const path = `test/screenshots/${name}.png`;
  await page.screenshot({ path, fullPage, animations: "disabled" });
}
