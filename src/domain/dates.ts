import type { Language } from "./language.ts";

/** `2021`, `2021-09` or `2021-09-14` in words, no more precise than it is known: "septembre 2021". */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split("-");
  return formatOf(language, month !== undefined, day !== undefined).format(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)),
  );
}

/** Formats are kept: making one takes 0.2 ms, a third of what it takes to compose an answer. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, hasMonth: boolean, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasMonth} ${hasDay}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(`${language}-BE`, {
    year: "numeric",
    ...(hasMonth && { month: "long" }),
    ...(hasDay && { day: "numeric" }),
    timeZone: "UTC",
  });
  formats.set(key, format);
  return format;
}
