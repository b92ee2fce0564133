import { textOf } from "../channel/plain-text.ts";
import { createCiter } from "../compose/citer.ts";
import { contactParts, summaryStatement } from "../compose/programme-parts.ts";
import type { Language } from "../domain/language.ts";
import type { Programme } from "../domain/programme.ts";

/** A programme as a counsellor sends it: name, summary and contact, each with its source and date. */
export function programmeText(programme: Programme, language: Language, now: number): string {
  const citer = createCiter();
  const writing = { language, citer, now };
  const statement = summaryStatement(programme, writing);
  return textOf({
    decision: "answer",
    language,
    programmes: [programme.id],
    parts: [
      { kind: "heading", language, text: programme.names[language] },
      { kind: "paragraph", language, statement },
      ...contactParts([programme], writing),
    ],
    citations: citer.citations,
    choices: [],
  });
}
