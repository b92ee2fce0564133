import { enableCompileCache, flushCompileCache } from "node:module";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { knowledgeFolder, loadKnowledge } from "../../knowledge/load.ts";
import { digestOf, preparedFile } from "../../knowledge/prepared.ts";
import { indexesFile, keepIndexes } from "../retrieve/prepared-indexes.ts";

/**
 * Done once, at install, so that a server starts sooner: the YAML of the knowledge is parsed, the
 * indexes are built and the code is compiled. A file with a fault is left for the start to report.
 */
const texts = globSync("**/*.yaml", { cwd: knowledgeFolder }).map((file) =>
  readFileSync(join(knowledgeFolder, file), "utf8"),
);
const parsed = texts.flatMap((text) => {
  const document = parseDocument(text);
  return document.errors.length > 0 ? [] : [[digestOf(text), document.toJS()] as const];
});
mkdirSync(dirname(preparedFile), { recursive: true });
writeFileSync(preparedFile, JSON.stringify(Object.fromEntries(parsed)));

const { knowledge } = loadKnowledge();
if (knowledge !== null) writeFileSync(indexesFile, keepIndexes(knowledge));

enableCompileCache(fileURLToPath(new URL("../../build/compile-cache", import.meta.url)));
await Promise.all([import("./run-command.ts"), import("./serve.ts")]);
flushCompileCache();
