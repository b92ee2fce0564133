import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { languages } from "../../src/domain/language.ts";
import type { WritingTask } from "../../src/domain/writing.ts";
import { checkSentence } from "../../src/model/check/check-sentence.ts";
import { readGiven } from "../../src/model/check/given.ts";
import { numberedFacts } from "../../src/model/check/numbered-facts.ts";
import { writtenText } from "../../src/model/answer-chain.ts";
import { createMeter } from "../../src/model/limits/meter.ts";
import { openChatModel } from "../../src/model/open-chat-model.ts";
import { settingsFor, startTestAssistant, type TestAssistant } from "../model/open-test-model.ts";
import { runAttacks, tableOf } from "../model/attacks/run-attacks.ts";
import { answerFiles } from "../model/corpus/rows.ts";
import { runHonest, runLying } from "../model/run-corpora.ts";
import { sendText, startModelServer } from "../model/servers/model-server.ts";
import { verbatim } from "../model/servers/verbatim.ts";
import { shownBy } from "../model/written-by.ts";
import { median } from "./measure.ts";

const times = 200;
const warmUp = 30;
const question = "Comment inscrire mon bébé à la crèche à Anderlecht ?";

type Print = (line: string) => void;

/** What a model costs besides its own time, and what of honest and lying models is shown. */
export async function benchModel(print: Print): Promise<void> {
  const assistant = await startTestAssistant();
  print("\nA model, against a test server that answers at once:");
  await benchOverhead(assistant, print);
  print(`  loading LangChain: ${loading().toFixed(0)} ms`);
  for (const [kind, file] of Object.entries(answerFiles))
    for (const language of languages) {
      const { shown, quoted, refused } = await runHonest(assistant, language, file);
      const all = shown + refused.length;
      const percent = ((shown / all) * 100).toFixed(1);
      print(`  ${kind}, ${language}: ${shown} of ${all} sentences shown (${percent} %)`);
      print(`    facts told in the place of others: ${quoted}`);
    }
  const { lies, kinds, shown } = await runLying(assistant);
  print(`  lying: ${shown.length} of ${lies} lies of ${kinds} kinds shown`);
  await assistant.stop();
}

/** Every attack against the obedient model, as a table for the README. */
export async function benchAttacks(print: Print): Promise<void> {
  const assistant = await startTestAssistant();
  print("\nAttacks on a model that obeys every instruction in its prompt:\n");
  for (const line of tableOf(await runAttacks(assistant))) print(line);
  await assistant.stop();
}

/** A bare fetch, LangChain, and LangChain with the check, each of the same answer from the same server. */
async function benchOverhead(assistant: TestAssistant, print: Print): Promise<void> {
  const server = await startModelServer((asked, response) =>
    sendText(response, verbatim(asked).join(" ")),
  );
  const { model } = await assistant.use(server.url);
  const chat = await openChatModel(settingsFor(server.url));
  const task: WritingTask = {
    question,
    before: [],
    programmes: [assistant.known.programmes.find(({ id }) => id === "creches-anderlecht")!],
    aspect: null,
    language: "fr",
    communes: assistant.known.communes.filter(({ nis }) => nis === "21001"),
    now: Date.parse("2026-11-24"),
  };
  const facts = numberedFacts(task.programmes, task);
  await shownBy(model, task);
  const { path, body } = server.requests.at(-1)!;
  const address = new URL(path, server.url);
  const bare = await measure(async () => {
    const response = await fetch(address, { method: "POST", body });
    await response.text();
  });
  const chain = await measure(async () => {
    const given = { signal: AbortSignal.timeout(60_000), meter: createMeter() };
    for await (const _ of writtenText(chat, { task, facts, canary: "c" }, given));
  });
  const checked = await measure(() => shownBy(model, task));
  const turns = await measure(() => assistant.ask(question));
  const given = readGiven(facts, {
    reading: assistant.known.reading("fr"),
    question,
    communes: task.communes,
  });
  const sentences = facts.map(({ text, number }) => `${text.split(". ")[0]} [${number}].`);
  const check = await measure(async () => {
    for (const sentence of sentences) checkSentence(sentence, given);
  });
  print(`  an answer (medians of ${times}): a bare fetch ${ms(bare)}`);
  print(`    with LangChain ${ms(chain)}, with LangChain and the check ${ms(checked)}`);
  print(`    the whole turn, stored sentence by sentence: ${ms(turns)}`);
  print(`  the check alone: ${ms(check / sentences.length)} a sentence`);
  await server.stop();
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = -warmUp; time < times; time++) {
    const start = performance.now();
    await work();
    if (time >= 0) taken.push(performance.now() - start);
  }
  return median(taken);
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`;
}

/** How long a process that has nothing else to do takes to load what a model needs. */
function loading(): number {
  const script = `
    const start = performance.now();
    await import("./src/model/open-model.ts");
    console.log(performance.now() - start);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    encoding: "utf8",
  });
  return Number(stdout);
}
