import { writeFileSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../knowledge/load.ts";
import { prepareKnowledge } from "../knowledge/prepare.ts";
import { indexesFile, keepIndexes } from "./prepared-indexes.ts";

/**
 * Done once, at install, so that a server starts sooner: the YAML of the knowledge is parsed, the
 * indexes are built and the code is compiled.
 */
prepareKnowledge();
const { knowledge } = loadKnowledge();
if (knowledge !== null) writeFileSync(indexesFile, keepIndexes(knowledge));

enableCompileCache(fileURLToPath(new URL("../build/compile-cache", import.meta.url)));
await Promise.all([import("./command/run-command.ts"), import("./command/serve.ts")]);
flushCompileCache();
