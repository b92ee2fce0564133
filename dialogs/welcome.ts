import type { Reply } from "../src/domain/reply.ts";
import { choices, plainReply, say } from "./step.ts";

/**
 * The first message, in both languages whatever the site's: that this is a machine (AI Act, article 50),
 * what it knows, and that a person can be asked for.
 */
export function welcome(): Reply {
  return plainReply(
    "answer",
    "both",
    say("both", (texts) => texts.welcome),
    choices("both", (texts) => [texts.examples[0]!, texts.personButton]),
  );
}
