import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialize } from "node:v8";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOfFolder, readKept } from "../../knowledge/kept.ts";
import { loadKnowledge } from "../../knowledge/load.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "zinneke-kept-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("knowledge that is kept is used only while every file says what it said", () => {
  const { knowledge } = loadKnowledge();
  const file = join(folder, "kept.bin");
  writeFileSync(join(folder, "communes.yaml"), "[]");
  const digest = digestOfFolder(folder);
  writeFileSync(file, serialize({ knowledge, digest }));
  expect(readKept(digestOfFolder(folder), file)).toEqual({ knowledge, digest });

  writeFileSync(join(folder, "communes.yaml"), "[ ]");
  expect(readKept(digestOfFolder(folder), file)).toBeNull();
  writeFileSync(join(folder, "communes.yaml"), "[]");
  expect(readKept(digestOfFolder(folder), file)).not.toBeNull();
  writeFileSync(join(folder, "more.yaml"), "");
  expect(readKept(digestOfFolder(folder), file)).toBeNull();
});

test("a kept file that is missing or broken is as good as none", () => {
  const file = join(folder, "kept.bin");
  expect(readKept("digest", file)).toBeNull();
  writeFileSync(file, "not what v8 writes");
  expect(readKept("digest", file)).toBeNull();
});
