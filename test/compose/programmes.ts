import type { Fact, Programme, Source } from "../../src/domain/programme.ts";

export const january2026 = Date.UTC(2026, 0, 15);

export function sourceOf(date: string | null, more: Partial<Source> = {}): Source {
  const basis = date === null ? "unknown" : "stated";
  return {
    url: `https://example.org/${date}`,
    title: `Page ${date}`,
    language: "fr",
    date,
    basis,
    ...more,
  };
}

export function factOf(aspect: Fact["aspect"], text: string, more: Partial<Fact> = {}): Fact {
  return {
    aspect,
    text: { fr: `${text}.`, nl: `nl ${text}.` },
    sources: [sourceOf("2025-09")],
    volatile: false,
    contradiction: false,
    ...more,
  };
}

export function programmeOf(facts: Fact[], more: Partial<Programme> = {}): Programme {
  return {
    id: "prime-velo",
    topic: "mobility",
    audience: ["resident"],
    area: ["21010"],
    level: "commune",
    kind: null,
    spoken: null,
    forOrganisations: false,
    takesDonations: false,
    names: { fr: "Prime vélo", nl: "Fietspremie" },
    aliases: { fr: [], nl: [] },
    authority: { fr: "Commune de Jette", nl: "Gemeente Jette" },
    summary: {
      fr: "Jette rembourse un vélo.",
      nl: "Jette betaalt een fiets terug.",
      sources: [sourceOf("2025-09")],
    },
    questions: { fr: [], nl: [] },
    situations: { fr: [], nl: [] },
    contacts: [],
    facts,
    caution: null,
    ...more,
  };
}
