import { readdirSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import { project, read, sourceFiles } from "./source-files.ts";

const manifest = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));

test("the tests run on the Node that the project brings, version 24", () => {
  expect(process.versions.node).toBe(manifest.dependencies.node);
  expect(process.versions.node).toMatch(/^24\./);
});

test("every dependency has one exact version", () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies } as Record<
    string,
    string
  >;
  expect(
    Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
  ).toEqual([]);
});

test("the lock file is that of the manifest", () => {
  const { dependencies, devDependencies } = lock.packages[""];
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test("every package is held to its hash, and no registry is written down: any may serve it", () => {
  const packages = Object.entries(
    lock.packages as Record<string, { resolved?: string; integrity?: string; os?: string[] }>,
  );
  // What only another platform installs may be listed without its hash: some registries do not carry it.
  const isForeign = (os: string[] | undefined) => os !== undefined && !os.includes("linux");
  const isMusl = (path: string) => /musl|linux-(arm|ppc|riscv|s390)/.test(path);
  const wrong = packages.filter(
    ([path, { resolved, integrity, os }]) =>
      path !== "" &&
      (resolved !== undefined ||
        !(integrity?.startsWith("sha512-") || isForeign(os) || isMusl(path))),
  );
  expect(wrong).toEqual([]);
});

test("every dependency is used, by its name", () => {
  const text = sourceFiles().map(read).join("\n");
  // The package `node` is the program itself.
  const unused = Object.keys(manifest.dependencies).filter(
    (name) => name !== "node" && !new RegExp(`["'/]${name}["'/]`).test(text),
  );
  expect(unused).toEqual([]);
});

describe("the files that are kept", () => {
  const files = keptFiles();
  const texts = files.filter((file) => !/\.(png|jpg|ico|woff2?)$/.test(file));

  test("are found", () => {
    for (const file of ["package.json", ".env.example", "src/main.js", "test/needs.ts"])
      expect(files).toContain(file);
  });

  test("name no absolute path of the machine they were written on", () => {
    const absolute = /(?<![\w.:/)}-])\/(work|home|root|Users|mnt)\/[\w.-]+/;
    expect(texts.filter((file) => absolute.test(read(file)))).toEqual([]);
  });

  test("leave no part unfinished, and no test aside", () => {
    const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b|\b(test|describe|it)\.(only|tod[o])\b/;
    expect(
      texts.filter((file) => /\.(ts|yaml|md)$/.test(file) && unfinished.test(read(file))),
    ).toEqual([]);
  });
});

/** The project's files but for those that .gitignore leaves out. */
function keptFiles(): string[] {
  const ignored = read(".gitignore")
    .split("\n")
    .filter((line) => line !== "");
  const isIgnored = (file: string) =>
    ignored.some(
      (pattern) =>
        matchesGlob(file, pattern) ||
        `${file}/` === pattern ||
        (pattern.endsWith("/") && file.startsWith(pattern)),
    );
  const walk = (folder: string): string[] =>
    readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = join(folder, entry.name);
      if (entry.name === ".git" || isIgnored(file)) return [];
      return entry.isDirectory() ? walk(file) : [file];
    });
  return walk("");
}
