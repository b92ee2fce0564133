import type { Source } from "../domain/programme.ts";

/** Amounts, hours and telephone numbers older than this are not certain any more. */
const freshMonths = 18;

/** The newest date of some sources, null when none bears one. */
export function newestDate(sources: Source[]): string | null {
  return (
    sources
      .map((source) => source.date ?? "")
      .sort()
      .at(-1) || null
  );
}

/** Whether what ages fast must be shown with its date and a "check with …": its sources are old or undated. */
export function isStale(sources: Source[], now: number): boolean {
  const date = newestDate(sources);
  return date === null || monthsBetween(date, now) > freshMonths;
}

/** Full months from a date to a moment; a date known by its year alone is taken at the year's end, so as not to call it old too soon. */
function monthsBetween(date: string, now: number): number {
  const [year, month = "12"] = date.split("-");
  const at = new Date(now);
  return (at.getUTCFullYear() - Number(year)) * 12 + (at.getUTCMonth() + 1 - Number(month));
}
