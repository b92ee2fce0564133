import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { Model, WritingEnd, WrittenSentence, WritingTask } from "../domain/writing.ts";
import { readGiven } from "./check/given.ts";
import { numberedFacts, type GivenFact } from "./check/numbered-facts.ts";
import { answerText } from "./answer-text.ts";
import type { OrderByMeaning } from "./embeddings/order-by-meaning.ts";
import { standAloneQuestion } from "./follow-up.ts";
import type { Known } from "./known.ts";
import type { Allowance } from "./limits/allowance.ts";
import { createBreaker } from "./limits/breaker.ts";
import { limitedCalls, type Limited } from "./limits/limited-calls.ts";
import type { ModelSettings } from "./model-settings.ts";
import { createSlots } from "./limits/slots.ts";
import type { TurnRecord } from "./turn-record.ts";
import { writeAnswer, type Writing } from "./write-answer.ts";

export type ModelParts = {
  chat: BaseChatModel;
  order: OrderByMeaning | null;
  known: Known;
  settings: ModelSettings;
  allowance: Allowance;
  /** Never to be written: it stands in the instructions, and shows when these are repeated. */
  canary: string;
  now: () => number;
  log: (line: string) => void;
  /** Hears how each answer went. */
  record?: (turn: TurnRecord) => void;
};

/** Understanding a follow-up may take this part of a turn's time: the answer needs the rest. */
const followUpShare = 0.4;

/** The model with its limits and its check around it: what it gives may be used as it is. */
export function createModel(parts: ModelParts): Model {
  const { settings, known, allowance, order, chat } = parts;
  const breaker = createBreaker(parts.now);
  const limited = limitedCalls({
    breaker,
    slots: createSlots(settings.concurrency),
    allowance,
    log: parts.log,
  });
  return {
    budget: settings.timeout,
    async isReady() {
      return breaker.state() !== "open" && (await allowance.isGiven());
    },
    async completeFollowUp(task, signal) {
      const share = AbortSignal.timeout(settings.timeout * followUpShare);
      const about = known.programmes
        .filter(({ id }) => task.about.includes(id))
        .map(({ names }) => names[task.language]);
      return limited.call(AbortSignal.any([signal, share]), (given) =>
        standAloneQuestion(chat, { ...task, about }, given),
      );
    },
    orderFor: async (words, signal) => (await order?.orderFor(words, signal)) ?? null,
    write: (task, signal) => write(parts, limited, task, signal),
  };
}

async function* write(
  parts: ModelParts,
  limited: Limited,
  task: WritingTask,
  signal: AbortSignal,
): AsyncGenerator<WrittenSentence, WritingEnd> {
  const start = performance.now();
  const { known, record } = parts;
  const facts = numberedFacts(task.programmes, task);
  const given = readGiven(facts, {
    reading: known.reading(task.language),
    question: [...task.before, task.question].join("\n"),
    communes: task.communes,
  });
  const call = await limited.begin(signal);
  if (!call) return "broken-off";
  let first: number | null = null;
  let passed = 0;
  let quoted = 0;
  const tell = ({ outcome, refused }: Pick<TurnRecord, "outcome" | "refused">): void =>
    record?.({
      language: task.language,
      outcome,
      passed,
      quoted,
      refused,
      usage: call.meter.usage(),
      first,
      whole: performance.now() - start,
    });
  const sentences = writeAnswer({ stream: answerText(parts, { task, facts }, call), given });
  try {
    for (;;) {
      const next = await call.untilStopped(sentences.next());
      if (next.done) {
        call.succeeded();
        const end = endOf(next.value);
        tell({ outcome: end, refused: next.value.refused });
        return end === "whole" ? "whole" : "broken-off";
      }
      first ??= performance.now() - start;
      if (next.value.isQuoted) quoted++;
      else passed++;
      yield { text: next.value.text, facts: factsOf(next.value.cites, facts) };
    }
  } catch (fault) {
    call.failed(fault);
    tell({ outcome: "broken-off", refused: [] });
    return "broken-off";
  } finally {
    // What is left of the stream is let go of; its end is nobody's concern any more.
    void sentences.return(undefined as never).catch(() => undefined);
    await call.end();
  }
}

/** An answer left because too much of it was refused may lack what matters most. */
function endOf({ outcome, ended }: Writing): TurnRecord["outcome"] {
  if (outcome === "no-core") return "no-core";
  return ended === "refusals" ? "broken-off" : "whole";
}

function factsOf(cites: number[], facts: GivenFact[]): WrittenSentence["facts"] {
  return facts
    .filter(({ number }) => cites.includes(number))
    .map(({ text, note, sources }) => ({ text, note, sources }));
}
