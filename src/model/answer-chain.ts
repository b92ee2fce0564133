import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { AIMessageChunk } from "@langchain/core/messages";
import type { ChatPromptValue } from "@langchain/core/prompt_values";
import { RunnableSequence } from "@langchain/core/runnables";
import type { WritingTask } from "../domain/writing.ts";
import type { GivenFact } from "./check/numbered-facts.ts";
import { FactRetriever } from "./fact-retriever.ts";
import { answerPrompt, factLine, promptValues } from "./prompt.ts";
import { type Finish, finishOf } from "./finish-of.ts";
import type { Meter } from "./limits/meter.ts";

/** The answer stopped before its end: what it ends with may lack its condition. */
export class CutOff extends Error {}

/** What a model writes about some facts, piece by piece. */
export async function* writtenText(
  chat: BaseChatModel,
  { task, facts, canary }: { task: WritingTask; facts: GivenFact[]; canary: string },
  { signal, meter }: { signal: AbortSignal; meter: Meter },
): AsyncGenerator<string> {
  const retriever = new FactRetriever(facts, (fact) => factLine(fact, task.language));
  const values = promptValues(task, canary);
  const chain = RunnableSequence.from<string, AIMessageChunk>([
    retriever,
    (found: { pageContent: string }[]) => ({
      ...values,
      facts: found.map(({ pageContent }) => pageContent).join("\n"),
    }),
    answerPrompt,
    (prompt: ChatPromptValue) => {
      meter.sent(prompt.toString().length);
      return prompt;
    },
    chat,
  ]);
  let isFinished = false;
  for await (const chunk of await chain.stream(task.question, { signal })) {
    const { text, finish } = read(chunk, meter);
    isFinished ||= finish === "whole";
    if (finish === "too-long") throw new CutOff("the answer is too long");
    if (text !== "") yield text;
  }
  if (!isFinished) throw new CutOff("the answer ended before it was finished");
}

/** What a piece says, and how the answer ended if it is the last. */
function read(chunk: AIMessageChunk, meter: Meter): { text: string; finish: Finish | null } {
  const { text, usage_metadata: usage } = chunk;
  meter.received(text.length);
  if (usage) meter.told({ input: usage.input_tokens, output: usage.output_tokens });
  return { text, finish: finishOf(chunk) };
}
