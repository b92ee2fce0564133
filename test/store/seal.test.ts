import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { sealWith } from "../../src/store/seal.ts";

const key = new Uint8Array(32).fill(7);
const seal = sealWith(key);
const wrongKey = /is not the one it was sealed with. Start with that one again/;

test("what is sealed can be opened for the row it was sealed for, letter for letter", () => {
  for (const text of ["", "bonjour", "é😀\n", "x".repeat(100_000)])
    expect(sealWith(key).open(seal.close(text, "note a b"), "note a b")).toBe(text);
});

test("what is sealed shows nothing, and is never the same twice", () => {
  const [one, other] = [seal.close("bonjour", "row"), seal.close("bonjour", "row")];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, "base64url").includes("bonjour")).toBe(false);
});

test("with another key it says which secret is missing", () => {
  const sealed = seal.close("bonjour", "row");
  expect(() => sealWith(randomBytes(32)).open(sealed, "row")).toThrow(wrongKey);
});

test("moved to another row, or changed in any letter, it cannot be opened", () => {
  const sealed = seal.close("bonjour", "note a b");
  expect(() => seal.open(sealed, "note a c")).toThrow(wrongKey);
  for (let i = 0; i < sealed.length; i++) {
    const changed = sealed.slice(0, i) + (sealed[i] === "A" ? "B" : "A") + sealed.slice(i + 1);
    if (Buffer.from(changed, "base64url").equals(Buffer.from(sealed, "base64url"))) continue;
    expect(() => seal.open(changed, "note a b"), `letter ${i}`).toThrow(wrongKey);
  }
  for (const short of ["", "A", sealed.slice(0, 20)])
    expect(() => seal.open(short, "note a b")).toThrow();
});
