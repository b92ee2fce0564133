import type { Input } from "../domain/incoming.ts";
import { clean } from "../understand/clean.ts";
import { removePersonalData } from "../understand/personal-data.ts";

/** An input as it may be stored: clean and without personal data, and what was done to it. */
export function removeFromInput(input: Input): {
  input: Input;
  shortened: boolean;
  redacted: boolean;
} {
  if (input.kind === "feedback") return { input, shortened: false, redacted: false };
  const cleaned = clean(input.text);
  const { text, removed } = removePersonalData(cleaned.text);
  return { input: { ...input, text }, shortened: cleaned.shortened, redacted: removed.length > 0 };
}
