import type { Language } from "../domain/language.ts";

/** The language of ours that a tag such as `nl-BE` names, or null. */
export function languageOfTag(tag: string | null | undefined): Language | null {
  const primary = tag?.trim().toLowerCase().split("-")[0];
  return primary === "fr" || primary === "nl" ? primary : null;
}
