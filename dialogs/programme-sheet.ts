import { createCiter } from "../src/compose/citer.ts";
import { sheetParts } from "../src/compose/programme-parts.ts";
import type { Language } from "../src/domain/language.ts";
import type { Programme } from "../src/domain/programme.ts";
import type { Reply } from "../src/domain/reply.ts";

/** A programme as it is passed on by people: name, what it is, contact and what to check, with its sources. */
export function programmeSheet(programme: Programme, language: Language, now: number): Reply {
  const citer = createCiter();
  return {
    decision: "answer",
    language,
    programmes: [programme.id],
    parts: sheetParts(programme, { language, citer, now }),
    citations: citer.citations,
    choices: [],
  };
}
