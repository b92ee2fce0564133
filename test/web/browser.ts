import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Frame, FrameLocator, Page } from "playwright-core";

export const words = {
  fr: {
    open: "Posez votre question",
    person: "Parler à une personne",
    question: "Comment inscrire mon enfant à la crèche à Schaerbeek ?",
    answer: /crèche/i,
    menu: "Menu",
    privacy: "Vie privée",
    understood: "J’ai compris",
    erase: "Terminer et effacer",
    lost: "Connexion perdue",
  },
  nl: {
    open: "Stel uw vraag",
    person: "Een persoon spreken",
    question: "waar kan ik gratis Nederlands oefenen in Jette?",
    answer: /Nederlands/i,
    menu: "Menu",
    privacy: "Privacy",
    understood: "Ik heb het begrepen",
    erase: "Beëindigen en wissen",
    lost: "Verbinding verbroken",
  },
} as const;

/** What stands in the widget's frame. */
export function chatIn(page: Page): FrameLocator {
  return page.frameLocator("iframe");
}

/** The messages shown, the resident's and the assistant's, oldest first. */
export function messagesIn(page: Page) {
  return chatIn(page).locator(".webchat__stacked-layout__message");
}

/** Writes a question, sends it, and waits for the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await messagesIn(page).count();
  const box = chatIn(page).locator('[data-id="webchat-sendbox-input"]');
  await box.fill(question);
  await box.press("Enter");
  await messagesIn(page)
    .nth(before + 1)
    .waitFor();
}

/** The chat's own frame. */
export function frameOfChat(page: Page): Frame {
  const frame = page.frames().find((candidate) => new URL(candidate.url()).pathname === "/chat");
  if (!frame) throw new Error("the chat is not open");
  return frame;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Fluent's focus library marks the ends of a dialog with elements that pass the focus on at once, and hides
// them from screen readers: axe takes these for content that can be reached and not be heard.
const run = `axe.run({ include: document, exclude: "[data-tabster-dummy]" }, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`;

/** Every fault axe finds in a frame, as a line; injected past the page's policy, which forbids it. */
export async function faultsIn(frame: Frame): Promise<string[]> {
  if (await frame.evaluate("!globalThis.axe")) await frame.evaluate(axe);
  return frame.evaluate<string[]>(run);
}

/** The same in the page and, where it is open, the chat. */
export async function allFaults(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map(faultsIn));
  return found.flat();
}
