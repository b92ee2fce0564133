import type { Place } from "../src/domain/case.ts";
import type { Texts } from "./texts/texts.ts";

/** A place in the queue: which one, and how long it may take, or that nobody is there. */
export function placeSentences({ position, present, wait }: Place, texts: Texts): string[] {
  const place = texts.case.place(String(position));
  if (present === 0) return [place, texts.case.nobodyPresent];
  return wait === null ? [place] : [`${place} ${waitSentence(wait, texts)}`];
}

function waitSentence(minutes: number, { case: texts }: Texts): string {
  const whole = Math.ceil(minutes);
  if (whole <= 1) return texts.waitMinute;
  return whole > 60 ? texts.waitHour : texts.wait(String(whole));
}
