import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, type Language } from "../../src/domain/language.ts";
import { needsChromium } from "../needs.ts";
import { faultsIn } from "./browser.ts";
import { startConsoleSite, type ConsoleSite, type Talk } from "./console-site.ts";
import {
  answerBox,
  focused,
  inGroup,
  items,
  messages,
  notesIn,
  takeFirst,
} from "./console-steps.ts";
import { spoken } from "./console-words.ts";
import { eventually } from "./eventually.ts";
import { photograph } from "./photograph.ts";
import { devices, newVisitor, phone } from "./visitor.ts";

describe.skipIf(needsChromium())("the counsellors' console", { timeout: 60_000 }, () => {
  let site: ConsoleSite;
  beforeAll(async () => {
    site = await startConsoleSite();
  }, 60_000);
  afterAll(async () => {
    await devices.forget();
    await site?.stop();
  });
  afterEach(async () => {
    await devices.forget();
    await site.endAll();
    expect(site.logged).toEqual([]);
  });

  /** A resident who has asked something, and then for a person. */
  const waiting = async (language: Language): Promise<Talk> => {
    const talk = await site.resident(language, "21015");
    await talk.ask(spoken[language].question);
    await talk.ask(spoken[language].person);
    return talk;
  };
  /** No violation, and a picture to look at. */
  const look = async (page: Page, name: string): Promise<void> => {
    await photograph(page, `console-${name}`);
    expect(await faultsIn(page.mainFrame())).toEqual([]);
  };

  test("is worked by keyboard alone: taken, answered, noted, a programme and a ready reply inserted, transferred", async () => {
    const words = spoken.fr;
    const resident = await waiting("fr");
    const page = await site.counsellor("Ana", { colorScheme: "light" });
    const faults = refusedByPolicy(page);
    const { keyboard } = page;
    await items(page).first().waitFor();
    await look(page, "desktop-fr-light-queue");

    await keyboard.press("j");
    await page.getByText(words.notYours.waiting).waitFor();
    expect(await page.locator("[aria-current=true]").textContent()).toContain(words.commune);
    await messages(page).getByText(words.question, { exact: true }).waitFor();
    await look(page, "desktop-fr-light-waiting");
    await keyboard.press("Enter");
    await resident.sees(words.joined);
    await eventually(() => focused(page)).toBe("answer");

    await keyboard.type(words.answer);
    await keyboard.press("Shift+Enter");
    await keyboard.type("jtpx");
    await keyboard.press("Enter");
    await resident.sees(`${words.answer}\njtpx`);
    expect(await answerBox(page).inputValue()).toBe("");
    await resident.type();
    await page.getByText(words.residentTypes).waitFor();
    await resident.say(words.thanks);
    await messages(page).getByText(words.thanks).waitFor();
    await look(page, "desktop-fr-light-talking");

    await keyboard.press("Escape");
    await keyboard.press("n");
    await eventually(() => focused(page)).toBe("note");
    await keyboard.type(words.note);
    await keyboard.press("Control+Enter");
    await notesIn(page, "fr").getByText(words.note).waitFor();
    await eventually(() => page.locator("#note").inputValue()).toBe("");

    await keyboard.press("Escape");
    await keyboard.press("p");
    await page
      .getByRole("dialog")
      .getByText(/programmes? trouvé/)
      .waitFor();
    await keyboard.type(words.search);
    const first = page.getByRole("dialog").getByRole("heading", { level: 3 }).first();
    await eventually(() => first.textContent()).toMatch(/vélo/i);
    await look(page, "desktop-fr-light-programmes");
    await keyboard.press("Enter");
    await eventually(() => focused(page)).toBe("answer");
    expect(await answerBox(page).inputValue()).toMatch(words.sources);
    await keyboard.press("Enter");
    await resident.sees(words.sources);

    await keyboard.press("Escape");
    await keyboard.press("c");
    await page
      .getByRole("dialog")
      .getByText(/réponses? prêtes?\./)
      .waitFor();
    await look(page, "desktop-fr-light-canned");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await eventually(() => answerBox(page).inputValue()).toMatch(/^Bonjour, je lis/);
    await eventually(() => focused(page)).toBe("answer");

    await keyboard.press("Escape");
    await keyboard.press("x");
    await page.getByRole("dialog").getByText("Guichet emploi").waitFor();
    await look(page, "desktop-fr-light-transfer");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await page.getByText(words.notices.transferred("Guichet emploi")).waitFor();
    await eventually(() => page.evaluate("document.activeElement.dataset.case")).toBe(
      await items(page).first().getAttribute("data-case"),
    );
    await resident.sees("Guichet emploi");
    const notes = (await resident.shown()).filter((one) => String(one.text).includes(words.note));
    expect(notes).toEqual([]);
    expect(faults).toEqual([]);
  });

  for (const language of languages) {
    test(`is worked by touch on a phone, in ${language}, one column at a time, in the dark`, async () => {
      const words = spoken[language];
      const resident = await waiting(language);
      const options = { device: phone, colorScheme: "dark" as const, locale: `${language}-BE` };
      const page = await site.counsellor("Ana", options);
      await items(page).first().waitFor();
      await look(page, `phone-${language}-dark-queue`);
      await items(page).first().tap();
      await page.getByRole("button", { name: words.take }).tap();
      await resident.sees(words.joined);
      await answerBox(page).fill(words.answer);
      await page.getByRole("button", { name: words.send }).tap();
      await resident.sees(words.answer);
      await messages(page).getByText(words.answer).waitFor();
      await look(page, `phone-${language}-dark-talking`);
      await page.getByRole("button", { name: words.back, exact: true }).tap();
      await resident.say(words.thanks);
      await page.getByText(words.unread(1)).waitFor();
      await inGroup(page, "mine").tap();
      await eventually(() => page.title()).toBe(words.title);
      await page.getByRole("button", { name: words.details }).tap();
      await page.locator("#note").fill(words.note);
      await page.getByRole("button", { name: words.keepNote }).tap();
      await notesIn(page, language).getByText(words.note).waitFor();
      await look(page, `phone-${language}-dark-case`);
      await page.getByRole("button", { name: words.back, exact: true }).tap();
      await page.getByRole("button", { name: words.end, exact: true }).tap();
      await page.getByRole("radio", { name: words.outcomes.referred }).tap();
      await look(page, `phone-${language}-dark-close`);
      await page.getByRole("dialog").getByRole("button", { name: words.end, exact: true }).tap();
      await page.getByText(words.notices.closed).waitFor();
      await page.getByRole("button", { name: words.back, exact: true }).tap();
      await page.getByRole("heading", { name: words.groups.ended }).waitFor();
      await look(page, `phone-${language}-dark-ended`);
    });
  }

  test("gives a case to one of two who take it at once, and tells the other who has it", async () => {
    await waiting("nl");
    const pages = await Promise.all([
      site.counsellor("Ana"),
      site.counsellor("Bert", { isApart: true }),
    ]);
    for (const page of pages) {
      await items(page).first().waitFor();
      await page.keyboard.press("j");
      await page.getByText(spoken.fr.notYours.waiting).waitFor();
    }
    await Promise.all(pages.map((page) => page.keyboard.press("t")));
    const { counsellor } = await site.onlyCase((one) => one.state === "accepted");
    const [winner, loser] = counsellor?.name === "Ana" ? pages : pages.toReversed();
    await answerBox(winner!).waitFor();
    await loser!.getByText(spoken.fr.notices.taken(counsellor!.name)).waitFor();
    expect(await answerBox(loser!).count()).toBe(0);
    await loser!.getByRole("heading", { name: spoken.fr.groups.others }).waitFor();
    await look(loser!, "desktop-fr-taken");
  });

  test("gives the resident back to Zinneke, by keyboard", async () => {
    const resident = await waiting("nl");
    const page = await site.counsellor("Ana", { locale: "nl-BE" });
    await takeFirst(page, "nl");
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await page.getByRole("dialog").getByText(spoken.nl.returnExplained).waitFor();
    await look(page, "desktop-nl-return");
    await page.keyboard.press("Enter");
    await page.getByText(spoken.nl.notices.returned).waitFor();
    await resident.ask(spoken.nl.question);
    const last = (await resident.shown()).at(-1);
    expect(last.from).toMatchObject({ id: "zinneke" });
  });

  test("keeps what could not be sent while the connection is lost, shows what came meanwhile, and stores it once", async () => {
    const words = spoken.fr;
    const resident = await waiting("fr");
    const page = await site.counsellor("Ana", { colorScheme: "dark" });
    await takeFirst(page, "fr");
    await page.context().setOffline(true);
    await page.getByText(words.lost).waitFor();
    await answerBox(page).fill(words.answer);
    await page.keyboard.press("Enter");
    await page.getByText(words.notSent).waitFor();
    await look(page, "desktop-fr-dark-lost");
    await resident.say(words.thanks);
    await waiting("nl");
    await page.context().setOffline(false);
    await messages(page).getByText(words.thanks).waitFor();
    await inGroup(page, "waiting").waitFor();
    await eventually(() => page.getByText(words.lost).count()).toBe(0);
    await page.reload();
    await inGroup(page, "mine").click();
    await page.getByRole("button", { name: words.retry }).click();
    await resident.sees(words.answer);
    await eventually(() => page.getByText(words.notSent).count()).toBe(0);
    const said = (await resident.shown()).filter(({ text }) => text === words.answer);
    expect(said).toHaveLength(1);
    await eventually(() => messages(page).getByText(words.answer).count()).toBe(1);
  });

  test("shows an answer once, as sent, when it was stored but the word of it got lost", async () => {
    const words = spoken.fr;
    const resident = await waiting("fr");
    const page = await site.counsellor("Ana");
    await takeFirst(page, "fr");
    await page.route("**/messages", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await answerBox(page).fill(words.answer);
    await page.keyboard.press("Enter");
    await resident.sees(words.answer);
    await messages(page)
      .getByText(/^Ana · /)
      .waitFor();
    await eventually(() => messages(page).getByText(words.answer).count()).toBe(1);
    expect(await page.getByText(words.notSent).count()).toBe(0);
  });

  test("tells of a new case by sound, title and voice, and of each message once in its language", async () => {
    const words = spoken.fr;
    const page = await site.counsellor("Ana");
    await page.evaluate(countBeeps);
    await page.getByText(words.nobodyWaits).waitFor();
    await page.keyboard.press("Escape");
    const resident = await waiting("nl");
    const voice = page.locator("#announcements > *");
    await eventually(() => voice.allTextContents()).toEqual([
      words.newCase("Schaerbeek", words.topics.childcare, words.languages.nl),
    ]);
    await eventually(() => page.title()).toBe(`(1) ${words.title}`);
    await eventually(() => page.evaluate("beeps")).toBe(2);

    await takeFirst(page, "fr");
    await resident.say(spoken.nl.thanks);
    await resident.say("Tot straks");
    await eventually(() => voice.last().textContent()).toContain("Tot straks");
    expect(await voice.locator("[lang=nl]").allTextContents()).toEqual(
      expect.arrayContaining([spoken.nl.thanks, "Tot straks"]),
    );
    const said = await voice.allTextContents();
    expect(new Set(said).size).toBe(said.length);

    await page.getByRole("button", { name: words.audible }).click();
    await waiting("fr");
    await eventually(() => page.title()).toBe(`(1) ${words.title}`);
    expect(await page.evaluate("beeps")).toBe(2);
  });

  test("counts unread messages of a case that is not open, in the queue and the title", async () => {
    const [first, second] = [await waiting("fr"), await waiting("nl")];
    const page = await site.counsellor("Ana");
    await takeFirst(page, "fr");
    await first.sees(/personne/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("k");
    await page.keyboard.press("t");
    await second.sees(spoken.nl.joined);
    await answerBox(page).waitFor();
    await first.say(spoken.fr.thanks);
    await eventually(() => page.title()).toBe(`(1) ${spoken.fr.title}`);
    await page.getByText(spoken.fr.unread(1)).waitFor();
    await page.locator("[data-case]", { hasText: spoken.fr.unread(1) }).click();
    await messages(page).getByText(spoken.fr.thanks).waitFor();
    await eventually(() => page.title()).toBe(spoken.fr.title);
  });

  test("shows a callback with how to reach the person, and what came of the call", async () => {
    const words = spoken.fr;
    const resident = await waiting("fr");
    const wish = { name: "Samira", reach: "0470 12 34 56", moment: "le matin" };
    const { status } = await resident.call("/chat/callback", {
      ...wish,
      language: "fr",
      consent: true,
    });
    expect(status).toBe(201);
    const page = await site.counsellor("Ana");
    await items(page).first().click();
    await page.getByText("Samira").waitFor();
    await page.getByRole("button", { name: words.takeCallback }).click();
    await page.getByRole("button", { name: words.notReached }).click();
    await page.getByText(words.notices.callbackKept).waitFor();
    expect(await page.getByRole("link", { name: /470/ }).getAttribute("href")).toMatch(/^tel:/);
    await look(page, "desktop-fr-callback");
    await page.getByRole("button", { name: words.reached, exact: true }).click();
    await page.getByText(words.notices.closed).waitFor();
    await eventually(() => page.getByText("Samira").count()).toBe(0);
  });

  test("lets a supervisor see who is present and let a colleague in", async () => {
    const words = spoken.nl;
    const options = { locale: "nl-BE", isSupervisor: true };
    const page = await site.counsellor("Samuel", options);
    await page.getByRole("button", { name: words.supervision }).click();
    await page.getByRole("rowheader", { name: "Samuel" }).waitFor();
    await page.getByRole("rowheader", { name: "Loket werk" }).waitFor();
    await page.getByLabel(words.linkName).fill("Chloé");
    await page.getByRole("button", { name: words.makeLinkButton }).click();
    const link = await page.getByLabel(words.link, { exact: true }).inputValue();
    await look(page, "desktop-nl-supervision");
    const colleague = await newVisitor({ locale: "nl-BE", isApart: true });
    await colleague.goto(link);
    await colleague.getByRole("button", { name: words.profile }).click();
    expect(await colleague.getByLabel(words.name).inputValue()).toBe("Chloé");
    expect(await colleague.getByRole("button", { name: words.supervision }).count()).toBe(0);
  });

  test("keeps a counsellor's name, desks, language and colours, and signs out", async () => {
    const page = await site.counsellor("Ana");
    await page.getByRole("button", { name: spoken.fr.profile }).click();
    await page.getByLabel(spoken.fr.name).fill("Ana V.");
    await page.getByRole("checkbox", { name: "Guichet emploi" }).check();
    await page.getByRole("radio", { name: spoken.fr.themes.dark }).check();
    await page.getByRole("dialog").getByRole("radio", { name: "Nederlands" }).check();
    await look(page, "desktop-nl-dark-profile");
    await page.getByRole("button", { name: spoken.nl.save }).click();
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    const talk = await waiting("fr");
    await page.getByRole("heading", { name: spoken.nl.groups.elsewhere }).waitFor();
    expect(await page.title()).toBe(spoken.nl.title);
    await page.reload();
    await page.getByRole("button", { name: spoken.nl.profile }).click();
    expect(await page.getByLabel(spoken.nl.name).inputValue()).toBe("Ana V.");
    expect(await page.evaluate("document.documentElement.style.colorScheme")).toBe("dark");
    await page.getByRole("button", { name: spoken.nl.signOut }).click();
    await page.getByRole("heading", { name: spoken.nl.signIn.title }).waitFor();
    await eventually(() => page.locator("[role=dialog]").count()).toBe(0);
    await look(page, "desktop-nl-dark-signed-out");
    await talk.call("/chat/leave", {});
  });

  test("shows where to sign in again once the session has ended elsewhere, and keeps what was being written", async () => {
    const words = spoken.fr;
    await waiting("fr");
    const page = await site.counsellor("Ana");
    await takeFirst(page, "fr");
    await page.keyboard.type("À moitié");
    await page.context().clearCookies();
    await items(page).first().click();
    await page.getByRole("heading", { name: words.signIn.title }).waitFor();
    await page.getByText(words.signIn.kept).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('zinneke-console-unsent')")).toContain(
      "À moitié",
    );
    await page.getByRole("link", { name: words.signIn.button }).click();
    await page.getByRole("heading", { level: 2, name: "Conseillers" }).waitFor();
  });

  test("lists its keys, holds the focus in the dialog and gives it back, hiding nothing afterwards", async () => {
    await waiting("fr");
    const page = await site.counsellor("Ana");
    await items(page).first().focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText(spoken.fr.shortcuts.transfer).waitFor();
    await look(page, "desktop-fr-help");
    expect(await page.evaluate(coversOfQueue)).toEqual([]);
    for (const key of ["Tab", "Tab", "Tab"]) {
      await page.keyboard.press(key);
      expect(await page.evaluate("!!document.activeElement.closest('[role=dialog]')")).toBe(true);
    }
    await page.keyboard.press("Escape");
    await eventually(() => page.evaluate("'case' in document.activeElement.dataset")).toBe(true);
    expect(await page.locator("#console[aria-hidden]").count()).toBe(0);
  });

  test("fits a window of 320 pixels, whatever is shown", async () => {
    await waiting("fr");
    const small = { viewport: { width: 320, height: 256 } };
    const page = await site.counsellor("Ana", small);
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    await items(page).first().click();
    expect(await width()).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: spoken.fr.take }).click();
    await answerBox(page).waitFor();
    expect(await width()).toBeLessThanOrEqual(320);
    await look(page, "reflow-fr-talking");
    await page.getByRole("button", { name: spoken.fr.details }).click();
    await page.locator("#note").waitFor();
    expect(await width()).toBeLessThanOrEqual(320);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await width()).toBeLessThanOrEqual(320);
    await look(page, "reflow-fr-help");
  });
});

/** Counts the tones played, in the page itself. */
const countBeeps = `
  globalThis.beeps = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) { beeps++; return start.apply(this, when); };`;

/** What hides the queue: all that stands on it and cannot be seen through. */
const coversOfQueue = `(() => {
  const { left, top } = document.querySelector("#queue [data-case]").getBoundingClientRect();
  const above = document.elementsFromPoint(left + 10, top + 10);
  return above
    .slice(0, above.findIndex((element) => element.closest("#console")))
    .filter((element) => /^rgb\\(/.test(getComputedStyle(element).backgroundColor))
    .map((element) => element.className);
})()`;

/** What the page's policy refuses, and what fails in it. */
function refusedByPolicy(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(line.text());
  });
  return faults;
}
