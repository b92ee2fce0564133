import type { Input } from "../domain/incoming.ts";
import { clean } from "../understand/clean.ts";
import { removeIdentifiers, removePersonalData } from "../understand/personal-data.ts";

/** What was done to a message before it was stored. */
export type Reading = { shortened: boolean; redacted: boolean };

/** An input in the forms in which it may be stored: which one is, is known only when it is stored. */
export type Readings = {
  /** For the bot: without personal data. */
  bot: Reading & { input: Input };
  /** For a person, who needs a telephone number or an address to help: only what opens accounts is removed. */
  person: Reading & { text: string | null };
};

/** An input as it may be stored, clean, and what was done to it. */
export function removeFromInput(input: Input): Readings {
  if (input.kind === "feedback") {
    const untouched = { shortened: false, redacted: false };
    return { bot: { input, ...untouched }, person: { text: null, ...untouched } };
  }
  const { text, shortened } = clean(input.text);
  const bot = removePersonalData(text);
  // Where nothing at all was found, nothing is looked for again: the common case.
  const person = bot.removed.length === 0 ? bot : removeIdentifiers(text);
  return {
    bot: { input: { ...input, text: bot.text }, shortened, redacted: bot.removed.length > 0 },
    person: { text: person.text, shortened, redacted: person.removed.length > 0 },
  };
}
