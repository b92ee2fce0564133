import { expect, test, vi } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";

vi.mock("../../src/assistant.ts", () => ({
  createAssistant: () => expect.unreachable("the assistant was built"),
}));

test.each([
  ["ask", [], 'usage: npm run ask -- "question"'],
  ["evaluate", [], "usage: npm run evaluate -- FILE.jsonl"],
  ["evaluate", ["one.jsonl", "two.jsonl"], "usage: npm run evaluate -- FILE.jsonl"],
])("%s %j says how it is used before anything is built", async (command, args, usage) => {
  const warned: string[] = [];
  const code = await runCommand(command, args, {
    environment: {},
    print: () => expect.unreachable(),
    warn: (line) => warned.push(line),
    stopped: () => Promise.resolve(),
  });
  expect(code).toBe(2);
  expect(warned).toEqual([expect.stringContaining(usage)]);
});
