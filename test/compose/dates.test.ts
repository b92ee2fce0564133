import { expect, test } from "vitest";
import { dateInWords } from "../../src/domain/dates.ts";

test.each([
  ["2021", "2021", "2021"],
  ["2021-09", "septembre 2021", "september 2021"],
  ["2021-09-14", "14 septembre 2021", "14 september 2021"],
  ["2024-02-01", "1 février 2024", "1 februari 2024"],
  ["2025-12", "décembre 2025", "december 2025"],
])("the date %s is told no more precisely than it is known", (date, fr, nl) => {
  expect(dateInWords(date, "fr")).toBe(fr);
  expect(dateInWords(date, "nl")).toBe(nl);
});
