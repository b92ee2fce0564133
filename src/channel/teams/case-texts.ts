import type { Desk } from "../../domain/desk.ts";
import type { Bilingual, Language, ReplyLanguage } from "../../domain/language.ts";
import { languages, languagesOf } from "../../domain/language.ts";
import { fr } from "./case-texts-fr.ts";
import { nl } from "./case-texts-nl.ts";

export type CaseTexts = typeof fr;
export const caseTexts: Bilingual<CaseTexts> = { fr, nl };

/** Says something to counsellors, in each of their languages. */
export type Say = (text: (texts: CaseTexts, language: Language) => string) => string;

/** The languages in which a desk is told of a case: the case's where the desk has it, else its own. */
export function languagesAt(desk: Desk | undefined, language: ReplyLanguage): readonly Language[] {
  const served = desk?.languages ?? languages;
  const shared = languagesOf(language).filter((one) => served.includes(one));
  return shared.length > 0 ? shared : served;
}

/** Says things in these languages, one beside the other; what is the same in both once. */
export function sayIn(spoken: readonly Language[], between = " / "): Say {
  return (text) =>
    [...new Set(spoken.map((language) => text(caseTexts[language], language)))].join(between);
}
