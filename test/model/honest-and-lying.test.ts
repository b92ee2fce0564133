import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/domain/language.ts";
import { answerFiles } from "./corpus/rows.ts";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";
import { runHonest, runLying } from "./run-corpora.ts";

let assistant: TestAssistant;
beforeAll(async () => {
  assistant = await startTestAssistant();
});
afterAll(() => assistant.stop());

describe.each(languages)("of an honest model's sentences in %s", (language) => {
  test("nearly all are shown, when it quotes the facts as it is told to", async () => {
    const { shown, refused } = await runHonest(assistant, language, answerFiles.quoting);
    const all = shown + refused.length;
    console.log(`quoting, ${language}: ${shown} of ${all} sentences are shown`);
    expect(all).toBeGreaterThan(400);
    expect(shown / all, JSON.stringify(refused, null, 1)).toBeGreaterThanOrEqual(0.95);
  });
});

// check/corpus.test.ts tries every lie alone; `npm run bench -- model` every one over HTTP.
test("no sentence of a lying model is shown, before true ones or among them: one lie in three", async () => {
  const { lies, kinds, shown, carrying } = await runLying(assistant, 3);
  console.log(`lying: ${lies} lies of ${kinds} kinds, ${shown.length} shown`);
  expect(kinds).toBeGreaterThan(150);
  expect(shown).toEqual([]);
  expect(carrying).toBeGreaterThan(lies * 0.8);
}, 300_000);
