import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { digestOfFolder, readKept, type Kept } from "./kept.ts";
import { readPrepared } from "./prepared.ts";
import { readFile } from "./read-file.ts";
import { sideFiles, programmeFile, type SideFiles } from "./schema.ts";
import { toKnowledge } from "./to-knowledge.ts";
import { programmeFaults, referenceFaults, type SideReads } from "./validate.ts";

/** The folder of the knowledge files that come with Zinneke. */
export const knowledgeFolder = dirname(fileURLToPath(import.meta.url));

/** With the digest of what it was read from, by which what is made of it is found again. */
export type Loaded = (Kept & { faults: [] }) | { knowledge: null; faults: Fault[] };

/** Reads and checks every knowledge file; with any fault, nothing but the faults is returned. */
export function loadKnowledge(folder = knowledgeFolder): Loaded {
  const digest = digestOfFolder(folder);
  const kept = readKept(digest);
  if (kept) return { ...kept, faults: [] };
  const prepared = readPrepared();
  const programmes = globSync("programmes/*/*.yaml", { cwd: folder })
    .sort()
    .map((file) => readFile(folder, file, programmeFile, prepared));
  const sides = Object.entries(sideFiles).map(
    ([name, schema]: [string, z.ZodType]) =>
      [name, readFile(folder, `${name}.yaml`, schema, prepared)] as const,
  );
  const reads = [...programmes, ...sides.map(([, read]) => read)];
  const content = Object.fromEntries(sides.map(([name, read]) => [name, read.content]));
  const wellFormed = reads.every((read) => read.content !== null);
  const faults = [
    ...reads.flatMap((read) => read.faults),
    ...programmes.filter((read) => read.content !== null).flatMap(programmeFaults),
    ...(wellFormed ? referenceFaults(programmes, Object.fromEntries(sides) as SideReads) : []),
  ];
  if (faults.length > 0) return { knowledge: null, faults };
  return {
    knowledge: toKnowledge(
      programmes.map((read) => read.content!),
      content as SideFiles,
    ),
    digest,
    faults: [],
  };
}
