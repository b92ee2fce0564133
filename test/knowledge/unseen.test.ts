import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { languages } from "../../src/domain/language.ts";
import { wordsOf } from "../../src/domain/text.ts";

/** From this share of equal characters two sentences are the same with a typing error or two. */
const nearlyEqual = 0.85;

const folder = fileURLToPath(new URL("../evaluation/", import.meta.url));
const asked = globSync("*.jsonl", { cwd: folder }).flatMap((file) =>
  readFileSync(folder + file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line): string[] => JSON.parse(line).turns),
);
const { knowledge } = loadKnowledge();
const written = knowledge!.programmes.flatMap(({ id, questions, situations }) =>
  languages.flatMap((language) =>
    [...questions[language], ...situations[language]].map((text) => ({ id, text })),
  ),
);

/** A text as it is compared: folded words, and how often each letter stands in it. */
function formOf(text: string) {
  const words = wordsOf(text);
  const letters = new Int16Array(128);
  const plain = words.join(" ");
  for (const letter of plain) letters[letter.charCodeAt(0) & 127]! += 1;
  return { text, plain, letters, sorted: [...words].sort().join(" ") };
}
type Form = ReturnType<typeof formOf>;

test("no question or situation is that of an evaluation line, or nearly: they would be learnt by heart", () => {
  expect(asked.length).toBeGreaterThanOrEqual(280);
  const lines = asked.map(formOf);
  const bySorted = new Map(
    lines.filter(({ sorted }) => sorted.includes(" ")).map((line) => [line.sorted, line]),
  );
  const taken = written.flatMap(({ id, text }) => {
    const form = formOf(text);
    const same = bySorted.get(form.sorted) ?? lines.find((line) => isNearlyEqual(line, form));
    return same ? [`${id}: ${text} = ${same.text}`] : [];
  });
  expect(taken).toEqual([]);
}, 120_000);

function isNearlyEqual(a: Form, b: Form): boolean {
  const longest = Math.max(a.plain.length, b.plain.length);
  // Strictly above the share: of 20 letters two may differ, not three.
  const most = Math.ceil(longest * (1 - nearlyEqual)) - 1;
  if (longest - Math.min(a.plain.length, b.plain.length) > most) return false;
  return differingLetters(a, b) <= most && distance(a.plain, b.plain, most) <= most;
}

/** At least so many edits lie between two texts, whatever the order of their letters: a cheap lower bound. */
function differingLetters(a: Form, b: Form): number {
  let [more, less] = [0, 0];
  for (let i = 0; i < 128; i++) {
    const difference = a.letters[i]! - b.letters[i]!;
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/** Levenshtein's distance, or anything above `most` when it is more. */
function distance(a: string, b: string, most: number): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}
