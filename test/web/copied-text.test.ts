import { expect, test } from "vitest";
import { chatTexts } from "../../src/web/chat/texts.ts";
import { textOf } from "../../src/web/chat/copied-text.ts";

test("the copied conversation tells who spoke, when, and the sources below each answer", () => {
  const said = [
    { speaker: "Vous", at: "5 janvier 2026 à 14:05", lines: ["Bonjour"], sources: [] },
    {
      speaker: "Zinneke",
      at: "5 janvier 2026 à 14:06",
      lines: ["Crèches [1]", "– Le prix dépend de vos revenus. [1]"],
      sources: [{ number: 1, name: "Plan (2021)", url: "https://zinneke.brussels/action-plan" }],
    },
  ];
  expect(textOf(said, chatTexts.fr)).toBe(
    `Conversation avec Zinneke

Vous, 5 janvier 2026 à 14:05
Bonjour

Zinneke, 5 janvier 2026 à 14:06
Crèches [1]
– Le prix dépend de vos revenus. [1]
Sources :
[1] Plan (2021) https://zinneke.brussels/action-plan
`.trim(),
  );
});
