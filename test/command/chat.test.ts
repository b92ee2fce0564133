import { expect, test } from "vitest";
import { run } from "./run.ts";

test("chat welcomes in both languages, answers each line that is piped in, and ends with the input", async () => {
  const { code, stdout, stderr } = await run(["chat"], {
    input: "waar kan ik gratis Nederlands oefenen in Jette?\nhoeveel kost dat?\nMerci",
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [welcome, first, second, third, last] = stdout.split("\n> ");
  expect(welcome).toContain("Je suis une machine, pas une personne.");
  expect(welcome).toContain("Ik ben een machine, geen mens.");
  expect(welcome).toContain("Vous pouvez demander une personne à tout moment.");
  expect(welcome).toContain("U kunt altijd een persoon vragen.");
  expect(first).toContain("gratis conversatietafels");
  expect(second).toContain("gratis");
  expect(third).toContain("Graag gedaan.");
  expect(last).toBe("");
});
