import type { ChatTexts } from "./texts.ts";

export type Source = { number: number; name: string; url: string };

/** One message as it is printed or copied. */
export type Said = { speaker: string; at: string; lines: string[]; sources: Source[] };

/** The whole as one text, sources below each answer. */
export function textOf(said: Said[], texts: ChatTexts): string {
  const messages = said.map(({ speaker, at, lines, sources }) => {
    const below = sources.map(({ number, name, url }) => `[${number}] ${name} ${url}`);
    return [
      `${speaker}, ${at}`,
      ...lines,
      ...(below.length > 0 ? [texts.sources, ...below] : []),
    ].join("\n");
  });
  return [texts.transcriptTitle, ...messages].join("\n\n");
}
