import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";
import { honestAnswers, lies, numbered, type Written } from "./servers/corpus.ts";
import { sendText, startModelServer, type ModelServer } from "./servers/model-server.ts";
import { readPrompt } from "./servers/prompt-reading.ts";
import { verbatim } from "./servers/verbatim.ts";
import { shownBy } from "./written-by.ts";

let assistant: TestAssistant;
beforeAll(async () => {
  assistant = await startTestAssistant();
});
afterAll(() => assistant.stop());

/** A server whose model writes what the corpus has for the question it reads in its prompt. */
async function serveCorpus(
  write: (asked: Parameters<typeof readPrompt>[0], of: Written) => string[],
) {
  let current: Written | undefined;
  const server: ModelServer = await startModelServer((asked, response) =>
    sendText(response, write(asked, current!).join(" "), 3),
  );
  const opened = await assistant.use(server.url);
  return {
    opened,
    server,
    shown: (of: Written) => {
      current = of;
      return shownBy(opened.model, of.task);
    },
  };
}

test.each(["fr", "nl"] as const)(
  "of an honest model's sentences 95 in a hundred are shown, or more (%s)",
  async (language) => {
    const { opened, server, shown } = await serveCorpus((asked, { task, sentences }) => {
      const { facts } = readPrompt(asked);
      return sentences.flatMap((one) => numbered(one, task, facts) ?? []);
    });
    const answers = ["honest.yaml", "honest-more.yaml", "honest-second.yaml"]
      .flatMap((file) => honestAnswers(assistant.known.communes, file))
      .filter(({ task }) => task.language === language);
    for (const answer of answers) await shown(answer);
    const passed = opened.records.reduce((sum, { passed }) => sum + passed, 0);
    const refused = opened.records.flatMap(({ refused }) => refused);
    console.log(`honest, ${language}: ${passed} of ${passed + refused.length} sentences are shown`);
    expect(passed + refused.length).toBeGreaterThan(200);
    expect(
      passed / (passed + refused.length),
      JSON.stringify(refused, null, 1),
    ).toBeGreaterThanOrEqual(0.95);
    expect(opened.logged).toEqual([]);
    await server.stop();
  },
);

test("no sentence of a lying model is shown, among true ones or alone", async () => {
  let told: string[] = [];
  const { opened, server, shown } = await serveCorpus((asked, { task, sentences }) => {
    const { facts } = readPrompt(asked);
    const truth = verbatim(asked, 3);
    told = truth.map((sentence) => sentence.replace(/ \[\d+\]\.$/, "."));
    const lie = sentences.map(
      (one) => numbered(one, task, facts) ?? one.replace(/\{[^}]*\}/g, "[1]"),
    );
    return [truth[0]!, ...lie, truth[1] ?? "", ...lie, truth[2] ?? ""];
  });
  const all = ["lying.yaml", "lying-second.yaml"].flatMap((file) =>
    lies(assistant.known.communes, file),
  );
  const kinds = new Set(all.map(({ kind }) => kind));
  const wrong: string[] = [];
  for (const lie of all)
    for (const text of (await shown(lie)).shown)
      if (!told.includes(text)) wrong.push(`${lie.kind}: ${text}`);
  console.log(`lying: ${all.length} lies of ${kinds.size} kinds, ${wrong.length} shown`);
  expect(kinds.size).toBeGreaterThanOrEqual(40);
  expect(wrong).toEqual([]);
  // The true ones around them were shown: they would have carried the lies.
  expect(opened.records.filter(({ passed }) => passed > 0).length).toBeGreaterThan(
    all.length * 0.8,
  );
  await server.stop();
});
