import { texts } from "../../dialogs/texts/texts.ts";
import { languagesOf, type ReplyLanguage } from "../domain/language.ts";
import type { Aspect, Programme } from "../domain/programme.ts";
import type { Citation, Part } from "../domain/reply.ts";
import { createCiter } from "./citer.ts";
import { programmeParts, summaryStatement, withColon, type Writing } from "./programme-parts.ts";

export type Composed = { parts: Part[]; citations: Citation[]; programmes: string[] };

/**
 * An answer from the facts themselves: the first programme in full, the others by name and summary.
 * @param now epoch milliseconds, against which the age of facts is measured
 */
export function composeAnswer(
  programmes: Programme[],
  aspect: Aspect | null,
  { language, now }: { language: ReplyLanguage; now: number },
): Composed {
  const citer = createCiter();
  const [main, ...others] = programmes;
  const parts = languagesOf(language).flatMap((one) => [
    ...(main ? programmeParts(main, aspect, { language: one, citer, now }) : []),
    ...mentionParts(others, texts[one].alsoTitle, { language: one, citer, now }),
  ]);
  return {
    parts,
    citations: citer.citations,
    programmes: programmes.map((programme) => programme.id),
  };
}

/** Programmes told by name and summary, under a heading; nothing when there are none. */
export function mentionParts(programmes: Programme[], heading: string, writing: Writing): Part[] {
  if (programmes.length === 0) return [];
  const { language } = writing;
  const items = programmes.map((programme) => {
    const { text, cites } = summaryStatement(programme, writing);
    return { text: withColon(programme.names[language], text, language), cites };
  });
  return [
    { kind: "heading", language, text: heading },
    { kind: "list", language, items },
  ];
}
