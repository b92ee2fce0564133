import { expect, test } from "vitest";
import { run } from "./run.ts";

test("a command that does not exist is named, with those that do", async () => {
  const { code, stdout, stderr } = await run(["srve"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(
    'There is no command "srve". There are: serve, chat, ask, evaluate, knowledge, model, teams.',
  );
});
