import type { Language } from "../../domain/language.ts";
import type { ConsoleTexts } from "./texts/texts.ts";
import { dayAndTime, untilTime } from "./times.ts";
import type { DeskLine } from "./wire.ts";

/** Whether a desk is open, and until when. */
export function deskHours(
  { open, opens, closes }: Pick<DeskLine, "open" | "opens" | "closes">,
  texts: ConsoleTexts,
  language: Language,
  now = Date.now(),
): string {
  if (open)
    return closes === null ? texts.deskOpen : texts.deskOpenUntil(untilTime(closes, now, language));
  return opens === null ? texts.deskClosedForLong : texts.deskClosed(dayAndTime(opens, language));
}
