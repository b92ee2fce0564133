import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Yaml from "yaml";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { digestOf, type Prepared } from "./prepared.ts";

/** A file's content, checked, and a way to point at a place in it. */
export type Read<T> = {
  file: string;
  content: T | null;
  faults: Fault[];
  lineOf(path: readonly PropertyKey[]): number;
};

/** Reads one YAML file below `folder` and checks it against a schema; what is wrong is returned, not thrown. */
export function readFile<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  prepared: Prepared = new Map(),
): Read<z.infer<S>> {
  if (!existsSync(join(folder, file)))
    return {
      file,
      content: null,
      faults: [{ file, line: 1, message: "the file is missing" }],
      lineOf: () => 1,
    };
  const text = readFileSync(join(folder, file), "utf8");
  // Lines are wanted only for a fault: then the text is parsed again, so that no document is kept until then.
  const lineOf = (path: readonly PropertyKey[]) => lineIn(text, path);
  const known = prepared.get(digestOf(text));
  const { value, errors } = known === undefined ? parse(file, text) : { value: known, errors: [] };
  if (errors.length > 0) return { file, content: null, faults: errors, lineOf };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { file, content: parsed.data, faults: [], lineOf };
  const faults = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.join(".") || "file"}: ${issue.message}`,
  }));
  return { file, content: null, faults, lineOf };
}

/** Loaded for a text that is not prepared, or for a fault. */
function yaml(): typeof Yaml {
  return createRequire(import.meta.url)("yaml") as typeof Yaml;
}

function parse(file: string, text: string): { value: unknown; errors: Fault[] } {
  const document = yaml().parseDocument(text, { uniqueKeys: true });
  const errors = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    message: error.message.split("\n")[0] ?? "not YAML",
  }));
  return { value: errors.length > 0 ? null : document.toJS(), errors };
}

/** The line of the nearest node on a path. */
function lineIn(text: string, path: readonly PropertyKey[]): number {
  const { isNode, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
