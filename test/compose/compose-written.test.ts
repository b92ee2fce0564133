import { expect, test } from "vitest";
import { composeAnswer } from "../../src/compose/compose-answer.ts";
import { composeWritten } from "../../src/compose/compose-written.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import { markdownOf } from "../../src/channel/markdown.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Stage, WrittenSentence } from "../../src/domain/writing.ts";
import { numberedFacts } from "../../src/model/check/numbered-facts.ts";
import { loadKnowledge } from "../../knowledge/load.ts";

const { programmes } = loadKnowledge().knowledge!;
const now = Date.parse("2026-11-24");
const main = programmes.find(({ id }) => id === "stib-jeunes")!;
const other = programmes.find(({ id }) => id === "stib-senior")!;
const language = "fr" as const;
const writing = { programmes: [main, other], aspect: "cost" as const, language, now };

/** A sentence that repeats each of some facts. */
const sentences: WrittenSentence[] = numberedFacts(writing.programmes, writing)
  .slice(0, 3)
  .map((fact) => ({ text: fact.text, facts: [fact] }));
const replyOf = (given: WrittenSentence[], stage: Stage): Reply => ({
  decision: "answer",
  language,
  choices: [],
  byModel: true,
  ...composeWritten(given, stage, writing),
});
const markdown = (given: WrittenSentence[], stage: Stage) => markdownOf(replyOf(given, stage));

test.each(["whole", "broken-off"] as const)(
  "what is shown of an answer is the beginning of what is shown later: up to its end (%s)",
  (end) => {
    const shown = [
      ...sentences.map((_, at) => markdown(sentences.slice(0, at + 1), "growing")),
      markdown(sentences, end),
    ];
    for (const [at, text] of shown.slice(1).entries())
      expect(text.startsWith(shown[at]!)).toBe(true);
  },
);

test("a whole answer has the contact, the caution and the other programmes, and says that a model wrote", () => {
  const text = textOf(replyOf(sentences, "whole"));
  expect(text).toContain("Vérifiez-les sur stib-mivb.be");
  expect(text).toContain("À voir aussi :\n\n- Abonnement STIB 65+");
  expect(text).toContain("écrites par une intelligence artificielle");
});

test("an answer broken off tells the facts that it would have had to tell, and none twice", () => {
  const text = textOf(replyOf(sentences.slice(0, 2), "broken-off"));
  const told = composeAnswer([main], "cost", { language, now }).parts.flatMap((part) =>
    part.kind === "list" ? part.items.map((item) => item.text) : [],
  );
  expect(told.length).toBeGreaterThan(1);
  for (const fact of told) expect(text.split(fact.split(" (")[0]!)).toHaveLength(2);
});

test("how old a fact is, is said beside the first sentence that rests on it, and not again right after", () => {
  const aged = sentences.filter(({ facts }) => facts[0]?.note);
  const [first] = aged;
  expect(first).toBeDefined();
  const twice = [first!, { ...first!, text: "Encore une phrase." }];
  const note = first!.facts[0]!.note!;
  expect(markdown(twice, "growing").split(note)).toHaveLength(2);
});

test("a programme that a sentence rests on is not mentioned again below", () => {
  const ofOther = {
    text: other.summary.fr,
    facts: [{ text: other.summary.fr, note: null, sources: [] }],
  };
  expect(textOf(replyOf([...sentences, ofOther], "whole"))).not.toContain("À voir aussi");
});

test("that no source gives what was asked is said before anything else", () => {
  const silent = programmes.find(
    ({ facts, audience }) =>
      audience.includes("resident") && !facts.some(({ aspect }) => aspect === "cost"),
  )!;
  const reply = composeWritten(sentences.slice(0, 1), "growing", {
    ...writing,
    programmes: [silent],
  });
  expect(reply.parts.map(({ kind }) => kind)).toEqual(["paragraph", "prose"]);
});
