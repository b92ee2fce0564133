import { expect, test } from "vitest";
import { readTyping, typingAnnouncement, type Typing } from "../../src/domain/typing.ts";

test.each<Typing>([
  { by: "resident", conversation: "3f" },
  { by: "resident", conversation: "bot-framework:msteams:a:1" },
  { by: "counsellor", conversation: "3f", name: "Ana" },
  {
    by: "counsellor",
    conversation: "bot-framework:msteams:a:1",
    name: "Ana: 100 % Ixelles\nÉlise",
  },
])("%j is read as it was announced", (typing) => {
  expect(readTyping(typingAnnouncement(typing))).toEqual(typing);
});

test("what is announced of conversations and cases is not read as typing", () => {
  expect(["3f", "cases", "typing:", "typing:counsellor:3f"].map(readTyping)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
