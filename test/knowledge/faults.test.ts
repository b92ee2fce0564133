import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printFault } from "../../knowledge/fault.ts";
import { loadKnowledge } from "../../knowledge/load.ts";

const programmeFile = "programmes/mobility/fietspremie.yaml";
const programme = `id: fietspremie
topic: mobility
audience: [resident]
area: [21010]
level: commune
names:
  fr: Prime vélo
  nl: Fietspremie
authority: {fr: Commune de Jette, nl: Gemeente Jette}
summary:
  fr: Jette rembourse 15 % du prix.
  nl: Jette betaalt 15 % van de prijs terug.
  source: krant
questions:
  fr: [un, deux, trois, quatre, cinq, six]
  nl: [een, twee, drie, vier, vijf, zes]
contact:
  phone: {value: "02 000 00 00", source: site}
  address:
    fr: chaussée de Wemmel 100
    nl: Wemmelsesteenweg 100
    source: site
sources:
  krant: {url: "https://example.org/krant", title: Krant, language: nl, date: "2021-09", basis: stated}
  site: {url: "https://example.org/site", title: Site, language: fr, date: null, basis: unknown}
facts:
  - aspect: cost
    fr: La prime est de 150 € au plus.
    nl: De premie bedraagt hoogstens 150 euro.
    source: krant
    volatile: true
  - aspect: about
    fr: "Les sources ne disent pas la même chose : 10 vélos selon l'une, 12 selon l'autre."
    nl: "De bronnen spreken elkaar tegen: 10 fietsen volgens de ene, 12 volgens de andere."
    source: [krant, site]
    volatile: false
    contradiction: true
caution:
  fr: Ces montants datent de 2021.
  nl: Deze bedragen dateren van 2021.
`;
const sides: Record<string, string> = {
  "gaps.yaml": `- id: gat
  names: {fr: un trou, nl: een gat}
  questions: {fr: [a, b, c, d], nl: [a, b, c, d]}
  near: [fietspremie]
  ask: {fr: Actiris, nl: Actiris}
`,
  "outside.yaml": `- id: pas
  names: {fr: les passeports, nl: paspoorten}
  questions: {fr: [a, b, c, d], nl: [a, b, c, d]}
`,
  "helplines.yaml": `- id: hulp
  situations: [danger]
  language: both
  number: "112"
  web: 112.be
  names: {fr: Secours, nl: Hulp}
  text: {fr: Secours 24 heures sur 24., nl: Hulp 24 uur op 24.}
  source: {url: "https://example.org/112", title: "112", language: fr, date: null, basis: unknown}
`,
  "communes.yaml": `- nis: 21010
  fr: Jette
  nl: Jette
  postcodes: ["1090"]
  web: {fr: jette.be, nl: jette.be}
  aliases: {fr: [], nl: []}
  quarters: {fr: [], nl: []}
  social: fietspremie
`,
  "elsewhere.yaml": `- {fr: Wallonie, nl: Wallonië}
`,
  "vocabulary.yaml": `- {id: voertuig, fr: [véhicule], nl: [voertuig]}
- {id: fiets, fr: [vélo], nl: [fiets], broader: voertuig}
`,
  "left-out.yaml": "- {programme: fietspremie, what: een nummer, reason: geen bron}\n",
  "distress.yaml": "[]\n",
  "requests.yaml": "[]\n",
  "small-talk.yaml": "[]\n",
  "action-plan.yaml": `title: {fr: Plan, nl: Plan}
introduction: {fr: [Voici.], nl: [Kijk.]}
proposals:
  - {title: {fr: Un, nl: Een}, text: {fr: Texte., nl: Tekst.}}
`,
};

sides["desks.yaml"] = `- id: loket
  names: {fr: Guichet, nl: Loket}
  communes: [21010]
  languages: [fr, nl]
  topics: [food]
  hours:
    monday: ["9:00-12:00", "13:30-16:00"]
    friday: ["20:00-24:00"]
  closures:
    - {from: 2026-12-24, to: 2027-01-03, reason: {fr: Congé de 11 jours, nl: Verlof van 11 dagen}}
  capacity: 3
- id: algemeen
  names: {fr: Bruxelles, nl: Brussel}
  communes: all
  languages: [nl]
  topics: all
  hours: always
  capacity: 5
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zinneke-faults-"));
  for (const [file, text] of Object.entries({ [programmeFile]: programme, ...sides }))
    write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const faults = (): string[] => loadKnowledge(folder).faults.map(printFault);

/** Replaces words of a file; `lineOf` finds the line where the fault must be shown. */
function change(file: string, from: string, to: string): string {
  const original = file === programmeFile ? programme : sides[file]!;
  expect(original).toContain(from);
  const changed = original.replace(from, to);
  write(file, changed);
  return changed;
}
const lineOf = (text: string, words: string): number =>
  text.split("\n").findIndex((line) => line.includes(words)) + 1;

test("a small folder without a fault is knowledge", () => {
  const { knowledge } = loadKnowledge(folder);
  expect(faults()).toEqual([]);
  expect(knowledge!.programmes[0]).toMatchObject({
    id: "fietspremie",
    area: ["21010"],
    aliases: { fr: [], nl: [] },
    spoken: null,
    contacts: [
      {
        kind: "phone",
        value: { fr: "02 000 00 00", nl: "02 000 00 00" },
        sources: [{ title: "Site", date: null, basis: "unknown" }],
      },
      { kind: "address", value: { fr: "chaussée de Wemmel 100", nl: "Wemmelsesteenweg 100" } },
    ],
    facts: [
      { contradiction: false, sources: [{ date: "2021-09" }] },
      { contradiction: true, sources: [{ title: "Krant" }, { title: "Site" }] },
    ],
  });
});

describe("a fault of a programme is shown with its line:", () => {
  // What is wrong; what stands there, and instead; the line it is shown at; what is said.
  test.each<[string, string, string, string, RegExp]>([
    [
      "YAML that cannot be read",
      "topic: mobility",
      "topic: mobility: bicycle",
      "topic: mobility: bicycle",
      /nested mappings/i,
    ],
    [
      "a key that stands twice",
      "level: commune",
      "level: commune\nlevel: region",
      "level: region",
      /unique/i,
    ],
    ["a key that does not exist", "level: commune", "levl: commune\nlevel: commune", "", /levl/],
    ["a language missing", "  nl: Fietspremie\n", "", "fr: Prime vélo", /names\.nl/],
    ["a text left empty", "nl: Fietspremie", 'nl: " "', 'nl: " "', /names\.nl/],
    ["an unknown topic", "topic: mobility", "topic: bicycles", "topic:", /topic/],
    ["an unknown commune", "area: [21010]", "area: [21020]", "area:", /area/],
    ["an unknown aspect", "aspect: cost", "aspect: price", "aspect: price", /facts\.0\.aspect/],
    ["a date without quotes", 'date: "2021-09"', "date: 2021", "krant:", /date/],
    [
      "a date in another order",
      'date: "2021-09"',
      'date: "09/2021"',
      "krant:",
      /a date is YYYY, YYYY-MM or YYYY-MM-DD/,
    ],
    ["an address that is none", '"https://example.org/krant"', "krant", "krant: {", /url/],
    ["too few questions", ", six]", "]", "fr: [un", /questions\.fr/],
    [
      "no facts at all",
      programme.slice(programme.indexOf("facts:"), programme.indexOf("caution:")),
      "facts: []\n",
      "facts:",
      /facts/,
    ],
    [
      "a fact without a source",
      "    source: krant\n    volatile: true",
      "    volatile: true",
      "aspect: cost",
      /facts\.0\.source/,
    ],
    [
      "another id than the file's name",
      "id: fietspremie",
      "id: velopremie",
      "id:",
      /id velopremie is not the file's name/,
    ],
    [
      "another topic than the folder's",
      "topic: mobility",
      "topic: housing",
      "topic:",
      /topic housing is not the folder's name/,
    ],
    [
      "a source of a fact that is not there",
      "source: krant\n    volatile",
      "source: gazet\n    volatile",
      "aspect: cost",
      /no source "gazet"/,
    ],
    [
      "a source of a summary that is not there",
      "source: krant\nquestions",
      "source: gazet\nquestions",
      "fr: Jette rembourse",
      /no source "gazet"/,
    ],
    [
      "a source of a contact that is not there",
      '00", source: site',
      '00", source: sit',
      "phone:",
      /no source "sit"/,
    ],
    [
      "a source with the name of something every object has",
      '00", source: site',
      '00", source: toString',
      "phone:",
      /no source "toString"/,
    ],
    [
      "a source that nothing uses",
      "facts:\n",
      `  extra: {url: "https://example.org", title: X, language: fr, date: null, basis: unknown}\nfacts:\n`,
      "extra:",
      /source "extra" is used by no fact/,
    ],
    [
      "a date without its basis",
      "basis: stated",
      "basis: unknown",
      "krant: {",
      /a date needs its basis/,
    ],
    [
      "a basis without a date",
      "date: null, basis: unknown",
      "date: null, basis: stated",
      "site: {",
      /no date is basis unknown/,
    ],
    [
      "an amount in one language only",
      "hoogstens 150 euro",
      "niet veel",
      "aspect: cost",
      /facts\.0: figures differ: fr has 150, nl has none/,
    ],
    [
      "another amount in the other language",
      "hoogstens 150 euro",
      "hoogstens 160 euro",
      "aspect: cost",
      /facts\.0: figures differ: fr has 150, nl has 160/,
    ],
    [
      "other figures in a summary",
      "betaalt 15 %",
      "betaalt 51 %",
      "fr: Jette rembourse",
      /summary: figures differ/,
    ],
    [
      "other figures in an address",
      "Wemmelsesteenweg 100",
      "Wemmelsesteenweg 10",
      "fr: chaussée",
      /contact\.address: figures differ/,
    ],
    [
      "other figures in a caution",
      "dateren van 2021",
      "dateren van 2012",
      "fr: Ces montants",
      /caution: figures differ/,
    ],
    [
      "another number in words",
      "hoogstens 150 euro",
      "hoogstens 150 euro voor twee fietsen",
      "aspect: cost",
      /facts\.0: figures differ: fr has 150, nl has 150 2/,
    ],
    [
      "another day",
      "hoogstens 150 euro",
      "hoogstens 150 euro, op maandagavond",
      "aspect: cost",
      /facts\.0: days and months differ: fr has none, nl has maandag/,
    ],
    [
      "an amount that is a percentage in the other language",
      "hoogstens 150 euro",
      "hoogstens 150 %",
      "aspect: cost",
      /facts\.0: amounts in euro differ/,
    ],
    [
      "an address on the internet in one language only",
      "nl: Gemeente Jette",
      "nl: Gemeente Jette (jette.be)",
      "authority:",
      /authority: internet addresses differ: fr has none, nl has jette.be/,
    ],
    [
      "a telephone number written in another way",
      "hoogstens 150 euro",
      "hoogstens 150 euro (02 11 22 333) (02 112 23 33)",
      "aspect: cost",
      /facts\.0: telephone numbers differ/,
    ],
    [
      "an amount that is not volatile",
      "volatile: true",
      "volatile: false",
      "aspect: cost",
      /holds an amount, so it is volatile/,
    ],
    [
      "a contradiction that does not say so",
      "Les sources ne disent pas la même chose",
      "Cela dépend",
      "aspect: about",
      /a contradiction says that the sources differ/,
    ],
    [
      "a contradiction that does not say so in Dutch",
      "De bronnen spreken elkaar tegen",
      "Dat hangt ervan af",
      "aspect: about",
      /a contradiction says that the sources differ/,
    ],
    [
      "a resident addressed as tu",
      "La prime est",
      "La prime que tu reçois est",
      "aspect: cost",
      /fr: say vous, not tu/,
    ],
    [
      "a resident addressed as je",
      "De premie bedraagt",
      "Je premie bedraagt",
      "aspect: cost",
      /nl: say u, not je/,
    ],
    [
      "a sentence of 26 words",
      "Ces montants",
      `${"mot ".repeat(22)}ces montants`,
      "fr: mot",
      /fr: a sentence of 27 words \(at most 25\)/,
    ],
  ])("%s", (_, from, to, at, message) => {
    const changed = change(programmeFile, from, to);
    const found = faults();
    const shown = `${programmeFile}:${at === "" ? 1 : lineOf(changed, at)} `;
    expect(
      found.filter((fault) => fault.startsWith(shown) && message.test(fault.slice(shown.length))),
      found.join("\n"),
    ).toHaveLength(1);
  });
});

describe("a fault of a file beside the programmes is shown with its line:", () => {
  test.each<[string, string, string, string, string, RegExp]>([
    [
      "a gap near a programme that is not there",
      "gaps.yaml",
      "near: [fietspremie]",
      "near: [fiets]",
      "near:",
      /gat: no programme "fiets"/,
    ],
    [
      "a commune's social service that is not there",
      "communes.yaml",
      "social: fietspremie",
      "social: ocmw",
      "social:",
      /21010: no programme "ocmw"/,
    ],
    [
      "a broader concept that is not there",
      "vocabulary.yaml",
      "broader: voertuig",
      "broader: vervoer",
      "id: fiets",
      /fiets: no broader concept "vervoer"/,
    ],
    [
      "something left out of a programme that is not there",
      "left-out.yaml",
      "programme: fietspremie",
      "programme: fiets",
      "programme: fiets",
      /no programme "fiets"/,
    ],
    [
      "something left out without a reason",
      "left-out.yaml",
      "reason: geen bron",
      'reason: " "',
      "reason:",
      /reason/,
    ],
    [
      "other figures in a help line",
      "helplines.yaml",
      "Hulp 24 uur op 24.",
      "Hulp 12 uur op 24.",
      "text:",
      /hulp: figures differ/,
    ],
    [
      "a postcode that is none of Brussels",
      "communes.yaml",
      '"1090"',
      '"9000"',
      "postcodes:",
      /postcodes/,
    ],
    [
      "a distress that is not known",
      "helplines.yaml",
      "[danger]",
      "[panic]",
      "situations:",
      /situations/,
    ],
    [
      "too few examples",
      "outside.yaml",
      "nl: [a, b, c, d]}",
      "nl: [a]}",
      "questions:",
      /questions\.nl/,
    ],
    [
      "a desk for a commune that is not there",
      "desks.yaml",
      "communes: [21010]",
      "communes: [21001]",
      "communes: [21001]",
      /loket: no commune 21001/,
    ],
    [
      "a desk for a commune that is none of Brussels",
      "desks.yaml",
      "communes: [21010]",
      "communes: [21010, 23088]",
      "communes: [21010",
      /0\.communes\.1/,
    ],
    [
      "a desk for everybody but in another word",
      "desks.yaml",
      "communes: all",
      "communes: everybody",
      "communes: everybody",
      /1\.communes/,
    ],
    [
      "a desk without a language",
      "desks.yaml",
      "languages: [nl]",
      "languages: []",
      "languages: []",
      /1\.languages/,
    ],
    [
      "a desk for a topic that is not ours",
      "desks.yaml",
      "topics: [food]",
      "topics: [food, pets]",
      "topics: [food",
      /0\.topics\.1/,
    ],
    [
      "a day of the week that is none",
      "desks.yaml",
      "    friday:",
      "    fryday:",
      "monday:",
      /0\.hours.*fryday/,
    ],
    [
      "periods that overlap",
      "desks.yaml",
      '"13:30-16:00"',
      '"11:59-16:00"',
      '"11:59-16:00"',
      /0\.hours\.monday\.1: a period begins after the one before it has ended/,
    ],
    [
      "periods that are out of order",
      "desks.yaml",
      '["9:00-12:00", "13:30-16:00"]',
      '["13:30-16:00", "9:00-12:00"]',
      '"9:00-12:00"]',
      /0\.hours\.monday\.1: a period begins after/,
    ],
    [
      "a period that runs backwards",
      "desks.yaml",
      '"20:00-24:00"',
      '"20:00-2:00"',
      '"20:00-2:00"',
      /0\.hours\.friday\.0: a period closes after it opens/,
    ],
    [
      "a clock that shows 25 o'clock",
      "desks.yaml",
      '"20:00-24:00"',
      '"20:00-25:00"',
      '"20:00-25:00"',
      /0\.hours\.friday\.0: a period is 9:00-12:30/,
    ],
    [
      "a desk that never opens",
      "desks.yaml",
      '    monday: ["9:00-12:00", "13:30-16:00"]\n    friday: ["20:00-24:00"]',
      "    monday: []",
      "monday: []",
      /0\.hours: it never opens/,
    ],
    [
      "a closure that runs backwards",
      "desks.yaml",
      "to: 2027-01-03",
      "to: 2026-12-23",
      "from: 2026-12-24",
      /0\.closures\.0\.to: a closure ends after it begins/,
    ],
    [
      "a day that does not exist",
      "desks.yaml",
      "to: 2027-01-03",
      "to: 2027-02-30",
      "from: 2026-12-24",
      /0\.closures\.0\.to: a day is YYYY-MM-DD/,
    ],
    [
      "other figures in the reason of a closure",
      "desks.yaml",
      "Verlof van 11 dagen",
      "Verlof van 10 dagen",
      "from: 2026-12-24",
      /loket: figures differ/,
    ],
    [
      "a desk at which nobody may have a case",
      "desks.yaml",
      "capacity: 5",
      "capacity: 0",
      "capacity: 0",
      /1\.capacity/,
    ],
    [
      "a waiting that is not all told",
      "desks.yaml",
      "  capacity: 5",
      "  capacity: 5\n  waiting: {notice: 60}",
      "waiting:",
      /1\.waiting\.callback/,
    ],
  ])("%s", (_, file, from, to, at, message) => {
    const changed = change(file, from, to);
    const found = faults();
    const shown = `${file}:${lineOf(changed, at)} `;
    expect(
      found.filter((fault) => fault.startsWith(shown) && message.test(fault.slice(shown.length))),
      found.join("\n"),
    ).toHaveLength(1);
  });

  test("two desks of one id, at the second", () => {
    const changed = change("desks.yaml", "id: algemeen", "id: loket");
    const line = changed.split("\n").findLastIndex((one) => one.includes("id: loket")) + 1;
    expect(faults()).toEqual([`desks.yaml:${line} loket: id "loket" stands twice`]);
  });

  test("an id that stands twice", () => {
    change("gaps.yaml", "id: gat", "id: fietspremie");
    expect(faults()).toEqual([expect.stringContaining('id "fietspremie" stands twice')]);
  });

  test("a programme that stands in two topics' folders, in both its files", () => {
    const other = "programmes/food/fietspremie.yaml";
    write(other, programme.replace("topic: mobility", "topic: food"));
    const said = `id "fietspremie" stands in ${other} and ${programmeFile}`;
    expect(faults()).toEqual([`${other}:1 ${said}`, `${programmeFile}:1 ${said}`]);
  });

  test.each(Object.keys(sides))("%s that is missing", (file) => {
    rmSync(join(folder, file));
    expect(faults()).toContain(`${file}:1 the file is missing`);
  });
});

test("a desk is read as it is written: clocks in minutes, and what goes without saying", () => {
  expect(loadKnowledge(folder).knowledge!.desks).toEqual([
    {
      id: "loket",
      names: { fr: "Guichet", nl: "Loket" },
      communes: ["21010"],
      languages: ["fr", "nl"],
      topics: ["food"],
      hours: {
        monday: [
          { open: 540, close: 720 },
          { open: 810, close: 960 },
        ],
        tuesday: [],
        wednesday: [],
        thursday: [],
        friday: [{ open: 1200, close: 1440 }],
        saturday: [],
        sunday: [],
      },
      holidays: false,
      closures: [
        {
          from: "2026-12-24",
          to: "2027-01-03",
          reason: { fr: "Congé de 11 jours", nl: "Verlof van 11 dagen" },
        },
      ],
      capacity: 3,
      waiting: { notice: 60, callback: 300, idle: 1800, teams: 600 },
    },
    expect.objectContaining({ id: "algemeen", communes: "all", topics: "all", hours: "always" }),
  ]);
});

test("every fault of every file is listed, not only the first", () => {
  write(
    programmeFile,
    programme
      .replace("150 euro", "160 euro")
      .replace("source: krant\nquestions", "source: gazet\nquestions"),
  );
  write("programmes/food/soep.yaml", "id: soep\n  topic: food\n");
  write("helplines.yaml", sides["helplines.yaml"]!.replace("[danger]", "[panic]"));
  const files = faults().map((fault) => fault.split(":")[0]);
  expect(files.filter((file) => file === programmeFile)).toHaveLength(2);
  expect(files).toContain("programmes/food/soep.yaml");
  expect(files).toContain("helplines.yaml");
});

test("figures written as each language writes them are the same figures", () => {
  write(
    programmeFile,
    programme
      .replace("150 € au plus.", "1 250,50 € au plus, de 9h30 à 13h.")
      .replace("hoogstens 150 euro.", "hoogstens 1.250,50 euro, van 9.30 tot 13 uur."),
  );
  expect(faults()).toEqual([]);
});

test("one text more or less in a file is enough for its content to be read anew", () => {
  expect(loadKnowledge(folder).knowledge!.programmes[0]!.names.fr).toBe("Prime vélo");
  change(programmeFile, "Prime vélo", "Prime bicyclette");
  expect(loadKnowledge(folder).knowledge!.programmes[0]!.names.fr).toBe("Prime bicyclette");
});
