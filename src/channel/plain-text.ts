import { type Bilingual, languagesOf } from "../domain/language.ts";
import type { Part, Reply, Statement } from "../domain/reply.ts";
import { sourceNote } from "./source-label.ts";

const sourcesHeading: Bilingual = { fr: "Sources", nl: "Bronnen" };

/** Everything a reply shows, without mark-up: its parts, what can be chosen, and the numbered sources. */
export function textOf(reply: Reply): string {
  return blocks([parts(reply, reply.parts), choices(reply), sources(reply)]);
}

/** What a reply says: without its sources and standing cautions. */
export function bodyOf(reply: Reply): string {
  const said = reply.parts.filter((part) => part.kind !== "caution");
  return blocks([parts(reply, said), choices(reply)]);
}

function blocks(texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

function parts(reply: Reply, shown: Part[]): string {
  return languagesOf(reply.language)
    .map((language) => blocks(shown.filter((part) => part.language === language).map(partOf)))
    .filter((text) => text !== "")
    .join("\n\n---\n\n");
}

function partOf(part: Part): string {
  switch (part.kind) {
    case "paragraph":
      return statement(part.statement);
    case "prose":
      return part.statements.map(statement).join(" ");
    case "heading":
    case "caution":
      return part.text;
    case "list":
      return list(part.items);
    case "contact":
      return `${part.title}\n${list(part.items)}`;
  }
}

function list(items: Statement[]): string {
  return items.map((item) => `- ${statement(item)}`).join("\n");
}

function statement({ text, cites }: Statement): string {
  return [text, ...cites.map((number) => `[${number}]`)].join(" ");
}

function choices(reply: Reply): string {
  return reply.choices.map((choice) => `› ${choice}`).join("\n");
}

function sources(reply: Reply): string {
  if (reply.citations.length === 0) return "";
  const heading = languagesOf(reply.language).map((language) => sourcesHeading[language]);
  const lines = reply.citations.map(
    (citation, index) =>
      `[${index + 1}] ${citation.title} (${sourceNote(citation, reply.language)})\n    ${citation.url}`,
  );
  return [heading.join(" / "), ...lines].join("\n");
}
