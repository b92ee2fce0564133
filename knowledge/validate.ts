import { basename, dirname } from "node:path";
import type { Fault } from "./fault.ts";
import { languageFaults } from "./language-rules.ts";
import type { Read } from "./read-file.ts";
import type { SideFiles, ProgrammeFile } from "./schema.ts";

/** The files beside the programmes, each as it was read. */
export type SideReads = { [K in keyof SideFiles]: Read<SideFiles[K]> };

/** What a schema cannot say of one programme: references to its sources, equal figures, plain sentences. */
export function programmeFaults(read: Read<ProgrammeFile>): Fault[] {
  const { file, lineOf } = read;
  const programme = read.content!;
  const faults: Fault[] = [];
  const report = (path: PropertyKey[], message: string) =>
    faults.push({ file, line: lineOf(path), message });

  if (basename(file, ".yaml") !== programme.id)
    report(["id"], `id ${programme.id} is not the file's name`);
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
    const saysSo =
      /ne disent pas la même chose/i.test(fact.fr) && /spreken elkaar tegen/i.test(fact.nl);
    if (fact.contradiction && !saysSo)
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
      report(
        ["sources", key],
        `source "${key}": a date needs its basis, and no date is basis unknown`,
      );
  }
  return faults;
}

/** References between the files. */
export function referenceFaults(programmes: Read<ProgrammeFile>[], sides: SideReads): Fault[] {
  const ids = new Set(programmes.map((read) => read.content!.id));
  const concepts = new Set(sides.vocabulary.content!.map((concept) => concept.id));
  const faults: Fault[] = [];
  const report = (read: Read<unknown>, path: PropertyKey[], message: string) =>
    faults.push({ file: read.file, line: read.lineOf(path), message });

  sides.gaps.content!.forEach(({ id, near }, i) =>
    near.forEach((programme, j) => {
      if (!ids.has(programme))
        report(sides.gaps, [i, "near", j], `${id}: no programme "${programme}"`);
    }),
  );
  sides.communes.content!.forEach(({ nis, social }, i) => {
    if (social !== null && !ids.has(social))
      report(sides.communes, [i, "social"], `${nis}: no programme "${social}"`);
  });
  sides.helplines.content!.forEach(({ id, text }, i) => {
    for (const message of languageFaults(text))
      report(sides.helplines, [i, "text"], `${id}: ${message}`);
  });
  sides.vocabulary.content!.forEach(({ id, broader }, i) => {
    if (broader !== undefined && !concepts.has(broader))
      report(sides.vocabulary, [i, "broader"], `${id}: no broader concept "${broader}"`);
  });
  faults.push(...deskFaults(sides));
  for (const read of [sides.gaps, sides.outside])
    read.content!.forEach(({ id }, i) => {
      if (ids.has(id)) report(read, [i, "id"], `id "${id}" stands twice`);
      ids.add(id);
    });
  return faults;
}

/** What a schema cannot say of the desks: communes that are not there, ids that stand twice, unlike reasons. */
function deskFaults({ desks, communes }: SideReads): Fault[] {
  const known = new Set(communes.content!.map(({ nis }) => nis));
  const ids = new Set<string>();
  return desks.content!.flatMap((desk, i) => {
    const report = (path: PropertyKey[], message: string): Fault => ({
      file: desks.file,
      line: desks.lineOf([i, ...path]),
      message: `${desk.id}: ${message}`,
    });
    const unknown = desk.communes === "all" ? [] : desk.communes.filter((nis) => !known.has(nis));
    const isRepeated = ids.has(desk.id);
    ids.add(desk.id);
    return [
      ...unknown.map((nis) => report(["communes"], `no commune ${nis}`)),
      ...(isRepeated ? [report(["id"], `id "${desk.id}" stands twice`)] : []),
      ...desk.closures.flatMap(({ reason }, j) =>
        languageFaults(reason).map((fault) => report(["closures", j, "reason"], fault)),
      ),
    ];
  });
}
