import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { chatTexts } from "../../src/web/chat/texts.ts";
import { ana, startDesk, type DeskSite } from "../channel/desk.ts";
import { needsChromium } from "../needs.ts";
import { chatIn, faultsIn, frameOfChat, messagesIn, words } from "./browser.ts";
import {
  askForPerson,
  inStrip,
  isInView,
  messageBox,
  notice,
  openChat,
  send,
  shownIn,
  strip,
  typingSign,
} from "./chat-steps.ts";
import { eventually } from "./eventually.ts";
import { photograph } from "./photograph.ts";
import { portOfSites } from "./port.ts";
import { desktop, devices, newVisitor, phone, type Visit } from "./visitor.ts";

const place = { fr: "Schaerbeek", nl: "Schaarbeek" };

describe.skipIf(needsChromium())("a case in the chat", { timeout: 120_000 }, () => {
  let desk: DeskSite;
  beforeAll(async () => {
    desk = await startDesk(await portOfSites());
  }, 60_000);
  afterEach(async () => {
    for (const one of await desk.handoff.cases({ ended: false }))
      await desk.handoff.leave(one.conversation);
    expect(desk.logged).toEqual([]);
  });
  afterAll(async () => {
    await devices.forget();
    await desk?.stop();
  });

  const open = async (language: Language, visit: Visit): Promise<Page> => {
    const page = await newVisitor(visit);
    await openChat(page, desk.url, language);
    return page;
  };
  /** Asks for a person; gives the case. */
  const wait = async (page: Page, language: Language) => {
    await strip(page).waitFor({ state: "hidden" });
    await askForPerson(page, language);
    const { conversationId } = await frameOfChat(page).evaluate<{ conversationId: string }>(
      `JSON.parse(localStorage.getItem("zinneke.conversation"))`,
    );
    return { conversation: conversationId, id: (await desk.caseOf(conversationId))!.id };
  };
  /** Asks for a person, and a counsellor comes. */
  const talk = async (page: Page) => {
    const asked = await wait(page, "fr");
    await desk.take(asked.id);
    await strip(page).getByText("Ana").waitFor();
    return asked;
  };
  /** What residents and counsellors have said to each other, as it was accepted. */
  const accepted = async (conversation: string): Promise<string[]> => {
    const stored = await desk.conversations.messagesAfter(conversation, 0);
    return stored.flatMap(({ content }) => {
      if (content.kind !== "relayed") return [];
      return [content.from === "counsellor" ? `Ana${content.text}` : content.text];
    });
  };
  const faults = (page: Page) => faultsIn(frameOfChat(page));

  const looks = [
    ["fr", "desktop", desktop, "light"],
    ["nl", "desktop", desktop, "dark"],
    ["fr", "phone", phone, "dark"],
    ["nl", "phone", phone, "light"],
  ] as const;
  for (const [language, size, device, colorScheme] of looks) {
    test(`is seen at every stage in ${language}, without a fault that axe finds (${size}, ${colorScheme})`, async () => {
      const said = chatTexts[language];
      const page = await open(language, { device, colorScheme });
      const { id } = await wait(page, language);
      const look = async (name: string): Promise<void> => {
        await photograph(page, `case-${size}-${language}-${name}`);
        expect(await faults(page), name).toEqual([]);
      };
      await strip(page).getByText(said.waiting(1)).waitFor();
      expect(await notice(page).textContent()).toBe(said.notice);
      await look("waiting");

      await inStrip(page, said.askCallback).click();
      const form = chatIn(page).getByRole("dialog", { name: said.callbackTitle });
      await form.waitFor();
      await photograph(page, `case-${size}-${language}-form`);
      await form.getByRole("button", { name: said.sendCallback }).click();
      for (const fault of [said.nameFault, said.reachFault, said.momentFault, said.consentFault])
        await form.getByText(fault).waitFor();
      await look("form-faults");
      await form.getByRole("button", { name: said.cancel }).click();

      await desk.take(id);
      await strip(page).getByText(said.talking("Ana", place[language])).waitFor();
      expect(await notice(page).textContent()).toBe(said.personNotice);
      await desk.say(id, "Bonjour ! Goedendag!\nhttps://www.1030.be/fr/creches");
      await send(page, "Merci, dank u");
      await messagesIn(page).nth(5).waitFor();
      // As a console does, which says so again for as long as somebody types.
      await eventually(async () => {
        await desk.handoff.typing(id, ana);
        return isInView(page, ".types");
      }).toBe(true);
      expect(await typingSign(page).textContent()).toBe(said.types("Ana"));
      await look("talking");
      await desk.say(id, "…");
      await eventually(() => typingSign(page).count()).toBe(0);

      await inStrip(page, said.endTalk).click();
      const question = chatIn(page).getByRole("dialog", { name: said.endTalkQuestion });
      await question.waitFor();
      await look("leaving");
      await question.getByRole("button", { name: said.endTalk }).click();
      await strip(page).waitFor({ state: "hidden" });
      expect(await notice(page).textContent()).toBe(said.notice);
      expect((await desk.handoff.open(id))!.case.state).toBe("abandoned");
      await devices.forget();
    });
  }

  test("takes a moment in the resident's own words; keeps what is written when it is closed or cannot be sent", async () => {
    const said = chatTexts.nl;
    const page = await open("nl", { device: phone });
    const { id } = await wait(page, "nl");
    const form = chatIn(page).getByRole("dialog", { name: said.callbackTitle });
    await inStrip(page, said.askCallback).tap();
    await form.getByLabel(said.callbackName).fill("Jo");
    await form.getByText(said.otherMoment).tap();
    await form.getByRole("button", { name: said.cancel }).tap();
    await inStrip(page, said.askCallback).tap();
    expect(await form.getByLabel(said.callbackName).inputValue()).toBe("Jo");
    await form.getByLabel(said.otherMomentLabel).fill("donderdag rond de middag");
    await form.getByLabel(said.callbackReach).fill("jo@example.be");
    await form.getByText(said.consent).tap();
    await photograph(page, "case-phone-nl-form-filled");
    await page.route("**/chat/callback", (route) => route.abort());
    await form.getByRole("button", { name: said.sendCallback }).tap();
    await form.getByRole("alert").getByText(said.callbackNotSent).waitFor();
    await page.unroute("**/chat/callback");
    await form.getByRole("button", { name: said.sendCallback }).tap();
    await strip(page).getByText(said.callbackPlanned).waitFor();
    expect((await desk.handoff.open(id))!.callback).toMatchObject({
      reach: "jo@example.be",
      moment: "donderdag rond de middag",
    });
    await devices.forget();
  });

  describe("of a resident whose page stays open", () => {
    // Each of these tests has a case of its own in it: a page takes long to load.
    let shared: Page;
    beforeAll(async () => {
      shared = await open("fr", { permissions: ["clipboard-read", "clipboard-write"] });
    });
    afterAll(devices.forget);

    test("takes the wish for a call by keyboard: faults beside the fields, then what was given", async () => {
      const said = chatTexts.fr;
      const { id } = await wait(shared, "fr");
      const press = async (...keys: string[]) => {
        for (const key of keys) await shared.keyboard.press(key);
      };
      await inStrip(shared, said.askCallback).focus();
      await press("Enter");
      const form = chatIn(shared).getByRole("dialog", { name: said.callbackTitle });
      await form.waitFor();
      await shared.keyboard.type("Fatima B.");
      await press("Tab");
      await shared.keyboard.type("0470 12");
      await press("Tab", "Space", "ArrowRight", "Tab", "Space", "Enter");
      await form.getByText(said.reachFault).waitFor();
      const reach = form.getByLabel(said.callbackReach);
      expect(await reach.evaluate("document.activeElement.id")).toBe("callback-reach");
      expect(await reach.getAttribute("aria-invalid")).toBe("true");
      expect(await form.getByLabel(said.callbackName).getAttribute("aria-invalid")).toBe("false");
      expect((await desk.handoff.open(id))!.case.state).toBe("queued");
      await press("End");
      await shared.keyboard.type(" 34 56");
      await press("Enter");
      await form.waitFor({ state: "hidden" });

      await strip(shared).getByText(said.callbackPlanned).waitFor();
      expect((await desk.handoff.open(id))!.callback).toEqual({
        name: "Fatima B.",
        reach: "+32 470 12 34 56",
        moment: said.moments[1],
        language: "fr",
        attempts: 0,
      });
      await photograph(shared, "case-desktop-fr-callback");
      expect(await faults(shared)).toEqual([]);

      await inStrip(shared, said.cancelCallback).click();
      const question = chatIn(shared).getByRole("dialog", { name: said.cancelCallbackQuestion });
      await question.getByRole("button", { name: said.cancelCallback }).click();
      await strip(shared).waitFor({ state: "hidden" });
      expect((await desk.handoff.open(id))!.callback).toBeNull();
    });

    test("shows what both say at once as it was accepted, each message once, the newest in view", async () => {
      const { id, conversation } = await talk(shared);
      for (let round = 0; round < 5; round += 1)
        await Promise.all([send(shared, `moi ${round}`), desk.say(id, `elle ${round}`)]);
      await eventually(async () => (await accepted(conversation)).length).toBe(10);
      const all = await accepted(conversation);
      await eventually(async () => (await shownIn(shared)).slice(-10)).toEqual(all);
      await eventually(() => isInView(shared, ".webchat__stacked-layout__message")).toBe(true);
    });

    test("tells the counsellor that the resident types, only while they have the conversation", async () => {
      const posted: string[] = [];
      shared.on("request", (request) => {
        if (request.postData()?.includes('"typing"')) posted.push(request.url());
      });
      const told: string[] = [];
      const stop = desk.store.listen((announced) => {
        if (announced.startsWith("typing:resident")) told.push(announced);
      });
      const { id, conversation } = await wait(shared, "fr");
      await messageBox(shared).fill("Bonjour");
      await desk.take(id);
      await strip(shared).getByText("Ana").waitFor();
      expect(posted).toEqual([]);
      // Key by key, as people type: Web Chat takes up the change a moment after the page shows it.
      await eventually(async () => {
        await messageBox(shared).press("e");
        return told;
      }).toContain(`typing:resident:${conversation}`);
      await desk.handoff.giveBack(id, ana);
      await strip(shared).waitFor({ state: "hidden" });
      const toldBefore = told.length;
      await messageBox(shared).fill("Bonjour");
      // What is typed to the assistant is told to nobody: the next thing sent is the message.
      await messageBox(shared).press("Enter");
      await eventually(async () => (await shownIn(shared)).at(-1)).toContain("Que cherchez-vous");
      expect(told).toHaveLength(toldBefore);
      stop();
    });

    test("names who speaks to those who listen, in the copy, and in the language of the page", async () => {
      const { id } = await talk(shared);
      await desk.say(id, "Bonjour *vous*,\nici 1. Ana");
      const last = chatIn(shared).locator(".webchat__basic-transcript__activity").last();
      await last.getByText("*vous*").first().waitFor();
      const heard = last.locator('[id^="webchat__basic-transcript__active-descendant-label"]');
      expect((await heard.textContent())?.trim()).toMatch(
        /^Ana a dit :\s+Bonjour \*vous\*,\s+ici 1\. Ana$/,
      );
      const first = chatIn(shared).locator(".webchat__basic-transcript__activity").first();
      expect(await first.textContent()).toContain("Zinneke a dit :");

      await chatIn(shared).getByRole("button", { name: words.fr.menu }).click();
      await chatIn(shared).getByRole("button", { name: "Copier le texte" }).click();
      await chatIn(shared).getByText("La conversation est copiée.").waitFor();
      const copied = await shared.evaluate<string>("navigator.clipboard.readText()");
      expect(copied).toMatch(/\nAna, [^\n]+\nBonjour \*vous\*,\nici 1\. Ana$/);
      expect(copied).toMatch(/\nZinneke, [^\n]+\nVous parlez maintenant à une personne/);

      await chatIn(shared).getByRole("button", { name: /^NL/ }).click();
      await strip(shared).getByText(chatTexts.nl.talking("Ana", "Schaarbeek")).waitFor();
      await eventually(() => heard.textContent()).toContain("Ana zei:");
      expect(await notice(shared).textContent()).toBe(chatTexts.nl.personNotice);
      await chatIn(shared).getByRole("button", { name: /^FR/ }).click();
    });

    test("counts a person's messages and the notices that come while it is minimised", async () => {
      const { id } = await wait(shared, "fr");
      const title = await shared.title();
      await chatIn(shared).getByRole("button", { name: "Réduire" }).click();
      await desk.take(id);
      await desk.handoff.typing(id, ana);
      await desk.say(id, "Bonjour");
      await eventually(() => shared.title()).toBe(`(2) ${title}`);
      const button = shared.getByRole("button", { name: words.fr.open });
      expect(await button.locator(".badge").textContent()).toBe("2");
      await button.click();
      await eventually(() => shared.title()).toBe(title);
    });

    test("is found again after the page was closed: nothing missing, nothing doubled, in the order accepted", async () => {
      const { id, conversation } = await talk(shared);
      await send(shared, "un");
      await eventually(() => accepted(conversation)).toContain("un");
      const context = shared.context();
      await shared.close();
      await desk.say(id, "deux");

      shared = await context.newPage();
      await openChat(shared, desk.url, "fr");
      await strip(shared).getByText(chatTexts.fr.talking("Ana", "Schaerbeek")).waitFor();
      await send(shared, "trois");
      await eventually(async () => (await accepted(conversation)).at(-1)).toBe("trois");
      await desk.say(id, "quatre");
      await eventually(async () => (await shownIn(shared)).at(-1)).toBe("Anaquatre");
      const stored = await desk.conversations.messagesAfter(conversation, 0);
      await eventually(() => messagesIn(shared).count()).toBe(stored.length);
      const relayed = await accepted(conversation);
      expect(relayed.slice(-4)).toEqual(["un", "Anadeux", "trois", "Anaquatre"]);
      expect((await shownIn(shared)).filter((text) => relayed.includes(text))).toEqual(relayed);
    });
  });

  test.each(languages)(
    "gives each choice of the assistant's about a case once (%s)",
    (language) => {
      const { leaveButton, callbackButton, noCallbackButton } = texts[language].case;
      expect(chatTexts[language].stripChoices.toSorted()).toEqual(
        [leaveButton, callbackButton, noCallbackButton].toSorted(),
      );
    },
  );
});
