import { expect, test } from "vitest";
import { clean, longestMessage } from "../../src/understand/clean.ts";

test.each([
  ["zero-width characters", "cr\u200bè\u200dche\ufeff", "crèche"],
  [
    "tag characters, in which instructions hide",
    "crèche\u{E0049}\u{E0047}\u{E004E}\u{E007F}",
    "crèche",
  ],
  ["characters that turn the reading direction", "\u202ecrèche\u2066", "crèche"],
  ["soft hyphens", "kinder\u00adopvang", "kinderopvang"],
  ["control characters", "crèche\u0000\u0007 à\u001bJette", "crèche à Jette"],
  ["private and unassigned characters", "crè\ue000che\u{f0000}", "crèche"],
  ["half of a pair of characters", "\ud800crèche\udc00", "crèche"],
  ["variation selectors", "☎\ufe0f crèche", "☎ crèche"],
  ["line ends, tabs and hard spaces", "  une\r\n\tcrèche\u00a0à\u2028Jette ", "une crèche à Jette"],
])("%s are taken out", (_, raw, text) => {
  expect(clean(raw)).toEqual({ text, shortened: false });
});

test("an accent written apart is put on its letter", () => {
  expect(clean("cre\u0300che").text).toBe("crèche");
});

test("what is plain stays as it is", () => {
  const text = "Où trouver une crèche à 1050 ? « Merci » – 15 % d'aide, 1.250,50 € 😀";
  expect(clean(text)).toEqual({ text, shortened: false });
});

test("of ten thousand characters the first two thousand are read", () => {
  const long = clean("crèche ".repeat(1429).slice(0, 10_000));
  expect(long.shortened).toBe(true);
  expect(long.text.length).toBeLessThanOrEqual(longestMessage);
  expect(long.text.length).toBeGreaterThan(longestMessage - 10);
  expect(clean("x".repeat(longestMessage))).toEqual({
    text: "x".repeat(longestMessage),
    shortened: false,
  });
  expect(clean("x".repeat(longestMessage + 1))).toEqual({
    text: "x".repeat(longestMessage),
    shortened: true,
  });
});

test("a character outside the first plane is not cut in two", () => {
  expect(clean("😀".repeat(longestMessage + 5))).toEqual({
    text: "😀".repeat(longestMessage),
    shortened: true,
  });
});

test("a hundred thousand invisible characters before the words do not hide that something was left out", () => {
  expect(clean("\u200b".repeat(100_000) + "crèche")).toEqual({ text: "", shortened: true });
});

test("nothing but invisible characters is nothing", () => {
  expect(clean("\u200b\u0000 \u{E0041}\n")).toEqual({ text: "", shortened: false });
});
