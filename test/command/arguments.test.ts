import { expect, test } from "vitest";
import { readArguments } from "../../src/command/arguments.ts";

test("the commands see all audiences, in no particular commune or language, unless told otherwise", () => {
  const { words, ...rest } = readArguments(["une", "crèche"]);
  expect(words).toEqual(["une", "crèche"]);
  expect(rest).toEqual({
    commune: null,
    language: null,
    audience: ["resident", "staff"],
    json: false,
  });
  expect(
    readArguments(["--commune", "21019", "--language=nl", "--audience", "resident", "--json"]),
  ).toEqual({
    words: [],
    commune: "21019",
    language: "nl",
    audience: ["resident"],
    json: true,
  });
});

test.each([
  [
    ["--commune", "1030"],
    '--commune takes a NIS code from 21001 to 21019, such as 21015, not "1030"',
  ],
  [["--commune", "21020"], "--commune takes a NIS code"],
  [["--commune", "21000"], "--commune takes a NIS code"],
  [["--commune", "Jette"], "--commune takes a NIS code"],
  [["--language", "de"], '--language takes fr or nl, not "de"'],
  [["--audience", "everybody"], '--audience takes resident or staff, not "everybody"'],
  [["--comune", "21015"], "--comune"],
  [["--language"], "--language"],
])("%j is refused, naming what is wrong and what it takes", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
