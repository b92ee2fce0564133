import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import type { Knowledge } from "../src/domain/programme.ts";
import type { Fault } from "./fault.ts";
import { readFile } from "./read-file.ts";
import { listFiles, programmeFile, type ListFiles } from "./schema.ts";
import { toKnowledge } from "./to-knowledge.ts";
import { listFaults, programmeFaults } from "./validate.ts";

/** The folder of the knowledge files that come with Zinneke. */
export const knowledgeFolder = dirname(fileURLToPath(import.meta.url));

export type Loaded = { knowledge: Knowledge; faults: [] } | { knowledge: null; faults: Fault[] };

/** Reads and checks every knowledge file; with any fault, nothing but the faults is returned. */
export function loadKnowledge(folder = knowledgeFolder): Loaded {
  const programmes = globSync("programmes/*/*.yaml", { cwd: folder })
    .sort()
    .map((file) => readFile(folder, file, programmeFile));
  const lists = Object.entries(listFiles).map(
    ([name, schema]: [string, z.ZodType]) =>
      [name, readFile(folder, `${name}.yaml`, schema)] as const,
  );
  const reads = [...programmes, ...lists.map(([, read]) => read)];
  const content = Object.fromEntries(lists.map(([name, read]) => [name, read.content]));
  const wellFormed = reads.every((read) => read.content !== null);
  const faults = [
    ...reads.flatMap((read) => read.faults),
    ...programmes.filter((read) => read.content !== null).flatMap(programmeFaults),
    ...(wellFormed ? listFaults(programmes, content as ListFiles) : []),
  ];
  if (faults.length > 0) return { knowledge: null, faults };
  return { knowledge: toKnowledge(programmes.map((read) => read.content!), content as ListFiles), faults: [] };
}
