import type { Part, Reply, Statement } from "../domain/reply.ts";
import { sourceLabel } from "./source-label.ts";

/** A reply as Markdown, with a marker such as `[1]` after each statement that rests on a source. */
export function markdownOf(reply: Reply): string {
  return reply.parts
    .flatMap((part, index) => {
      const before = reply.parts[index - 1];
      const otherLanguage = before !== undefined && before.language !== part.language;
      return otherLanguage ? ["---", partOf(part)] : [partOf(part)];
    })
    .join("\n\n");
}

/**
 * What the markers stand for. Web Chat lists these definitions below the text by itself, and a marker
 * opens its page: with the address `cite:1` of its samples, a marker that has a page is a dead button.
 */
export function definitionsOf(reply: Reply): string {
  return reply.citations
    .map(
      (citation, index) =>
        `[${index + 1}]: <${address(citation.url)}> "${title(sourceLabel(citation, reply.language))}"`,
    )
    .join("\n");
}

function partOf(part: Part): string {
  switch (part.kind) {
    case "paragraph":
      return statement(part.statement);
    case "prose":
      return part.statements.map(statement).join(" ");
    case "heading":
      return `**${escapeMarkdown(part.text)}**`;
    case "list":
      return list(part.items);
    case "contact":
      return `**${escapeMarkdown(part.title)}**\n\n${list(part.items)}`;
    case "caution":
      return `*${escapeMarkdown(part.text)}*`;
  }
}

function list(items: Statement[]): string {
  return items.map((item) => `- ${statement(item)}`).join("\n");
}

/** Markers are kept apart by spaces: `[1][2]` would be one link whose text is "1". */
function statement({ text, cites }: Statement): string {
  return [escapeMarkdown(text), ...cites.map((number) => `[${number}]`)].join(" ");
}

const linkable = /(https?:\/\/[^\s<>()[\]"]*[^\s<>()[\]".,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Plain text as Markdown that shows exactly that text; addresses of pages and mailboxes become links. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(linkable)
    .map((piece, index) => (index % 2 === 1 ? link(piece) : escapeCharacters(piece)))
    .join("")
    .replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2")
    .replace(/^([-+#=])/, "\\$1");
}

function link(target: string): string {
  return `[${escapeCharacters(target)}](${target.includes("://") ? target : `mailto:${target}`})`;
}

function escapeCharacters(text: string): string {
  return text.replace(/[\\`*_<>[\]~&|]/g, "\\$&");
}

function address(url: string): string {
  return url.replace(/[\s<>]/g, encodeURIComponent);
}

function title(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\"]/g, "\\$&");
}
