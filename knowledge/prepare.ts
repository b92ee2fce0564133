import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { knowledgeFolder } from "./load.ts";
import { digestOf, preparedFile } from "./prepared.ts";

/** Parses the YAML of the knowledge once, for every start; a file with a fault is left for the start to report. */
export function prepareKnowledge(): void {
  const texts = globSync("**/*.yaml", { cwd: knowledgeFolder }).map((file) =>
    readFileSync(join(knowledgeFolder, file), "utf8"),
  );
  const parsed = texts.flatMap((text) => {
    const document = parseDocument(text);
    return document.errors.length > 0 ? [] : [[digestOf(text), document.toJS()] as const];
  });
  mkdirSync(dirname(preparedFile), { recursive: true });
  writeFileSync(preparedFile, JSON.stringify(Object.fromEntries(parsed)));
}
