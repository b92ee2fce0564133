import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { messageExtension } from "../../../src/channel/teams/message-extension.ts";
import { languages } from "../../../src/domain/language.ts";
import { cardFaults } from "./card-schema.ts";
import { startZinneke, type Zinneke } from "./start-zinneke.ts";
import { foreignTenant, startTeams, type Person, type Teams } from "./teams-client.ts";

let teams: Teams;
let zinneke: Zinneke;
beforeAll(async () => {
  teams = await startTeams();
  zinneke = await startZinneke(teams, {
    companions: (assistant) => [
      messageExtension({
        ...assistant,
        programmes: assistant.knowledge.programmes,
        publicUrl: "https://zinneke.example",
      }),
    ],
  });
});
afterAll(async () => {
  await zinneke.stop();
  await teams.stop();
});
afterEach(() => expect(zinneke.logged).toEqual([]));

type Found = { title: string; text: string; card: any; type: string };

/** What the search box shows somebody for some words (null: when it is opened). */
async function search(person: Person, words: string | null, value?: object) {
  const answered = await teams.search(person, teams.chatOf(person), words, { value });
  expect(answered.status).toBe(200);
  const { type, text, attachments = [] } = answered.body.composeExtension;
  const found: Found[] = attachments.map(({ content, preview, contentType }: any) => ({
    ...preview.content,
    card: content,
    type: contentType,
  }));
  return { type, text, found };
}

/** Everything a card shows, and where it leads. */
const shownIn = (card: any): string =>
  card.body.map((block: any) => block.inlines.map(({ text }: any) => text).join("")).join("\n");
const links = (card: any): string[] =>
  card.body.flatMap((block: any) =>
    block.inlines.flatMap(({ selectAction }: any) => selectAction?.url ?? []),
  );

const locales = { fr: "fr-BE", nl: "nl-BE" };
const words = {
  fr: { food: "colis alimentaire", undated: "source sans date", clause: "clauses sociales" },
  nl: { food: "voedselpakket krijgen", undated: "bron zonder datum", clause: "sociale clausules" },
};

describe.each(languages)("searching in %s", (language) => {
  const other = language === "fr" ? "nl" : "fr";

  test("finds programmes, each as a card with names, summary, contact and dated sources, in the language of the words", async () => {
    const person = teams.person("Ann", { locale: locales[other] });
    const { type, found } = await search(person, words[language].food);
    expect(type).toBe("result");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(10);
    const { programmes } = zinneke.knowledge;
    for (const { title, card } of found) {
      const programme = programmes.find(({ names }) => names[language] === title);
      expect(programme, title).toBeDefined();
      const shown = shownIn(card);
      expect(card.lang).toBe(language);
      expect(shown).toContain(programme!.names.fr);
      expect(shown).toContain(programme!.names.nl);
      expect(shown).toContain(programme!.summary[language]);
      for (const { value } of programme!.contacts) expect(shown).toContain(value[language]);
      for (const { date, url } of programme!.summary.sources) {
        if (date === null) expect(shown).toContain(words[language].undated);
        else expect(shown).toContain(date.slice(0, 4));
        expect(links(card)).toContain(url.startsWith("/") ? `https://zinneke.example${url}` : url);
      }
    }
  });

  test("shows one programme of each subject when it is opened, in the client's language", async () => {
    const person = teams.person("Bo", { locale: locales[language] });
    const { found } = await search(person, null);
    expect(found.length).toBeGreaterThanOrEqual(8);
    const topics = found.map(
      ({ title }) =>
        zinneke.knowledge.programmes.find(({ names }) => names[language] === title)?.topic,
    );
    expect(new Set(topics).size).toBe(found.length);
    expect(topics).toContain("social-clauses");
  });

  test("that finds nothing says so, and what to try", async () => {
    const person = teams.person("Cem", { locale: locales[language] });
    const { type, text } = await search(person, "qqqq wwww xxxx");
    expect(type).toBe("message");
    expect(text).toMatch(language === "fr" ? /^Rien trouvé/ : /^Niets gevonden/);
  });
});

test("every programme's card is a valid Adaptive Card, in both languages, without the label of generated text", async () => {
  const { programmeCard } = await import("../../../src/channel/teams/programme-card.ts");
  for (const programme of zinneke.knowledge.programmes)
    for (const language of languages) {
      const sheet = zinneke.describe(programme, language);
      const card = programmeCard(sheet, programme.names[language], "https://zinneke.example");
      expect(cardFaults(card), programme.id).toEqual([]);
      expect(JSON.stringify(card)).not.toContain("AIGenerated");
      for (const link of links(card)) expect(link).toMatch(/^https?:\/\//);
      // Teams refuses messages of more than 28 kB.
      expect(JSON.stringify(card).length, programme.id).toBeLessThan(14_000);
    }
});

test("the check of cards finds what is wrong with one", () => {
  const card = { type: "AdaptiveCard", version: "1.5" };
  const wrong = [{ type: "TextBlock", text: "a", weight: "Bald" }];
  expect(cardFaults({ ...card, body: wrong }).join()).toContain("weight");
  expect(cardFaults({ ...card, body: [{ type: "Nothing" }] })).not.toEqual([]);
  expect(cardFaults({ ...card, body: [{ type: "TextBlock", text: "a", colour: "Good" }] })).toEqual(
    ['card.body[0].colour: "Good" is lost'],
  );
});

test("a page of ours is no link while our own address is not known", async () => {
  const { programmeCard } = await import("../../../src/channel/teams/programme-card.ts");
  const plan = zinneke.knowledge.programmes.find(({ id }) => id === "plan-competences")!;
  expect(links(programmeCard(zinneke.describe(plan, "fr"), "x", null))).toEqual([]);
});

describe("programmes for staff only", () => {
  const staffOnly = () =>
    zinneke.knowledge.programmes.filter(({ audience }) => !audience.includes("resident"));
  const names = (found: Found[]) =>
    staffOnly().filter((one) =>
      found.some(({ title }) => Object.values(one.names).includes(title)),
    );

  test("are found in an organisation that is allowed", async () => {
    for (const language of languages) {
      const person = teams.person("Dee", { locale: locales[language] });
      expect(names((await search(person, words[language].clause)).found)).not.toEqual([]);
    }
  });

  test("are never found in another one, by whatever words, nor shown when it is opened", async () => {
    const person = teams.person("Eva", { tenant: foreignTenant });
    expect(names((await search(person, null)).found)).toEqual([]);
    for (const one of staffOnly())
      for (const language of languages)
        for (const asked of [one.names[language], one.questions[language][0]!])
          expect(names((await search(person, asked)).found), asked).toEqual([]);
  });
});

test("nothing of a search is stored", async () => {
  const person = teams.person("Fay");
  await search(person, "Jan Peeters 85.07.30-033.28");
  expect(await zinneke.store.query("select id from conversations")).toEqual([]);
});

test("there is no second page", async () => {
  const person = teams.person("Gus");
  const { type } = await search(person, "crèche", { queryOptions: { skip: 10, count: 10 } });
  expect(type).toBe("message");
});

test("whatever a client sends is answered politely", async () => {
  const person = teams.person("Hal");
  const garbage = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      "*",
      "' or 1=1 --",
      "x".repeat(20_000),
      "\u202e",
      "🙂",
    ),
  );
  await fc.assert(
    fc.asyncProperty(garbage, async (asked) => {
      const { type, found } = await search(person, asked);
      expect(["result", "message"]).toContain(type);
      expect(found.length).toBeLessThanOrEqual(10);
    }),
    { numRuns: 100 },
  );
  for (const value of [
    { parameters: 7 },
    { parameters: [null] },
    { queryOptions: "x" },
    { parameters: [{ name: "words", value: { a: 1 } }] },
  ])
    expect(["result", "message"]).toContain((await search(person, "x", value)).type);
});
