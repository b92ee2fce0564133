import { contactKeys, type KnownFact, type Text } from "./given.ts";
import type { Refusal } from "./verdict.ts";

/** Whether every number to call and address to write to stands in the cited facts or is their programme's. */
export function contactFault(sentence: Text, cited: KnownFact[]): Refusal | null {
  const known = new Set(
    cited.flatMap(({ text, body }) => [...contactKeys(text), ...body.contacts]),
  );
  for (const token of sentence.tokens)
    if (token.kind === "contact" && !known.has(token.key))
      return { why: "contact", at: token.text };
  return null;
}
