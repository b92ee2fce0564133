import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { belgianHolidays } from "../../src/domain/belgian-holidays.ts";

// Easter Monday, Ascension and Whit Monday, from the calendars of these years.
const movable: [number, string, string, string][] = [
  [2024, "04-01", "05-09", "05-20"],
  [2025, "04-21", "05-29", "06-09"],
  [2026, "04-06", "05-14", "05-25"],
  [2027, "03-29", "05-06", "05-17"],
  [2028, "04-17", "05-25", "06-05"],
  [2029, "04-02", "05-10", "05-21"],
  [2030, "04-22", "05-30", "06-10"],
  [2031, "04-14", "05-22", "06-02"],
  [2032, "03-29", "05-06", "05-17"],
  [2033, "04-18", "05-26", "06-06"],
  [2034, "04-10", "05-18", "05-29"],
  [2035, "03-26", "05-03", "05-14"],
];
const fixed = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

describe.each(movable)("%i", (year, easter, ascension, whitsun) => {
  const days = belgianHolidays(year);
  const dates = days.map(({ date }) => date);

  test("has the ten public holidays of the calendar, in order", () => {
    const expected = [...fixed, easter, ascension, whitsun].map((day) => `${year}-${day}`);
    expect(dates).toEqual(expected.sort());
  });

  test("agrees with the library date-holidays", () => {
    const library = new Holidays("BE")
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10));
    // Easter and Whit Sunday are holidays there too: no office is open on a Sunday by that law.
    const weekdays = [...new Set(library)].filter((date) => !isSundayFeast(date));
    expect(dates).toEqual(weekdays.sort());
  });

  /** The day before Easter Monday or Whit Monday. */
  function isSundayFeast(date: string): boolean {
    return [easter, whitsun].some(
      (monday) => Date.parse(`${year}-${monday}`) - Date.parse(date) === 86_400_000,
    );
  }
});

test("each has a name in both languages, no two of a year the same", () => {
  const names = belgianHolidays(2026).map(({ names }) => names);
  for (const language of ["fr", "nl"] as const)
    expect(new Set(names.map((name) => name[language])).size).toBe(10);
  expect(belgianHolidays(2026).find(({ date }) => date === "2026-07-21")!.names).toEqual({
    fr: "Fête nationale",
    nl: "nationale feestdag",
  });
});
