import type { Hints } from "../src/domain/incoming.ts";
import type { ReplyLanguage } from "../src/domain/language.ts";
import type { Reply } from "../src/domain/reply.ts";
import { choices, plainReply, say } from "./step.ts";

/**
 * The first message, in both languages whatever the site's: that this is a machine (AI Act, article 50),
 * what it knows, and that a person can be asked for.
 */
export function welcome(
  { audience }: Pick<Hints, "audience">,
  language: ReplyLanguage = "both",
): Reply {
  const isStaff = audience.includes("staff");
  return plainReply(
    "answer",
    language,
    say(language, (texts) => (isStaff ? [...texts.welcome, texts.welcomeStaff] : texts.welcome)),
    choices(language, (texts) => [
      isStaff ? texts.staffExample : texts.examples[0]!,
      texts.personButton,
    ]),
  );
}
