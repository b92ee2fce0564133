import { ask, chatIn, messagesIn, words } from "./browser.ts";
import { startSite } from "./site.ts";
import { phone, startBrowser } from "./visitor.ts";

// How long a resident with a slow telephone waits: a processor four times slower, 1.6 Mbit/s, 150 ms there and
// back, nothing in the cache. Run it alone (`node test/web/phone.ts`): other work on the machine counts fourfold.

const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const [site, browser] = await Promise.all([startSite(), startBrowser()]);
const page = await browser.newPage({ locale: "fr-BE", ...phone });
await page.goto(`${site.url}/?commune=21015&language=fr`, { waitUntil: "networkidle" });
const devtools = await page.context().newCDPSession(page);
await devtools.send("Network.enable");
await devtools.send("Network.emulateNetworkConditions", slowNetwork);
await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });

const opened = performance.now();
const report = (what: string): void =>
  console.log(`${what}: ${Math.round(performance.now() - opened)} ms after opening`);
await page.getByRole("button", { name: words.fr.open }).click();
await chatIn(page).getByRole("contentinfo").waitFor();
report("frame drawn");
await messagesIn(page).first().waitFor();
report("welcome");
await ask(page, words.fr.question);
report("first answer");
await browser.close();
await site.stop();
