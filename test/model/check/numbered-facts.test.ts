import { describe, expect, test } from "vitest";
import { languages } from "../../../src/domain/language.ts";
import { numberedFacts } from "../../../src/model/check/numbered-facts.ts";
import { speaksToMachine } from "../../../src/model/check/speaks-to-machine.ts";
import { knowledge } from "../corpus/corpus.ts";

const now = Date.UTC(2026, 10, 24);
const find = (id: string) => knowledge.programmes.find((programme) => programme.id === id)!;

describe("the facts a model is given", () => {
  const programmes = [find("stib-senior"), find("stib-tarifs")];
  const facts = numberedFacts(programmes, { aspect: "cost", language: "fr", now });

  test("are numbered from 1, the first programme's summary first", () => {
    expect(facts.map(({ number }) => number)).toEqual(facts.map((_, at) => at + 1));
    expect(facts[0]).toMatchObject({ programme: programmes[0], text: programmes[0]!.summary.fr });
  });

  test("have at their core what is asked of the first programme", () => {
    const core = facts.filter(({ isCore }) => isCore);
    expect(core.length).toBeGreaterThan(0);
    for (const { aspect, programme } of core) {
      expect(aspect).toBe("cost");
      expect(programme).toBe(programmes[0]);
    }
  });

  test("say how old they are, where they age fast", () => {
    const price = facts.find(({ text }) => text.includes("coûtait 60"))!;
    expect(price.note).toMatch(/à vérifier/);
  });

  test("hold every fact of the first programme, for a situation to be taken up", () => {
    const own = facts.filter(({ programme }) => programme === programmes[0]);
    expect(own.length).toBe(programmes[0]!.facts.length + 1);
  });

  test("have a core whatever is asked, and stay within their length", () => {
    for (const programme of knowledge.programmes)
      for (const language of languages) {
        const given = numberedFacts([programme], { aspect: "hours", language, now });
        expect(
          given.some(({ isCore }) => isCore),
          programme.id,
        ).toBe(true);
        const few = numberedFacts([programme], { aspect: null, language, now, most: 400 });
        expect(few.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(400);
      }
  });
});

test("no shipped fact is taken for one that speaks to the machine", () => {
  const texts = knowledge.programmes.flatMap(({ facts, summary }) =>
    [summary, ...facts.map(({ text }) => text)].flatMap(({ fr, nl }) => [fr, nl]),
  );
  expect(texts.filter(speaksToMachine)).toEqual([]);
});
