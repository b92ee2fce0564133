import type { Part, Reply, Statement } from "../../domain/reply.ts";
import { sourceLabel } from "../source-label.ts";

/** An Adaptive Card, as JSON. */
export type Card = {
  type: "AdaptiveCard";
  $schema: string;
  version: string;
  lang?: string;
  body: object[];
  actions?: object[];
};

/** A piece of a line: shown as it is, for unlike a TextBlock a TextRun knows no Markdown. */
type Run = {
  type: "TextRun";
  text: string;
  weight?: "Bolder";
  isSubtle?: true;
  selectAction?: { type: "Action.OpenUrl"; url: string };
};

/**
 * A programme's sheet as a card to be sent on: its facts as they stand, so without Teams' label for what
 * a model wrote. `also` is its name in the other language.
 * @param publicUrl where pages of our own are found, which sources name by their path
 */
export function programmeCard(sheet: Reply, also: string, publicUrl: string | null): Card {
  const [heading, ...parts] = sheet.parts;
  const name = heading?.kind === "heading" ? heading.text : "";
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: sheet.language,
    body: [
      line([run(name, { weight: "Bolder" })], { size: "Large" }),
      ...(also === name ? [] : [line([run(also, { isSubtle: true })], { isTight: true })]),
      ...parts.flatMap(blocks),
      ...sources(sheet, publicUrl),
    ],
  };
}

function blocks(part: Part): object[] {
  switch (part.kind) {
    case "paragraph":
      return [line(statement(part.statement))];
    case "prose":
      return part.statements.map((one) => line(statement(one)));
    case "heading":
      return [line([run(part.text, { weight: "Bolder" })])];
    case "list":
      return part.items.map((item) => line([run("• "), ...statement(item)], { isTight: true }));
    case "contact":
      return [
        line([run(part.title, { weight: "Bolder" })]),
        ...part.items.map((item) => line(statement(item), { isTight: true })),
      ];
    case "caution":
      return [line([run(part.text, { isSubtle: true })])];
  }
}

function statement({ text, cites }: Statement): Run[] {
  return [...linked(text), ...cites.map((number) => run(` [${number}]`, { isSubtle: true }))];
}

/** Numbered as they are cited, each with its date, or that it bears none. */
function sources({ citations, language }: Reply, publicUrl: string | null): object[] {
  return citations.map((citation, index) => {
    const label = run(`[${index + 1}] ${sourceLabel(citation, language)}`);
    const url = citation.url.startsWith("/") ? publicUrl && publicUrl + citation.url : citation.url;
    const shown = url === null ? label : { ...label, selectAction: open(url) };
    return line([shown], { size: "Small", separator: index === 0 });
  });
}

const linkable = /(https?:\/\/[^\s<>()[\]"]*[^\s<>()[\]".,;:!?])/;

function linked(text: string): Run[] {
  return text
    .split(linkable)
    .filter((piece) => piece !== "")
    .map((piece) =>
      linkable.test(piece) ? { ...run(piece), selectAction: open(piece) } : run(piece),
    );
}

function open(url: string) {
  return { type: "Action.OpenUrl" as const, url };
}

function run(text: string, more: Partial<Run> = {}): Run {
  return { type: "TextRun", text, ...more };
}

/** Runs one after another, as a paragraph; `isTight`: close below the one before. */
function line(
  inlines: Run[],
  {
    size,
    isTight = false,
    separator = false,
  }: { size?: "Large" | "Small"; isTight?: boolean; separator?: boolean } = {},
): object {
  return {
    type: "RichTextBlock",
    ...(isTight && { spacing: "Small" }),
    ...(separator && { separator }),
    inlines: inlines.map((one) => (size === undefined ? one : { ...one, size })),
  };
}
