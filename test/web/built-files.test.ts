import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/domain/language.ts";
import { chatTexts } from "../../src/web/chat/texts.ts";

const built = new URL("../../build/web/", import.meta.url);
const read = (path: string): Buffer => readFileSync(new URL(path, built));
const assets = readdirSync(new URL("assets/", built)).map((name) => `assets/${name}`);
const pages = ["chat.html", "demo.html"];

describe("the built browser files", () => {
  test("have a loader of at most 5 kB", () => {
    expect(read("widget.js.gz").length).toBeLessThanOrEqual(5 * 1024);
  });

  test("stand there compressed, each copy with the same content", () => {
    const originals = ["widget.js", ...assets.filter((path) => !/\.(br|gz)$/.test(path))];
    for (const path of originals) {
      expect(brotliDecompressSync(read(`${path}.br`)).equals(read(path)), path).toBe(true);
      expect(gunzipSync(read(`${path}.gz`)).equals(read(path)), path).toBe(true);
    }
  });

  test("name no file that is not there, and none of another server", () => {
    for (const page of pages) {
      const addresses = [
        ...read(page)
          .toString()
          .matchAll(/(?:src|href)="([^"]*)"/g),
      ].map(([, address = ""]) => address);
      expect(addresses.length).toBeGreaterThan(2);
      const files = addresses.filter((address) => address !== "data:,");
      expect(files.filter((address) => !existsSync(new URL(`.${address}`, built)))).toEqual([]);
    }
  });

  test("hold nothing inline that a strict content security policy refuses", () => {
    for (const page of pages) {
      const html = read(page).toString();
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    }
    const scripts = [
      ...read("chat.html")
        .toString()
        .matchAll(/<script[^>]*>/g),
    ].map(([tag]) => tag);
    expect(scripts.length).toBe(2);
    for (const script of scripts) expect(script).toContain('nonce="__NONCE__"');
  });

  test("ask the chat page for texts that there are in both languages", () => {
    const keys = [
      ...read("chat.html")
        .toString()
        .matchAll(/data-(?:text|label)="(\w+)"/g),
    ].map(([, key = ""]) => key);
    expect(keys.length).toBeGreaterThan(10);
    for (const language of languages) {
      expect(
        keys.filter(
          (key) => typeof (chatTexts[language] as Record<string, unknown>)[key] !== "string",
        ),
      ).toEqual([]);
    }
  });
});
