import { basename, dirname } from "node:path";
import type { Fault } from "./fault.ts";
import { languageFaults } from "./language-rules.ts";
import type { Read } from "./read-file.ts";
import type { SideFiles, ProgrammeFile } from "./schema.ts";

/** What a schema cannot say of one programme: references to its sources, equal figures, plain sentences. */
export function programmeFaults(read: Read<ProgrammeFile>): Fault[] {
  const { file, lineOf } = read;
  const programme = read.content!;
  const faults: Fault[] = [];
  const report = (path: PropertyKey[], message: string) =>
    faults.push({ file, line: lineOf(path), message });

  if (basename(file, ".yaml") !== programme.id) report(["id"], `id ${programme.id} is not the file's name`);
  if (basename(dirname(file)) !== programme.topic)
    report(["topic"], `topic ${programme.topic} is not the folder's name`);

  const used = new Set<string>();
  const refer = (path: PropertyKey[], keys: string[]) => {
    for (const key of keys) {
      used.add(key);
      if (!Object.hasOwn(programme.sources, key)) report(path, `no source "${key}" in this file`);
    }
  };
  const check = (path: PropertyKey[], text: { fr: string; nl: string }) => {
    for (const message of languageFaults(text)) report(path, `${path.join(".")}: ${message}`);
  };

  refer(["summary"], programme.summary.source);
  check(["summary"], programme.summary);
  programme.facts.forEach((fact, i) => {
    refer(["facts", i], fact.source);
    check(["facts", i], fact);
    if (!fact.volatile && /\d\s?(€|euro)/i.test(fact.fr + fact.nl))
      report(["facts", i], `facts.${i}: holds an amount, so it is volatile`);
    if (fact.contradiction && !/(ne disent pas la même chose)/.test(fact.fr))
      report(["facts", i], `facts.${i}: a contradiction says that the sources differ`);
  });
  for (const [kind, entry] of Object.entries(programme.contact)) {
    refer(["contact", kind], entry.source);
    if ("fr" in entry) check(["contact", kind], entry);
  }
  if (programme.caution) check(["caution"], programme.caution);
  for (const [key, source] of Object.entries(programme.sources)) {
    if (!used.has(key)) report(["sources", key], `source "${key}" is used by no fact`);
    if ((source.date === null) !== (source.basis === "unknown"))
      report(["sources", key], `source "${key}": a date needs its basis, and no date is basis unknown`);
  }
  return faults;
}

/** References between the files. */
export function referenceFaults(programmes: Read<ProgrammeFile>[], sides: SideFiles): Fault[] {
  const ids = new Set(programmes.map((read) => read.content!.id));
  const faults: Fault[] = [];
  const report = (file: string, message: string) => faults.push({ file, line: 1, message });

  for (const gap of sides.gaps)
    for (const id of gap.near) if (!ids.has(id)) report("gaps.yaml", `${gap.id}: no programme "${id}"`);
  for (const commune of sides.communes)
    if (commune.social !== null && !ids.has(commune.social))
      report("communes.yaml", `${commune.nis}: no programme "${commune.social}"`);
  for (const helpline of sides.helplines)
    for (const message of languageFaults(helpline.text)) report("helplines.yaml", `${helpline.id}: ${message}`);

  const concepts = new Set(sides.vocabulary.map((concept) => concept.id));
  for (const { id, broader } of sides.vocabulary)
    if (broader !== undefined && !concepts.has(broader))
      report("vocabulary.yaml", `${id}: no broader concept "${broader}"`);

  const seen = new Set<string>();
  const all = [...ids, ...sides.gaps.map((gap) => gap.id), ...sides.outside.map((subject) => subject.id)];
  for (const id of all) {
    if (seen.has(id)) report("programmes", `id "${id}" stands twice`);
    seen.add(id);
  }
  return faults;
}
