import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from "playwright-core";
import { chromiumPath } from "../needs.ts";
import { patience } from "./eventually.ts";

const blank = "about:blank";

/** Without these Chromium looks for its maker's servers at every start. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 800 } };
type Device = typeof phone | typeof desktop;

/** Who sits down at a device, and what they have set on it. */
export type Visit = Pick<
  BrowserContextOptions,
  "colorScheme" | "reducedMotion" | "permissions" | "locale" | "viewport"
> & {
  device?: Device;
  /** In a private window, beside whoever is there already. */
  isApart?: boolean;
};

/** A browser as Playwright's contexts are: private windows, that keep nothing of what they have loaded. */
export function startBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...quiet, ...more] });
}

/**
 * A phone and a desktop, each started when this process first uses it, until it ends. Unlike a private window they
 * keep what they have loaded and compiled: the chat opened again costs a fifth of the processor's time.
 */
export const devices = {
  started: new Map<Device, Promise<BrowserContext>>(),
  browserOf(device: Device): Promise<BrowserContext> {
    const options = { executablePath: chromiumPath, args: quiet, ...device };
    const browser = this.started.get(device) ?? chromium.launchPersistentContext("", options);
    this.started.set(device, browser);
    return browser;
  },
  /** Everybody leaves; nothing is known of them any more. */
  async forget(): Promise<void> {
    const all = await Promise.all(devices.started.values());
    await Promise.all(all.map(forget));
  },
};

/** The first page stays for the next visitor: a page loads faster in a process that has shown it before. */
async function forget(browser: BrowserContext): Promise<void> {
  const [page, ...open] = browser.pages();
  const apart = browser
    .browser()!
    .contexts()
    .filter((context) => context !== browser);
  await Promise.all([...open, ...apart].map((one) => one.close()));
  await browser.setOffline(false);
  await browser.clearPermissions();
  await leave(page!);
  const storageTypes = "cookies,local_storage,indexeddb,cache_storage,service_workers";
  const devtools = await devtoolsOf(page!);
  await devtools.send("Storage.clearDataForOrigin", { origin: "*", storageTypes });
}

async function leave(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll();
  if (page.url() !== blank) await page.evaluate("sessionStorage.clear()");
  await page.goto(blank);
}

/** A page of somebody who has never been here. */
export async function newVisitor(visit: Visit = {}): Promise<Page> {
  const page = await pageFor(visit);
  page.setDefaultTimeout(patience);
  await speak(page, visit.locale ?? "fr-BE");
  if (visit.viewport) await page.setViewportSize(visit.viewport);
  await page.emulateMedia({
    colorScheme: visit.colorScheme ?? "light",
    reducedMotion: visit.reducedMotion ?? "no-preference",
  });
  return page;
}

async function pageFor(visit: Visit): Promise<Page> {
  const { device = desktop, permissions, isApart } = visit;
  const browser = await devices.browserOf(device);
  const context = isApart ? await browser.browser()!.newContext(device) : browser;
  if (permissions) await context.grantPermissions(permissions);
  const page = context.pages()[0];
  if (page?.url() !== blank) return context.newPage();
  await page.setViewportSize(device.viewport);
  return page;
}

/** A context's `locale` is that of all its pages, for as long as it lasts. */
async function speak(page: Page, locale: string): Promise<void> {
  const devtools = await devtoolsOf(page);
  const { userAgent } = await devtools.send("Browser.getVersion");
  await devtools.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: locale });
  await devtools.send("Emulation.setLocaleOverride", { locale });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
/** What one session of the devtools has overridden, no other may override. */
function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
