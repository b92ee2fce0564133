import { describe, expect, test } from "vitest";
import { figures } from "../../knowledge/parity.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { composeAnswer } from "../../src/compose/compose-answer.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { aspects, type Aspect, type Fact, type Programme } from "../../src/domain/programme.ts";
import type { Part } from "../../src/domain/reply.ts";
import { factOf, january2026, programmeOf, sourceOf } from "./programmes.ts";

const compose = (
  programmes: Programme[],
  aspect: Aspect | null = null,
  language: Language | "both" = "fr",
) => composeAnswer(programmes, aspect, { language, now: january2026 });
const factsIn = (
  programme: Programme,
  aspect: Aspect | null = null,
  language: Language = "fr",
): string[] =>
  compose([programme], aspect, language).parts.flatMap((part) =>
    part.kind === "list" ? part.items.map(({ text }) => text) : [],
  );
const cautionsIn = (parts: Part[]): string[] =>
  parts.flatMap((part) => (part.kind === "caution" ? [part.text] : []));

describe("a fact that ages fast", () => {
  const shown = (sources: Fact["sources"], volatile = true, language: Language = "fr") =>
    factsIn(programmeOf([factOf("cost", "150 €", { sources, volatile })]), null, language)[0];

  test.each<[string | null, string, string]>([
    ["2024-06", "150 €. (juin 2024, à vérifier)", "nl 150 €. (juni 2024, na te kijken)"],
    ["2021-09", "150 €. (septembre 2021, à vérifier)", "nl 150 €. (september 2021, na te kijken)"],
    [
      "2021-09-14",
      "150 €. (14 septembre 2021, à vérifier)",
      "nl 150 €. (14 september 2021, na te kijken)",
    ],
    ["2019", "150 €. (2019, à vérifier)", "nl 150 €. (2019, na te kijken)"],
    [null, "150 €. (source sans date, à vérifier)", "nl 150 €. (bron zonder datum, na te kijken)"],
  ])("and bears the date %s is shown with it, and to be checked", (date, fr, nl) => {
    expect(shown([sourceOf(date)])).toBe(fr);
    expect(shown([sourceOf(date)], true, "nl")).toBe(nl);
  });

  test.each(["2024-07", "2025-09", "2026-01", "2024"])(
    "is certain for eighteen months: %s",
    (date) => {
      expect(shown([sourceOf(date)])).toBe("150 €.");
    },
  );

  test("is as new as the newest of its sources", () => {
    expect(shown([sourceOf("2019"), sourceOf("2025-09")])).toBe("150 €.");
    expect(shown([sourceOf(null), sourceOf("2021-09")])).toBe(
      "150 €. (septembre 2021, à vérifier)",
    );
  });

  test("comes with whom to check it, once, and only then", () => {
    const old = factOf("cost", "150 €", { volatile: true, sources: [sourceOf("2021-09")] });
    const { parts } = compose([programmeOf([old, { ...old, aspect: "hours" }])]);
    expect(cautionsIn(parts)).toEqual([
      expect.stringContaining("Vérifiez auprès de : Commune de Jette"),
    ]);
    expect(cautionsIn(compose([programmeOf([{ ...old, volatile: false }])]).parts)).toEqual([]);
  });
});

test("a telephone number ages fast too", () => {
  const contacts = [
    {
      kind: "phone" as const,
      value: { fr: "02 000 00 00", nl: "02 000 00 00" },
      sources: [sourceOf("2021-09")],
    },
  ];
  const { parts } = compose([programmeOf([factOf("about", "Un atelier")], { contacts })]);
  expect(parts.find(({ kind }) => kind === "contact")).toMatchObject({
    items: [{ text: "Téléphone : 02 000 00 00 (septembre 2021, à vérifier)" }],
  });
  expect(cautionsIn(parts)).toHaveLength(1);
});

test("a summary that tells an amount ages like the amount", () => {
  const summary = {
    fr: "Jette rembourse 15 % du vélo.",
    nl: "Jette betaalt 15 % van de fiets terug.",
    sources: [sourceOf("2021-09")],
  };
  const [lead] = compose([programmeOf([factOf("about", "Un atelier")], { summary })]).parts;
  expect(lead).toMatchObject({
    statement: { text: "Jette rembourse 15 % du vélo. (septembre 2021, à vérifier)" },
  });
});

test("what does not age fast is shown without a date, however old", () => {
  expect(
    factsIn(programmeOf([factOf("about", "Un atelier", { sources: [sourceOf("2011")] })])),
  ).toEqual(["Un atelier."]);
});

describe("contradictions", () => {
  const contradiction = factOf("cost", "Les sources ne disent pas la même chose : 60 € ou 15 €", {
    contradiction: true,
    sources: [sourceOf("2022-03"), sourceOf("2023-09")],
  });
  const others = aspects.flatMap((aspect) => [
    factOf(aspect, `${aspect} un`),
    factOf(aspect, `${aspect} deux`),
  ]);

  test("of what is asked come first, with both sources", () => {
    const { parts, citations } = compose([programmeOf([...others, contradiction])], "cost");
    const list = parts.find((part) => part.kind === "list");
    expect(list?.items[0]?.text).toBe(contradiction.text.fr);
    expect(list?.items[0]?.cites.map((number) => citations[number - 1]?.date)).toEqual([
      "2022-03",
      "2023-09",
    ]);
  });

  test("are told when nothing in particular is asked", () => {
    expect(factsIn(programmeOf([...others, contradiction]))).toContain(contradiction.text.fr);
  });
});

describe("of the facts", () => {
  const facts = aspects.flatMap((aspect) => [
    factOf(aspect, `${aspect} un`),
    factOf(aspect, `${aspect} deux`),
  ]);

  test.each(aspects)("those on what is asked come first, all of them: %s", (aspect) => {
    expect(factsIn(programmeOf(facts), aspect).slice(0, 2)).toEqual([
      `${aspect} un.`,
      `${aspect} deux.`,
    ]);
  });

  test("one of each kind is told before a second of any, and no more than can be read", () => {
    expect(factsIn(programmeOf(facts))).toEqual([
      "conditions un.",
      "cost un.",
      "procedure un.",
      "hours un.",
    ]);
  });

  test("many on what is asked are told up to five", () => {
    const many = Array.from({ length: 8 }, (_, i) => factOf("hours", `heure ${i}`));
    expect(factsIn(programmeOf([...many, factOf("cost", "prix")]), "hours")).toEqual(
      many.slice(0, 5).map(({ text }) => text.fr),
    );
  });

  test("one that the summary says already is not told twice, but one with a figure of its own is", () => {
    const same = factOf("conditions", "Jette rembourse un vélo", {
      text: { fr: "Jette rembourse un vélo.", nl: "Jette betaalt een fiets terug." },
    });
    const more = factOf("cost", "", {
      text: { fr: "Jette rembourse un vélo : 150.", nl: "Jette betaalt een fiets terug: 150." },
    });
    expect(factsIn(programmeOf([same, more]))).toEqual([more.text.fr]);
  });

  test.each<[Aspect, string, string]>([
    ["cost", "n'indiquent pas de prix", "geen prijs of bedrag"],
    ["hours", "n'indiquent pas d'heures d'ouverture", "geen openingsuren"],
    ["documents", "ne disent pas quels documents", "niet welke documenten"],
  ])("none on what is asked is said: %s", (aspect, fr, nl) => {
    const without = programmeOf(facts.filter((fact) => fact.aspect !== aspect));
    const said = (language: Language) => JSON.stringify(compose([without], aspect, language).parts);
    expect(said("fr")).toContain(fr);
    expect(said("nl")).toContain(nl);
    expect(JSON.stringify(compose([programmeOf(facts)], aspect).parts)).not.toContain(fr);
  });
});

describe("a caution is said", () => {
  const prices = {
    fr: "Les montants viennent d'une page sans date.",
    nl: "De bedragen komen van een pagina zonder datum.",
  };
  const facts = [
    factOf("cost", "150 €", { volatile: true }),
    factOf("procedure", "Un formulaire"),
    factOf("documents", "Une facture"),
    factOf("hours", "Le lundi"),
    factOf("conditions", "Habiter ici"),
  ];
  const said = (
    aspect: Aspect | null,
    caution = prices,
    shown = facts,
    language: Language = "fr",
  ) => cautionsIn(compose([programmeOf(shown, { caution })], aspect, language).parts);
  const withoutPrice = facts.filter(({ aspect }) => aspect !== "cost");

  test("when it is about what is asked, or told beside it", () => {
    expect(said("cost")).toEqual([prices.fr]);
    expect(said("cost", prices, facts, "nl")).toEqual([prices.nl]);
    expect(said("documents")).toEqual([prices.fr]);
  });

  test("not when nothing it is about is told", () => {
    expect(said("documents", prices, withoutPrice)).toEqual([]);
    expect(said("documents", prices, withoutPrice, "nl")).toEqual([]);
  });

  test("when nothing in particular is asked, or when it is about the whole", () => {
    expect(said(null, prices, withoutPrice)).toEqual([prices.fr]);
    const whole = { fr: "Le service a peut-être fermé.", nl: "De dienst is misschien gesloten." };
    expect(said("documents", whole, withoutPrice)).toEqual([whole.fr]);
  });
});

test("an answer leads with the summary and ends with contact and cautions", () => {
  const programme = programmeOf([factOf("cost", "150 €")], {
    contacts: [
      {
        kind: "phone",
        value: { fr: "02 000 00 00", nl: "02 000 00 00" },
        sources: [sourceOf("2025-10")],
      },
    ],
    caution: { fr: "Sous réserve.", nl: "Onder voorbehoud." },
    area: "outside-region",
  });
  const { parts } = compose([programme]);
  expect(parts.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "list",
    "contact",
    "caution",
    "caution",
  ]);
  expect(parts[2]).toMatchObject({
    title: "Commune de Jette",
    items: [{ text: "Téléphone : 02 000 00 00", cites: [2] }],
  });
  expect(cautionsIn(parts)).toEqual([
    "Attention : ceci ne vaut pas pour la Région bruxelloise.",
    "Sous réserve.",
  ]);
});

test("other programmes follow by name and summary, and all are named in order", () => {
  const other = programmeOf([factOf("cost", "un autre prix")], {
    id: "villo",
    names: { fr: "Villo!", nl: "Villo!" },
  });
  const { parts, programmes } = compose(
    [programmeOf([factOf("cost", "150 €")]), other],
    "cost",
    "nl",
  );
  expect(programmes).toEqual(["prime-velo", "villo"]);
  expect(parts.slice(-2)).toEqual([
    { kind: "heading", language: "nl", text: "Zie ook:" },
    {
      kind: "list",
      language: "nl",
      items: [{ text: "Villo!: Jette betaalt een fiets terug.", cites: [1] }],
    },
  ]);
});

test("a source is numbered once, in the order it is first cited, in both languages alike", () => {
  const programme = programmeOf([
    factOf("cost", "prix", { sources: [sourceOf("2023"), sourceOf("2025-09")] }),
    factOf("hours", "heures", { sources: [sourceOf("2022")] }),
  ]);
  const { parts, citations } = compose([programme], null, "both");
  expect(citations.map(({ date }) => date)).toEqual(["2025-09", "2023", "2022"]);
  const numbers = (language: Language) =>
    parts
      .filter((part) => part.language === language)
      .flatMap((part) => (part.kind === "list" ? part.items.map(({ cites }) => cites) : []));
  expect(numbers("fr")).toEqual([[1, 2], [3]]);
  expect(numbers("nl")).toEqual(numbers("fr"));
});

describe("every programme there is, asked about every aspect", () => {
  const { programmes } = loadKnowledge().knowledge!;
  /** Dates belong to the sources: all figures that may stand in an answer about a programme. */
  const known = (
    { summary, facts, contacts, caution, authority, names }: Programme,
    language: Language,
  ): Set<string> => {
    const sources = [
      ...summary.sources,
      ...facts.flatMap(({ sources }) => sources),
      ...contacts.flatMap(({ sources }) => sources),
    ];
    const texts = [
      summary[language],
      ...facts.map(({ text }) => text[language]),
      ...contacts.map(({ value }) => value[language]),
      caution?.[language] ?? "",
      authority[language],
      names[language],
      ...sources.map(({ date }) => (date ?? "").split("-").map(Number).join(" ")),
    ];
    return new Set(texts.flatMap(figures));
  };
  const texts = (part: Part): { text: string; cites: number[] | null }[] => {
    switch (part.kind) {
      case "prose":
        return part.statements;
      case "paragraph":
        return [part.statement];
      case "list":
      case "contact":
        return part.items;
      case "heading":
      case "caution":
        return [{ text: part.text, cites: null }];
    }
  };

  test.each(languages)(
    "says no figure but its own, and cites a source for each statement: %s",
    (language) => {
      const own = new Set([null, ...aspects]);
      for (const programme of programmes) {
        const figuresOfItsOwn = known(programme, language);
        for (const aspect of own) {
          const { parts, citations } = compose([programme], aspect, language);
          for (const { text, cites } of parts.flatMap(texts)) {
            for (const figure of figures(text))
              expect(figuresOfItsOwn, `${programme.id} ${aspect}: ${text}`).toContain(figure);
            if (/\d/.test(text) && cites !== null)
              expect(cites.length, `${programme.id}: ${text}`).toBeGreaterThan(0);
            for (const number of cites ?? [])
              expect(citations[number - 1], `${programme.id}: ${text}`).toBeDefined();
          }
        }
      }
    },
  );
});
