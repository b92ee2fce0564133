import { writeFileSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Done once, at install, so that a server starts sooner: the knowledge is read and checked, the indexes are
 * built and the code is compiled. What is loaded before the cache is switched on would not be kept.
 */
enableCompileCache(fileURLToPath(new URL("../build/compile-cache", import.meta.url)));
const { prepareKnowledge } = await import("../knowledge/prepare.ts");
const { indexesFile, keepIndexes } = await import("./prepared-indexes.ts");
const loaded = prepareKnowledge();
if (loaded.knowledge !== null) writeFileSync(indexesFile, keepIndexes(loaded));

await Promise.all([import("./command/run-command.ts"), import("./command/serve.ts")]);
flushCompileCache();
