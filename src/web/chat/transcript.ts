import type { ChatTexts } from "./texts.ts";
import type { Activity } from "./web-chat.ts";

export type Source = { number: number; name: string; url: string };

/** One message as it is printed or copied. */
export type Said = { speaker: string; at: string; lines: string[]; sources: Source[] };

/** The conversation's messages in order, in plain words. */
export function transcriptOf(activities: Iterable<Activity>, texts: ChatTexts, origin: string): Said[] {
  const said = [...activities].filter(({ type, text }) => type === "message" && text);
  return said.map((activity) => ({
    speaker: activity.from?.role === "user" ? texts.you : texts.assistant,
    at: timeOf(activity.timestamp, texts.locale),
    lines: plainLines(activity.text ?? ""),
    sources: sourcesOf(activity, origin),
  }));
}

/** The whole as one text, sources below each answer. */
export function textOf(said: Said[], texts: ChatTexts): string {
  const messages = said.map(({ speaker, at, lines, sources }) => {
    const below = sources.map(({ number, name, url }) => `[${number}] ${name} ${url}`);
    return [`${speaker}, ${at}`, ...lines, ...(below.length > 0 ? [`${texts.sources} :`, ...below] : [])].join("\n");
  });
  return [texts.transcriptTitle, ...messages].join("\n\n");
}

/** Date and time on a 24-hour clock. */
function timeOf(timestamp: string | undefined, locale: string): string {
  if (!timestamp) return "";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
  return format.format(new Date(timestamp));
}

/** Takes Markdown's signs off: emphasis, headings, bullets, links and the definitions of references. */
export function plainLines(markdown: string): string[] {
  return markdown
    .split("\n")
    .filter((line) => !/^\s*\[[^\]]+\]:\s/.test(line))
    .map((line) =>
      line
        .replace(/^\s*#{1,6}\s+/, "")
        .replace(/^\s*[-*]\s+/, "– ")
        .replace(/\[([^\]]+)\]\[(\d+)\]/g, (whole, words: string, number: string) =>
          words === number ? `[${number}]` : `${words} [${number}]`,
        )
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)")
        .replace(/(\*\*|__)(.+?)\1/g, "$2")
        .replace(/(?<![\p{L}\d])[*_](\S.*?)[*_](?![\p{L}\d])/gu, "$1")
        .replace(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, "$1")
        .trim(),
    )
    .filter((line, at, all) => line !== "" || (at > 0 && all[at - 1] !== ""));
}

type Claim = { position?: number; appearance?: { name?: string; url?: string } };

function sourcesOf({ entities }: Activity, origin: string): Source[] {
  const claims = (entities ?? []).flatMap((entity): Claim[] => ("citation" in entity ? (entity.citation as Claim[]) : []));
  return claims.map(({ position, appearance }, at) => ({
    number: position ?? at + 1,
    name: appearance?.name ?? "",
    url: appearance?.url ? new URL(appearance.url, origin).href : "",
  }));
}
