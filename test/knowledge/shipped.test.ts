import { globSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { printFault } from "../../knowledge/fault.ts";
import { knowledgeFolder, loadKnowledge } from "../../knowledge/load.ts";
import { chooseDesk } from "../../src/domain/choose-desk.ts";
import { languages } from "../../src/domain/language.ts";
import { hoursOf } from "../../src/domain/opening-hours.ts";
import { situations, topics, type Source } from "../../src/domain/programme.ts";

const { knowledge, faults } = loadKnowledge();

test("the knowledge that is shipped has no fault", () => {
  expect(faults.map(printFault)).toEqual([]);
});

describe.skipIf(knowledge === null)("the knowledge that is shipped", () => {
  const {
    programmes,
    communes,
    helplines,
    gaps,
    outside,
    distress,
    requests,
    actionPlan,
    vocabulary,
    desks,
  } = knowledge!;

  test("has a desk that serves everybody, whatever the commune, language, topic and hour", () => {
    const wanted = [null, ...communes.map(({ nis }) => nis)].flatMap((commune) =>
      languages.flatMap((language) =>
        [null, ...topics].map((topic) => ({ commune, language, topic })),
      ),
    );
    for (const one of wanted) {
      const desk = chooseDesk(desks, one);
      expect(desk, JSON.stringify(one)).toMatchObject({ id: "brussels" });
      for (const night of ["2026-12-25T03:00Z", "2027-01-03T12:00Z"])
        expect(hoursOf(desk!, Date.parse(night))).toEqual({ open: true });
    }
  });

  test("holds every file of its folder", () => {
    const files = globSync("programmes/*/*.yaml", { cwd: knowledgeFolder });
    expect(files.map((file) => basename(file, ".yaml")).sort()).toEqual(
      programmes.map(({ id }) => id).sort(),
    );
    expect(files).toEqual(
      globSync("programmes/**/*", { cwd: knowledgeFolder }).filter((file) => file.includes(".")),
    );
    expect(programmes.length).toBeGreaterThanOrEqual(70);
  });

  test("knows the nineteen communes, each with its postcodes and its site in both languages", () => {
    expect(communes.map(({ nis }) => nis)).toEqual(
      Array.from({ length: 19 }, (_, i) => String(21001 + i)),
    );
    const codes = communes.flatMap(({ postcodes }) => postcodes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { names, web } of communes)
      for (const language of languages) {
        expect(names[language]).not.toBe("");
        expect(web[language]).toMatch(/^[\w.-]+\.\w+$/);
      }
  });

  test("has a programme of every topic, and of every commune", () => {
    expect([...new Set(programmes.map(({ topic }) => topic))].sort()).toEqual([...topics].sort());
    const own = new Set(programmes.flatMap(({ area }) => (Array.isArray(area) ? area : [])));
    expect(communes.filter(({ nis }) => !own.has(nis)).map(({ names }) => names.fr)).toEqual([]);
  });

  test("gives every statement a source that says what date it bears, or that it bears none", () => {
    const sourced = programmes.flatMap((programme) => [
      { at: `${programme.id} summary`, sources: programme.summary.sources },
      ...programme.facts.map(({ text, sources }) => ({
        at: `${programme.id}: ${text.fr}`,
        sources,
      })),
      ...programme.contacts.map(({ kind, sources }) => ({
        at: `${programme.id} ${kind}`,
        sources,
      })),
    ]);
    const isDated = ({ date, basis }: Source) =>
      date === null ? basis === "unknown" : basis !== "unknown";
    for (const { at, sources } of [
      ...sourced,
      ...helplines.map(({ id, source }) => ({ at: id, sources: [source] })),
    ]) {
      expect(sources.length, at).toBeGreaterThan(0);
      for (const source of sources) {
        expect(isDated(source), at).toBe(true);
        expect(source.url, at).toMatch(/^https?:\/\/|^\/action-plan$/);
        expect(source.title.trim(), at).not.toBe("");
      }
    }
  });

  test("gives a contradiction both its sources, unless it stands within one page", () => {
    const contradictions = programmes.flatMap(({ facts }) =>
      facts.filter(({ contradiction }) => contradiction),
    );
    expect(contradictions.length).toBeGreaterThan(0);
    for (const { text, sources } of contradictions) {
      // An older page may be known by what it said only, its address gone.
      const needed = /même page|page communale plus ancienne/.test(text.fr) ? 1 : 2;
      expect(sources.length, text.fr).toBeGreaterThanOrEqual(needed);
      expect(text.nl, text.nl).toMatch(/spreken elkaar tegen/);
    }
  });

  test("says no date that has not come yet", () => {
    const dates = programmes.flatMap(({ facts }) =>
      facts.flatMap(({ sources }) => sources.map(({ date }) => date ?? "")),
    );
    const today = new Date().toISOString();
    expect(dates.filter((date) => date > today)).toEqual([]);
  });

  test("has 6 to 10 questions in residents' words for each programme and language, none twice", () => {
    for (const { id, questions, situations } of programmes)
      for (const language of languages) {
        expect(questions[language].length, `${id} ${language}`).toBeGreaterThanOrEqual(6);
        expect(questions[language].length, `${id} ${language}`).toBeLessThanOrEqual(10);
        const asked = [...questions[language], ...situations[language]];
        expect(
          asked.filter((text, index) => asked.indexOf(text) !== index),
          id,
        ).toEqual([]);
      }
  });

  test("asks with a programme's official name once at most", () => {
    // A commune's CPAS/OCMW has no other name.
    const named = programmes.filter(({ level }) => level !== "cpas-ocmw");
    const repeated = named.flatMap(({ id, names, questions }) =>
      languages
        .filter(
          (language) =>
            questions[language].filter((text) =>
              text.toLowerCase().includes(names[language].toLowerCase()),
            ).length > 1,
        )
        .map((language) => `${id} ${language}`),
    );
    expect(repeated).toEqual([]);
  });

  test("tells of each of the five proposals of the action plan, as something to ask about too", () => {
    expect(actionPlan.proposals).toHaveLength(5);
    const about = programmes.filter(({ topic }) => topic === "action-plan");
    expect(about.length).toBeGreaterThanOrEqual(5);
    for (const { id, facts } of about)
      expect(
        facts.flatMap(({ sources }) => sources.map(({ url }) => url)),
        id,
      ).toContain("/action-plan");
  });

  test("has a help line in each language, and words, for every distress", () => {
    for (const situation of situations) {
      for (const language of languages) {
        const fitting = helplines.filter(
          (line) =>
            line.situations.includes(situation) &&
            (line.language === "both" || line.language === language),
        );
        expect(fitting.length, `${situation} ${language}`).toBeGreaterThan(0);
      }
      expect(
        distress.filter((one) => one.situation === situation),
        situation,
      ).toHaveLength(1);
    }
    expect(helplines.map(({ number }) => number)).toEqual(
      expect.arrayContaining(["112", "101", "107", "106"]),
    );
  });

  test("has the same number of texts in French and in Dutch, within a fifth", () => {
    const lists = {
      programmes,
      gaps,
      outside,
      situations: programmes.map(({ situations }) => ({ questions: situations })),
    };
    for (const [name, list] of Object.entries(lists)) {
      const count = (language: "fr" | "nl") =>
        list.reduce((sum, { questions }) => sum + questions[language].length, 0);
      expect(Math.abs(count("fr") - count("nl")), name).toBeLessThanOrEqual(
        0.2 * Math.max(count("fr"), count("nl")),
      );
    }
    for (const { reason, examples } of requests)
      expect(examples.fr.length, reason).toBeGreaterThanOrEqual(10);
    expect(vocabulary.length).toBeGreaterThan(0);
  });
});
