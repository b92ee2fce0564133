import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { project, run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "zinneke-knowledge-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("knowledge check", () => {
  test("finds no fault in the knowledge that is shipped, and counts it", async () => {
    const { code, stdout, stderr } = await run(["knowledge", "check"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^\d+ programmes with \d+ facts, no fault\n/);
    // What is left out, with its reason, and how plain each language is.
    expect(stdout).toMatch(/\n {2}fpie: .*bruxellesformation\.brussels.* \(no source .+\)\n/);
    expect(stdout.match(/ words a sentence; the longest:\n {2}\d+ words, /g)).toHaveLength(2);
  });

  test("lists every fault of a folder with its file and line", async () => {
    cpSync(join(project, "knowledge"), folder, {
      recursive: true,
      filter: (path) => !path.endsWith(".ts"),
    });
    const programme = "programmes/mobility/prime-velo-jette.yaml";
    const original = readFileSync(join(folder, programme), "utf8");
    const changed = original
      .replace("hoogstens 300 euro", "hoogstens 350 euro")
      .replace(
        "    source: rtbf-2021\n    volatile: false",
        "    source: rtbf-1921\n    volatile: false",
      );
    writeFileSync(join(folder, programme), changed);
    writeFileSync(join(folder, "programmes/mobility/villo.yaml"), "id: villo\ntopic: [mobility\n");
    rmSync(join(folder, "helplines.yaml"));
    const { code, stdout } = await run(["knowledge", "check", folder]);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    const lineOf = (words: string) =>
      changed.split("\n").findIndex((line) => line.includes(words)) + 1;
    const second = lineOf("- aspect: conditions");
    expect(lines).toContain(
      `${programme}:${lineOf("- aspect: cost")} facts.0: figures differ: fr has 15 150 300, nl has 15 150 350`,
    );
    expect(lines).toContain(`${programme}:${second} no source "rtbf-1921" in this file`);
    expect(lines.some((line) => /^programmes\/mobility\/villo\.yaml:\d+ /.test(line))).toBe(true);
    expect(lines).toContain("helplines.yaml:1 the file is missing");
    expect(lines.at(-1)).toBe(`${lines.length - 1} faults`);
    expect(lines).toHaveLength(5);
  });
});
