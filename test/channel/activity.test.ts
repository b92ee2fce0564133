import { expect, test } from "vitest";
import { replyActivity } from "../../src/channel/activity.ts";
import { escapeMarkdown, markdownOf } from "../../src/channel/markdown.ts";
import { bodyOf, textOf } from "../../src/channel/plain-text.ts";
import { sourceLabel } from "../../src/channel/source-label.ts";
import type { Citation, Reply } from "../../src/domain/reply.ts";
import { replyOf, source } from "./echo-assistant.ts";

const message = (reply: Reply, kind: "reply" | "welcome" = "reply") => ({
  conversation: "c",
  sequence: 4,
  repliesTo: kind === "reply" ? 3 : null,
  at: 0,
  content: { kind, reply },
});
const cited = (more: Partial<Citation>): Citation => ({ ...source, title: "Page", ...more });

const full = replyOf("", {
  parts: [
    { kind: "heading", language: "fr", text: "Crèches" },
    { kind: "paragraph", language: "fr", statement: { text: "Il y a 9 crèches.", cites: [1, 2] } },
    {
      kind: "list",
      language: "fr",
      items: [
        { text: "Inscription en ligne", cites: [1] },
        { text: "Gratuit", cites: [] },
      ],
    },
    {
      kind: "contact",
      language: "fr",
      title: "Contact",
      items: [{ text: "02 515 64 20", cites: [2] }],
    },
    { kind: "caution", language: "fr", text: "À vérifier auprès de la commune." },
  ],
  citations: [
    source,
    cited({ date: null, basis: "unknown", language: "nl", url: "https://x.be/a" }),
  ],
  choices: ["Et les prix ?"],
});
const bilingual = replyOf("", {
  language: "both",
  parts: [
    { kind: "paragraph", language: "fr", statement: { text: "Bonjour", cites: [1] } },
    { kind: "paragraph", language: "nl", statement: { text: "Dag", cites: [1] } },
  ],
});

test("each kind of part has its own Markdown", () => {
  expect(markdownOf(full)).toBe(
    [
      "**Crèches**",
      "Il y a 9 crèches. [1] [2]",
      "- Inscription en ligne [1]\n- Gratuit",
      "**Contact**\n\n- 02 515 64 20 [2]",
      "*À vérifier auprès de la commune.*",
    ].join("\n\n"),
  );
});

test("a reply in both languages has a rule between them", () => {
  expect(markdownOf(bilingual)).toBe("Bonjour [1]\n\n---\n\nDag [1]");
  expect(textOf(bilingual)).toContain(
    "Bonjour [1]\n\n---\n\nDag [1]\n\nSources / Bronnen\n[1] Crèches d’Ixelles (mars 2025 / maart 2025)",
  );
});

test("plain text shows everything, and its body leaves out sources and cautions", () => {
  const body =
    "Crèches\n\nIl y a 9 crèches. [1] [2]\n\n- Inscription en ligne [1]\n- Gratuit\n\nContact\n- 02 515 64 20 [2]";
  expect(bodyOf(full)).toBe(`${body}\n\n› Et les prix ?`);
  expect(textOf(full)).toBe(
    `${body}\n\nÀ vérifier auprès de la commune.\n\n› Et les prix ?\n\nSources\n` +
      "[1] Crèches d’Ixelles (mars 2025)\n    https://www.ixelles.be/creches\n" +
      "[2] Page (source sans date, source en néerlandais)\n    https://x.be/a",
  );
});

test.each([
  [cited({ date: "2021-09" }), "fr", "Page (septembre 2021)"],
  [cited({ date: "2021-09" }), "nl", "Page (september 2021, bron in het Frans)"],
  [cited({ date: "2021" }), "both", "Page (2021)"],
  [cited({ date: "2021-03-04", language: "en" }), "nl", "Page (4 maart 2021, bron in het Engels)"],
  [cited({ date: null }), "both", "Page (source sans date / bron zonder datum)"],
  [cited({ date: "2024", basis: "content" }), "fr", "Page (2024 d’après son texte)"],
] as const)("a source says its date and a foreign language: %#", (citation, language, label) => {
  expect(sourceLabel(citation, language)).toBe(label);
});

test.each([
  ["5 * 3 _ok_ <b> [1]", "5 \\* 3 \\_ok\\_ \\<b\\> \\[1\\]"],
  ["2025. Une année", "2025\\. Une année"],
  ["- pas une liste\n# ni un titre", "\\- pas une liste # ni un titre"],
  ["voir https://x.be/a_b.", "voir [https://x.be/a\\_b](https://x.be/a_b)."],
  ["écrire à a_b@x.brussels", "écrire à [a\\_b@x.brussels](mailto:a_b@x.brussels)"],
])("plain text stays what it is in Markdown: %s", (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test("Web Chat is given citations, thumbs that name the message, and what can be chosen", () => {
  const activity = replyActivity(message(full), "web-chat");
  const [entity] = activity.entities;
  expect(activity.text).toMatch(
    /\[2\]: <https:\/\/x\.be\/a> "Page \(source sans date, source en néerlandais\)"$/,
  );
  expect(entity).toMatchObject({
    type: "https://schema.org/Message",
    "@type": "Message",
    "@id": "",
  });
  expect(entity?.["citation"]).toEqual([
    {
      "@type": "Claim",
      position: 1,
      appearance: {
        "@type": "DigitalDocument",
        name: "Crèches d’Ixelles (mars 2025)",
        url: source.url,
        abstract: "Il y a 9 crèches.",
      },
    },
    expect.objectContaining({ position: 2 }),
  ]);
  expect(entity?.["potentialAction"]).toMatchObject([
    { "@type": "LikeAction", "@id": "zinneke:feedback:4:like" },
    { "@type": "DislikeAction", "@id": "zinneke:feedback:4:dislike" },
  ]);
  expect(activity.suggestedActions?.actions).toEqual([
    { type: "imBack", title: "Et les prix ?", value: "Et les prix ?" },
  ]);
});

test("Teams is given its own thumbs, short names, three choices and no link definitions", () => {
  const long = cited({ title: "T".repeat(120) });
  const reply = { ...full, citations: [long, long], choices: ["a", "b", "c", "d"] };
  const activity = replyActivity(message(reply), "teams");
  expect(activity.text).not.toContain("]:");
  expect(activity.suggestedActions?.actions).toHaveLength(3);
  expect(activity.channelData.feedbackLoop).toEqual({ type: "default" });
  const [claim] = activity.entities[0]?.["citation"] as { appearance: { name: string } }[];
  expect(claim?.appearance.name).toMatch(/^T+… \(mars 2025\)$/);
  expect(claim?.appearance.name.length).toBe(80);
  expect(activity.entities[0]).not.toHaveProperty("potentialAction");
});

test("only replies report a turn, and only answers and missing sources are judged", () => {
  expect(replyActivity(message(full, "welcome"), "web-chat").channelData).toEqual({});
  expect(replyActivity(message(full), "web-chat").channelData.turn).toEqual({
    decision: "answer",
    language: "fr",
    programmes: ["creches-ixelles"],
  });
  const crisis = replyActivity(message({ ...full, decision: "crisis", citations: [] }), "web-chat");
  expect(crisis.entities).toEqual([]);
  expect(crisis.channelData.turn?.decision).toBe("crisis");
});

test("a reply in Dutch is marked as Dutch for whoever reads it aloud", () => {
  expect(replyActivity(message({ ...full, language: "nl" }), "web-chat").locale).toBe("nl-BE");
  expect(replyActivity(message(bilingual), "web-chat").locale).toBe("fr-BE");
});
