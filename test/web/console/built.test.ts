import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const built = new URL("../../../build/web/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, built), "utf8");
const assets = readdirSync(new URL("assets/", built));
const page = read("console.html");
const named = (html: string) =>
  [...html.matchAll(/(?:src|href)="\/assets\/([^"]*)"/g)].map(([, name]) => name!);

describe("the console's built files", () => {
  test("are there, with nothing inline that a strict content security policy refuses", () => {
    expect(named(page)).toHaveLength(2);
    for (const name of named(page)) expect(assets).toContain(name);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    for (const [script] of page.matchAll(/<script[^>]*>/g))
      expect(script).toContain('nonce="__NONCE__"');
  });

  test("are built as for production, in at most 200 kB compressed, and evaluate no text", () => {
    const [script] = assets.filter((name) => /^console\.\w+\.js$/.test(name));
    const code = read(`assets/${script}`);
    expect(code).not.toMatch(/\beval\(|new Function\(/);
    expect(code).not.toContain("development");
    const compressed = readFileSync(new URL(`assets/${script}.br`, built));
    expect(compressed.length).toBeLessThanOrEqual(200 * 1024);
  });

  test("are loaded by the console alone", () => {
    for (const other of ["chat.html", "demo.html"])
      expect(named(read(other)).filter((name) => named(page).includes(name))).toEqual([]);
    const scripts = assets.filter((name) => /^(chat|demo)\.\w+\.js$/.test(name));
    expect(scripts).toHaveLength(2);
    for (const code of [read("widget.js"), ...scripts.map((name) => read(`assets/${name}`))])
      expect(code).not.toMatch(/fui-|\/counsellor\/api/);
  });
});
