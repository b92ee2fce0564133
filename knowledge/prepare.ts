import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serialize } from "node:v8";
import { parseDocument } from "yaml";
import { keptFile, type Kept } from "./kept.ts";
import { knowledgeFolder, loadKnowledge, type Loaded } from "./load.ts";
import { digestOf, preparedFile } from "./prepared.ts";

/** Reads and checks the knowledge once, for every start; a file with a fault is left for the start to report. */
export function prepareKnowledge(): Loaded {
  const texts = globSync("**/*.yaml", { cwd: knowledgeFolder }).map((file) =>
    readFileSync(join(knowledgeFolder, file), "utf8"),
  );
  const parsed = texts.flatMap((text) => {
    const document = parseDocument(text);
    return document.errors.length > 0 ? [] : [[digestOf(text), document.toJS()] as const];
  });
  mkdirSync(dirname(preparedFile), { recursive: true });
  writeFileSync(preparedFile, JSON.stringify(Object.fromEntries(parsed)));
  const loaded = loadKnowledge();
  if (loaded.knowledge !== null) {
    const { knowledge, digest } = loaded;
    writeFileSync(keptFile, serialize({ knowledge, digest } satisfies Kept));
  }
  return loaded;
}
