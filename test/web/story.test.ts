import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { chatTexts } from "../../src/web/chat/texts.ts";
import { open, post, until } from "../channel/direct-line/calls.ts";
import { browse, openLink } from "../counsellor/office.ts";
import { needsChromium } from "../needs.ts";
import { allFaults, ask, chatIn, messagesIn, words } from "./browser.ts";
import {
  askForPerson,
  messageBox,
  notice,
  openChat,
  send,
  shownIn,
  strip,
  typingSign,
} from "./chat-steps.ts";
import { answerBox, inGroup, items, messages, notesIn } from "./console-steps.ts";
import { spoken } from "./console-words.ts";
import { eventually } from "./eventually.ts";
import { photograph } from "./photograph.ts";
import { startSite, type Site } from "./site.ts";
import { devices, newVisitor, phone } from "./visitor.ts";

type Supervisor = Awaited<ReturnType<typeof browse>>;

type Side = "resident" | "counsellor";

const colours = { fr: "light", nl: "dark" } as const;

describe.skipIf(needsChromium())("a resident and a counsellor", { timeout: 120_000 }, () => {
  let site: Site;
  let supervisor: Supervisor;
  beforeAll(async () => {
    site = await startSite();
    supervisor = await browse(site.url, await openLink(site.signIn));
    await serveThree(supervisor);
  }, 60_000);
  afterEach(devices.forget);
  afterAll(async () => {
    await devices.forget();
    await site?.stop();
  });

  test.each(languages)("play the whole story (%s)", async (language) => {
    const chat = { ...chatTexts[language], ...texts[language].case };
    const desk = spoken[language];
    const [resident, counsellor] = await Promise.all([
      residentIn(language),
      counsellorIn(language),
    ]);
    const received = receivedBy(resident);
    const look = scenesOf(language, { resident, counsellor });
    const isTold = (text: string | RegExp) => messagesIn(resident).getByText(text).last().waitFor();
    const isRead = (text: string | RegExp) => messages(counsellor).getByText(text).last().waitFor();

    // The assistant answers, and puts who asks for a person in the queue.
    await counsellor.getByText(desk.nobodyWaits).waitFor();
    await openChat(resident, site.url, language);
    await ask(resident, desk.question);
    await ask(resident, desk.also);
    await look("1-answered");
    await askForPerson(resident, language);
    await strip(resident).getByText(chat.waiting(1)).waitFor();
    const place = `${chat.place("1")} ${chat.waitMinute}`;
    await isTold(place);
    await eventually(() => isInSight(resident, place)).toBe(true);

    // The case comes in by itself; the assistant answers meanwhile.
    await items(counsellor).first().waitFor();
    await eventually(() => counsellor.title()).toBe(`(1) ${desk.title}`);
    await look("2-queued");
    await ask(resident, desk.meanwhile);
    await eventually(async () => (await shownIn(resident)).at(-1)).toMatch(desk.answered);

    // The counsellor reads what was said, and takes the case.
    await items(counsellor).first().click();
    for (const text of [desk.question, desk.meanwhile, chat.waitMinute]) await isRead(text);
    await isRead(`${desk.understood} ${desk.question} ${desk.also}`);
    await messages(counsellor).getByText(desk.understood).scrollIntoViewIfNeeded();
    await look("3-read");
    await counsellor.getByRole("button", { name: desk.take }).click();
    await isTold(chat.joined("Ana", desk.commune));
    await strip(resident).getByText(chat.talking("Ana", desk.commune)).waitFor();
    expect(await notice(resident).textContent()).toBe(chat.personNotice);
    await look("4-joined");

    // Each sees that the other writes, and reads what they wrote.
    await answerBox(counsellor).pressSequentially(desk.answer);
    await eventually(() => typingSign(resident).textContent()).toBe(chat.types("Ana"));
    await look("5-counsellor-types");
    await counsellor.keyboard.press("Enter");
    await isTold(desk.answer);
    await eventually(() => typingSign(resident).count()).toBe(0);
    await messageBox(resident).pressSequentially(desk.thanks);
    await counsellor.getByText(desk.residentTypes).waitFor();
    await look("6-resident-types");
    await messageBox(resident).press("Enter");
    await isRead(desk.thanks);

    // A programme with its source; a note that stays in the house.
    await counsellor.getByRole("button", { name: desk.programmes }).click();
    await counsellor.getByLabel(desk.searchProgrammes).fill(desk.search);
    const found = counsellor.getByRole("dialog").getByRole("heading", { level: 3 }).first();
    await eventually(() => found.textContent()).toMatch(/vélo|fiets/i);
    await look("7-programmes", "counsellor");
    const name = (await found.textContent())!;
    await counsellor.getByLabel(desk.searchProgrammes).press("Enter");
    await answerBox(counsellor).press("Enter");
    await isTold(name);
    await eventually(async () => (await shownIn(resident)).at(-1)).toMatch(desk.sources);
    await counsellor.locator("#note").fill(desk.note);
    await counsellor.getByRole("button", { name: desk.keepNote }).click();
    await notesIn(counsellor, language).getByText(desk.note).waitFor();
    await look("8-cited-and-noted");

    // Minimised, the page tells of what comes.
    const title = await resident.title();
    await chatIn(resident).getByRole("button", { name: chat.minimise }).tap();
    await answerBox(counsellor).fill(desk.goodbye);
    await answerBox(counsellor).press("Enter");
    await eventually(() => resident.title()).toBe(`(1) ${title}`);
    const button = resident.getByRole("button", { name: words[language].open });
    expect(await button.locator(".badge").textContent()).toBe("1");
    await look("9-minimised", "resident");
    await button.tap();
    await eventually(() => resident.title()).toBe(title);
    await isTold(desk.goodbye);

    // Given back, the resident has the assistant again.
    await counsellor.getByRole("button", { name: desk.returnToBot }).click();
    await look("10-returning", "counsellor");
    await counsellor.getByRole("dialog").getByRole("button", { name: desk.returnToBot }).click();
    await isTold(chat.botIsBack);
    await strip(resident).waitFor({ state: "hidden" });
    expect(await notice(resident).textContent()).toBe(chat.notice);
    await ask(resident, desk.later);
    await eventually(async () => (await shownIn(resident)).at(-1)).toMatch(desk.answeredLater);
    await look("11-returned");

    // Asked for again, and closed with an outcome.
    await send(resident, desk.person);
    await inGroup(counsellor, "waiting").click();
    await counsellor.getByRole("button", { name: desk.take }).click();
    await strip(resident).getByText(chat.talking("Ana", desk.commune)).waitFor();
    await counsellor.getByRole("button", { name: desk.end, exact: true }).click();
    const dialog = counsellor.getByRole("dialog");
    await dialog.getByRole("radio", { name: desk.outcomes.referred }).check();
    await look("12-closing", "counsellor");
    await dialog.getByRole("button", { name: desk.end, exact: true }).click();
    await isTold(chat.closed.referred);
    await counsellor.getByText(desk.notices.closed).waitFor();
    await look("13-closed");

    expect(received.join()).toContain(desk.goodbye);
    expect(received.join()).not.toContain(desk.note);
  });

  /** Three who came before and were taken at once: from their waits the next can be told. */
  async function serveThree({ get, post: act }: Supervisor): Promise<void> {
    for (let number = 0; number < 3; number++) {
      const talk = await open(site, { channelData: { commune: "21015", language: "fr" } });
      await post(site, talk, { type: "message", from: { id: "r" }, text: spoken.fr.person });
      const listed = () => get("/cases").then(({ body }) => body.cases as { id: string }[]);
      const [waiting] = await until(listed, (cases) => cases.length === 1);
      const path = `/cases/${waiting!.id}`;
      for (const [call, body] of [
        ["claim", {}],
        ["close", { outcome: "answered" }],
      ] as const)
        expect((await act(`${path}/${call}`, body)).status).toBe(200);
    }
  }

  /** Who has come to the site with a telephone. */
  async function residentIn(language: Language): Promise<Page> {
    const visit = { device: phone, locale: `${language}-BE`, colorScheme: colours[language] };
    return newVisitor(visit);
  }

  /** Who has opened the link that a supervisor made. */
  async function counsellorIn(language: Language): Promise<Page> {
    const { body } = await supervisor.post("/sign-in-links", {
      name: "Ana",
      roles: ["counsellor"],
    });
    const looks = { colorScheme: colours[language], reducedMotion: "reduce" } as const;
    const page = await newVisitor({ ...looks, locale: `${language}-BE` });
    await page.goto(body.url);
    return page;
  }
});

/** Whether some words of the conversation stand in the resident's window. */
async function isInSight(page: Page, words: string): Promise<boolean> {
  const [view, said] = await Promise.all([
    chatIn(page).locator(".webchat__basic-transcript__scrollable").boundingBox(),
    chatIn(page).getByText(words).last().boundingBox(),
  ]);
  if (!view || !said) return false;
  return view.y <= said.y && said.y + said.height <= view.y + view.height;
}

/** Everything that comes to a page over its stream. */
function receivedBy(page: Page): string[] {
  const received: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => received.push(String(payload))),
  );
  return received;
}

/** A picture of what has changed, on both sides unless told, without a fault that axe finds. */
function scenesOf(language: Language, sides: Record<Side, Page>) {
  const look = async (name: string, side: Side): Promise<void> => {
    await photograph(sides[side], `story-${language}-${name}-${side}`);
    expect(await allFaults(sides[side]), `${name}, ${side}`).toEqual([]);
  };
  return async (name: string, ...changed: Side[]): Promise<void> => {
    const seen: Side[] = changed.length > 0 ? changed : ["resident", "counsellor"];
    await Promise.all(seen.map((side) => look(name, side)));
  };
}
