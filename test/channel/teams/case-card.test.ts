import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadKnowledge } from "../../../knowledge/load.ts";
import type { CardView } from "../../../src/channel/teams/card-view.ts";
import { caseCard, erasedCard } from "../../../src/channel/teams/case-card.ts";
import type { Card } from "../../../src/channel/teams/programme-card.ts";
import { caseStates, type Case } from "../../../src/domain/case.ts";
import { languages, type ReplyLanguage } from "../../../src/domain/language.ts";
import { needsChromium } from "../../needs.ts";
import { photograph } from "../../web/photograph.ts";
import { startBrowser } from "../../web/visitor.ts";
import { cardFaults } from "./card-schema.ts";
import { desk } from "../../handoff/served.ts";
import { dutchDesk } from "./case-office.ts";

const { communes, programmes } = loadKnowledge().knowledge!;
const names = {
  desks: [desk, dutchDesk],
  communes,
  programmes: new Map(programmes.map((one) => [one.id, one])),
  publicUrl: "https://zinneke.example",
};
const ana = { id: "entra-ana", name: "Ana De Smet" };
const childcare = programmes.filter(({ topic }) => topic === "childcare").slice(0, 2);

function caseIn(state: Case["state"], more: Partial<Case> = {}): Case {
  const isWaiting = state === "queued" || state === "transferred";
  return {
    id: "c1",
    conversation: "conversation",
    desk: desk.id,
    language: "fr",
    commune: "21015",
    topic: "childcare",
    reason: "talk",
    question: "Comment inscrire mon enfant à la crèche ?",
    programmes: childcare.map(({ id }) => id),
    state,
    openedAt: 1_790_000_000_000,
    queuedAt: 1_790_000_000_000,
    acceptedAt: null,
    endedAt: null,
    counsellor: isWaiting ? null : ana,
    workplace: isWaiting ? null : "teams",
    outcome: state === "closed" ? "referred" : null,
    ...more,
  };
}

const callback = {
  name: "Fatima B.",
  reach: "0470 12 34 56",
  moment: "le matin",
  language: "fr" as const,
  attempts: 1,
};

function cardOf(of: Case, more: Partial<CardView> = {}): Card {
  return caseCard({ case: of, callback: null, desk: desk.id, viewer: null, ...more }, names);
}

const all = caseStates.flatMap((state) =>
  ([...languages, "both"] as ReplyLanguage[]).flatMap((language) =>
    [null, ana].map((viewer) => ({ state, language, viewer })),
  ),
);

test.each(all)(
  "a card of a case $state in $language is a valid Adaptive Card, with or without who has it",
  ({ state, language, viewer }) => {
    const of = caseIn(state, { language });
    const notice = { say: () => "Noté", style: "good" as const };
    const card = cardOf(of, { viewer, callback, notice, refreshFor: ["29:ana"] });
    expect(cardFaults(card)).toEqual([]);
  },
);

test("what is left of an erased case is a valid card that says nothing of it", () => {
  const card = erasedCard(desk);
  expect(cardFaults(card)).toEqual([]);
  expect(JSON.stringify(card)).toContain("Demande effacée. / Aanvraag gewist.");
});

test("a case whose language is not known is shown in each of the desk's languages", () => {
  const of = caseIn("queued", { language: "both" });
  expect(JSON.stringify(cardOf(of))).toContain("Prendre / Nemen");
  const elsewhere = { ...of, desk: dutchDesk.id };
  expect(JSON.stringify(cardOf(elsewhere, { desk: dutchDesk.id }))).not.toContain("Prendre");
});

test("what people write is shown as it is, and never read as mark-up", () => {
  const question = "**gras** [lien](https://evil.example) {{DATE(2020-01-01T00:00:00Z)}}";
  const card = JSON.stringify(cardOf(caseIn("accepted", { question })));
  expect(card).toContain(JSON.stringify({ type: "TextRun", text: question }).slice(1, -1));
  expect(card).not.toContain('"type":"TextBlock"');
});

const library = readFileSync(
  createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js"),
  "utf8",
);

describe.skipIf(needsChromium())("rendered", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const shown: [string, Card][] = [
    ["waiting-fr", cardOf(caseIn("queued"))],
    [
      "waiting-nl",
      cardOf(caseIn("queued", { language: "nl", question: "Hoe schrijf ik mijn kind in?" })),
    ],
    ["waiting-both", cardOf(caseIn("queued", { language: "both" }))],
    ["everybody-fr", cardOf(caseIn("accepted"))],
    ["holder-fr", cardOf(caseIn("accepted"), { viewer: ana })],
    ["holder-nl", cardOf(caseIn("accepted", { language: "nl" }), { viewer: ana })],
    [
      "lost-fr",
      cardOf(caseIn("accepted"), {
        notice: { say: (texts) => texts.notTaken("Ana De Smet"), style: "attention" },
      }),
    ],
    ["callback-fr", cardOf(caseIn("callback"), { viewer: ana, callback })],
    ["closed-nl", cardOf(caseIn("closed", { language: "nl" }))],
  ];

  test.each(["light", "dark"] as const)("looks as it should, %s", async (theme) => {
    const page = await browser.newPage({ viewport: { width: 480, height: 400 } });
    await page.setContent(pageIn(theme));
    await page.addScriptTag({ content: library });
    for (const [name, card] of shown) {
      await page.evaluate(`render(${JSON.stringify(card)}, ${JSON.stringify(hostIn(theme))})`);
      // Nothing stands out of the card.
      expect(await page.evaluate("document.body.scrollWidth <= innerWidth")).toBe(true);
      await photograph(page, `card-${name}-${theme}`, true);
    }
  });
});

/** As Teams shows cards: its colours and letters. */
function hostIn(theme: "light" | "dark") {
  const isDark = theme === "dark";
  const colours = (text: string, subtle: string) => ({
    default: { default: text, subtle },
    accent: { default: isDark ? "#a6a7dc" : "#5b5fc7", subtle },
    attention: { default: isDark ? "#f9526b" : "#c4314b", subtle },
    good: { default: isDark ? "#92c353" : "#237b4b", subtle },
    warning: { default: isDark ? "#f8d22a" : "#835c00", subtle },
  });
  const text = colours(isDark ? "#ffffff" : "#242424", isDark ? "#adadad" : "#616161");
  const style = (light: string, dark: string) => ({
    backgroundColor: isDark ? dark : light,
    foregroundColors: text,
  });
  return {
    fontFamily: "Segoe UI, system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    containerStyles: {
      default: style("#ffffff", "#292929"),
      emphasis: style("#f0f0f0", "#1f1f1f"),
      good: style("#e7f2da", "#0d2e0d"),
      warning: style("#fbf6d9", "#463100"),
      attention: style("#fcf4f6", "#3e1f25"),
    },
    actions: { actionsOrientation: "horizontal", maxActions: 6, buttonSpacing: 8 },
  };
}

function pageIn(theme: "light" | "dark"): string {
  const isDark = theme === "dark";
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 12px; font: 14px Segoe UI, system-ui, sans-serif; color-scheme: ${theme}; background: ${isDark ? "#1f1f1f" : "#f5f5f5"} }
    .ac-adaptiveCard { border: 1px solid ${isDark ? "#525252" : "#d1d1d1"}; border-radius: 4px }
    .ac-pushButton { padding: 5px 12px; border-radius: 4px; font: inherit; font-weight: 600; border: 1px solid ${isDark ? "#666" : "#d1d1d1"}; background: ${isDark ? "#292929" : "#fff"}; color: inherit }
    .ac-pushButton { color: ${isDark ? "#fff" : "#242424"} }
    .style-positive { background: #5b5fc7; color: #fff; border-color: transparent }
    .ac-input { width: 100%; box-sizing: border-box; font: inherit; padding: 6px }
  </style><div id="card"></div><script>
    function render(json, host) {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(host);
      card.parse(json);
      document.getElementById("card").replaceChildren(card.render());
    }
  </script>`;
}
