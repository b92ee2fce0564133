import { expect, test } from "vitest";
import { colourOf, ownColour } from "../../src/web/colour.ts";

test.each([
  ["#1f4e8c", { background: "#1f4e8c", text: "#ffffff" }],
  ["#FD4", { background: "#ffdd44", text: "#000000" }],
  ["e30613", { background: "#e30613", text: "#ffffff" }],
  ["red; background: url(//evil)", ownColour],
  [undefined, ownColour],
])("reads the colour %s and puts text on it that can be read", (value, colour) => {
  expect(colourOf(value)).toEqual(colour);
});
