import type { Language } from "./language.ts";

/** `2021`, `2021-09` or `2021-09-14` in words, no more precise than it is known: "septembre 2021". */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split("-");
  const format = new Intl.DateTimeFormat(`${language}-BE`, {
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}
