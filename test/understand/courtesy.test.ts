import { expect, test } from "vitest";
import { courtesyOf } from "../../src/understand/courtesy.ts";
import { distressIn } from "../../src/understand/distress.ts";
import { requestOf } from "../../src/understand/request.ts";

test.each([
  ["bonjour", "greeting"],
  ["goeiedag zinneke", "greeting"],
  ["merci beaucoup bonne journee", "thanks"],
  ["dank u wel dat was alles", "thanks"],
  ["fijne dag nog", "goodbye"],
])("%s is a %s", (text, kind) => {
  expect(courtesyOf(text)).toBe(kind);
});

test.each(["bonjour ou est le cpas", "dagopvang", "merci de me donner l'adresse", "topo"])(
  "%s is about something else",
  (text) => {
    expect(courtesyOf(text)).toBeNull();
  },
);

test("a message made of courtesies without an end is read in one go", () => {
  // As one pattern this took longer with each repetition, and never ended past eighty characters.
  expect(requestOf(`${"ok".repeat(900)}z`)).toBeNull();
  expect(requestOf(`${"dank u ".repeat(280)}z`)).toBeNull();
});

test.each([
  "Ai-je droit à l'aide sociale ?",
  "Une demande à l'aide alimentaire",
  "Il me menace de mettre fin à mon bail",
  "ik ben op straat aangesproken door een verkoper",
])("no distress is heard in: %s", (text) => {
  expect(distressIn(text)).toBeNull();
});

test.each([
  ["À l'aide !", "danger"],
  ["On va être expulsés vendredi avec les enfants", "no-shelter"],
  ["Wij worden vrijdag uit ons huis gezet", "no-shelter"],
])("%s is heard as %s", (text, situation) => {
  expect(distressIn(text)?.situation).toBe(situation);
});
