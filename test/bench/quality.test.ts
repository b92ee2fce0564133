import { expect, test } from "vitest";
import { benchQuality } from "./quality.ts";

test("retrieval alone is reported beside MiniSearch and SQLite FTS5, and finds more than either", () => {
  const lines: string[] = [];
  benchQuality((line) => lines.push(line));
  const rows = lines.slice(2).map((line) => {
    const [, name, ...figures] = /^(.+?)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)$/.exec(line)!;
    return { name, figures: figures.map(Number) };
  });
  expect(lines[0]).toMatch(/on \d{3} questions of test\/evaluation\/development\.jsonl$/);
  expect(rows.map(({ name }) => name)).toEqual(["ours", "MiniSearch", "SQLite FTS5"]);
  const [ours, ...references] = rows;
  for (const { name, figures } of references)
    figures.forEach((figure, column) =>
      expect(ours!.figures[column], `${name}, column ${column}`).toBeGreaterThan(figure),
    );
});
