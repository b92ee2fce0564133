import { brusselsTime, addDays } from "../src/domain/brussels-time.ts";
import type { Language } from "../src/domain/language.ts";
import type { FoundDesk } from "./desk-for.ts";
import type { Texts } from "./texts/texts.ts";

/** That a desk is closed, why, and until when; nothing of one that is open. */
export function closedSentences(
  { desk, hours }: FoundDesk,
  now: number,
  language: Language,
  { case: texts }: Texts,
): string[] {
  if (hours.open) return [];
  return [
    texts.deskClosed(desk.names[language]),
    ...(hours.reason === null ? [] : [texts.deskClosedFor(hours.reason[language])]),
    hours.opens === null
      ? texts.deskOpensUnknown
      : texts.deskOpens(openingInWords(hours.opens, now, language, texts)),
  ];
}

/** An opening as people say it: "demain à 9 h", "op maandag 4 januari 2027 om 13.30 uur". */
function openingInWords(
  opens: number,
  now: number,
  language: Language,
  texts: Texts["case"],
): string {
  const { date, minute } = brusselsTime(opens);
  const today = brusselsTime(now).date;
  const day =
    date === today
      ? texts.today
      : date === addDays(today, 1)
        ? texts.tomorrow
        : texts.onDate(longDate(opens, language));
  return texts.atTime(day, clocks[language](Math.floor(minute / 60), minute % 60));
}

function longDate(at: number, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    timeZone: "Europe/Brussels",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);
}

const twoDigits = (minutes: number): string => String(minutes).padStart(2, "0");

const clocks: Record<Language, (hours: number, minutes: number) => string> = {
  fr: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${twoDigits(minutes)}`),
  nl: (hours, minutes) => (minutes === 0 ? `${hours} uur` : `${hours}.${twoDigits(minutes)} uur`),
};
