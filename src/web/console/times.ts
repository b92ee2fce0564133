import { brusselsTime } from "../../domain/brussels-time.ts";
import type { Language } from "../../domain/language.ts";

const tags = { fr: "fr-BE", nl: "nl-BE" };
const zone = { timeZone: "Europe/Brussels" };

/** The time of day in Brussels: `14:05`. */
export function timeOfDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], {
    ...zone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** A day and a time in Brussels: `jeudi 26 novembre, 9:00`. */
export function dayAndTime(at: number, language: Language): string {
  const day = new Intl.DateTimeFormat(tags[language], {
    ...zone,
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(at);
  return `${day}, ${timeOfDay(at, language)}`;
}

/** Until when, as shortly as can be told: `16:00` within the day, else with its day. */
export function untilTime(at: number, now: number, language: Language): string {
  const isToday = brusselsTime(at).date === brusselsTime(now).date;
  return isToday ? timeOfDay(at, language) : dayAndTime(at, language);
}
