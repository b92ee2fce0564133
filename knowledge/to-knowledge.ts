import type { Bilingual } from "../src/domain/language.ts";
import type { Contact, Knowledge, Programme } from "../src/domain/programme.ts";
import { contactKinds } from "../src/domain/programme.ts";
import type { SideFiles, ProgrammeFile } from "./schema.ts";

/** Checked files as the domain's own types: source keys become sources, codes become strings. */
export function toKnowledge(programmes: ProgrammeFile[], sides: SideFiles): Knowledge {
  return {
    programmes: programmes.map(toProgramme),
    gaps: sides.gaps.map(({ ask, web, area, aspect, ...gap }) => ({
      ...gap,
      aspect: aspect ?? null,
      area: toArea(area),
      ask: { ...ask, web: web ?? null },
    })),
    outside: sides.outside.map(({ ask, ...subject }) => ({
      ...subject,
      commune: ask === "commune",
    })),
    helplines: sides.helplines,
    communes: sides.communes.map(({ nis, fr, nl, ...commune }) => ({
      ...commune,
      nis: String(nis),
      names: { fr, nl },
    })),
    elsewhere: sides.elsewhere.map(({ fr, nl, abroad }) => ({ names: { fr, nl }, abroad })),
    vocabulary: sides.vocabulary.map(({ id, fr, nl, broader, ages }) => ({
      id,
      terms: { fr, nl },
      broader: broader ?? null,
      ...(ages && { ages }),
    })),
    distress: sides.distress.map(({ situation, fr, nl, other }) => ({
      situation,
      examples: { fr, nl },
      other,
    })),
    requests: sides.requests.map(({ reason, fr, nl }) => ({ reason, examples: { fr, nl } })),
    smallTalk: sides["small-talk"].map(({ talk, fr, nl }) => ({ talk, examples: { fr, nl } })),
    actionPlan: sides["action-plan"],
    leftOut: sides["left-out"],
    desks: sides.desks.map(({ communes, ...desk }) => ({
      ...desk,
      communes: communes === "all" ? communes : communes.map(String),
    })),
  };
}

function toProgramme(file: ProgrammeFile): Programme {
  const sourcesOf = (keys: string[]) => keys.map((key) => file.sources[key]!);
  const contacts: Contact[] = contactKinds.flatMap((kind) => {
    const entry = file.contact[kind];
    return entry ? [{ kind, value: toBilingual(entry), sources: sourcesOf(entry.source) }] : [];
  });
  return {
    id: file.id,
    topic: file.topic,
    audience: file.audience,
    area: toArea(file.area),
    level: file.level,
    kind: file.kind ?? null,
    spoken: file.spoken ?? null,
    forOrganisations: file.serves === "organisations",
    takesDonations: file.takes === "donations",
    names: file.names,
    aliases: file.aliases,
    authority: file.authority,
    summary: { ...toBilingual(file.summary), sources: sourcesOf(file.summary.source) },
    questions: file.questions,
    situations: file.situations,
    contacts,
    facts: file.facts.map(({ source, fr, nl, ...fact }) => ({
      ...fact,
      text: { fr, nl },
      sources: sourcesOf(source),
    })),
    caution: file.caution ?? null,
  };
}

function toArea(area: ProgrammeFile["area"]): Programme["area"] {
  return Array.isArray(area) ? area.map(String) : area;
}

function toBilingual(entry: { value: string } | { fr: string; nl: string }): Bilingual {
  return "value" in entry ? { fr: entry.value, nl: entry.value } : { fr: entry.fr, nl: entry.nl };
}
