import type { Input } from "../domain/incoming.ts";
import { clean } from "../understand/clean.ts";
import { removePersonalData, type PersonalData } from "../understand/personal-data.ts";

/** An input as it may be stored: clean and without personal data, and what was taken out. */
export function removeFromInput(input: Input): { input: Input; removed: PersonalData[] } {
  if (input.kind === "feedback") return { input, removed: [] };
  const { text, removed } = removePersonalData(clean(input.text).text);
  return { input: { ...input, text }, removed };
}
