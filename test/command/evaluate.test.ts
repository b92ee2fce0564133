import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "zinneke-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const question = (id: string, more: object) =>
  JSON.stringify({
    id,
    kind: "single",
    lang: "fr",
    commune: null,
    turns: ["Bonjour"],
    best: [],
    good: [],
    expect: "answer",
    also_ok: [],
    reply_lang: "fr",
    must: [],
    must_not: [],
    twin: null,
    note: "",
    ...more,
  });

function fileOf(name: string, lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

describe("evaluate", () => {
  const jette = {
    lang: "nl",
    reply_lang: "nl",
    turns: ["waar kan ik gratis Nederlands oefenen in Jette?"],
  };
  const file = fileOf("questions.jsonl", [
    question("right", { kind: "smalltalk" }),
    question("right-nl", { ...jette, best: ["babbelut"], must: ["gratis"] }),
    question("decision", { expect: "crisis" }),
    question("language", { reply_lang: "nl" }),
    question("programme", { ...jette, best: ["velo-solidaire"] }),
    question("must", { must: ["there is no such word"] }),
    question("must-not", { must_not: ["zinneke|bonjour"] }),
  ]);

  test("prints the scores per kind and language, and each failure with what is wrong", async () => {
    const { code, stdout, stderr } = await run(["evaluate", file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const row = (name: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(name))
        ?.trim()
        .split(/\s+/);
    expect(row("all")?.slice(0, 3)).toEqual(["all", "7", "28.6"]);
    expect(row("smalltalk")?.slice(0, 3)).toEqual(["smalltalk", "1", "100.0"]);
    expect(row("(fr)")?.slice(0, 3)).toEqual(["(fr)", "5", "20.0"]);
    expect(row("(nl)")?.slice(0, 3)).toEqual(["(nl)", "2", "50.0"]);
    expect(stdout).toContain("French - Dutch: -30.0 points");
    const failures = stdout.split("\nFailures\n")[1]!;
    expect(failures).toMatch(/decision single .*Bonjour\n +decision answer, not crisis\n/);
    expect(failures).toMatch(/language single .*\n +language fr, not nl\n/);
    expect(failures).toMatch(/programme single .*\n +first babbelut.*, not velo-solidaire\n/);
    expect(failures).toMatch(/must single .*\n +must\n/);
    expect(failures).toMatch(/must-not single .*\n +must_not\n/);
    expect(failures).not.toMatch(/^right/m);
  });

  test("prints nothing but the report as JSON for machines", async () => {
    const { code, stdout, stderr } = await run(["evaluate", file, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const report = JSON.parse(stdout);
    expect(report.all).toMatchObject({
      lines: 7,
      pass: 2 / 7,
      decision: 6 / 7,
      first: 0.5,
      amongThree: 0.5,
      confidentlyWrong: 1 / 7,
    });
    expect(report.byLanguage.nl).toMatchObject({ lines: 2, pass: 0.5 });
    expect(report.failures).toEqual(["decision", "language", "programme", "must", "must-not"]);
  });

  test("names the line that is not a question", async () => {
    const wrong = fileOf("wrong.jsonl", [
      question("right", {}),
      "",
      question("wrong", { expect: "perhaps" }),
    ]);
    const { code, stdout, stderr } = await run(["evaluate", wrong]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${wrong}:3 is not a question`);
  });
});
