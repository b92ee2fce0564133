import { AIMessageChunk } from "@langchain/core/messages";
import { ChatGenerationChunk } from "@langchain/core/outputs";
import { FakeStreamingChatModel } from "@langchain/core/utils/testing";
import { describe, expect, test } from "vitest";
import type { WritingTask } from "../../src/domain/writing.ts";
import { CutOff, writtenText } from "../../src/model/answer-chain.ts";
import { createMeter } from "../../src/model/limits/meter.ts";

const task: WritingTask = {
  question: "Combien coûte la crèche ?",
  before: [],
  programmes: [],
  aspect: "cost",
  language: "fr",
  communes: [],
  now: 0,
};

/** Gives its pieces as they are: LangChain's own stand-in drops what stands beside their text. */
class Pieces extends FakeStreamingChatModel {
  override async *_streamResponseChunks() {
    for (const message of this.chunks!)
      yield new ChatGenerationChunk({ message, text: message.text });
  }
}

type Told = Pick<AIMessageChunk, "additional_kwargs" | "response_metadata">;

/** What comes of an answer that a provider's package ends so. */
async function written(last: Partial<Told>): Promise<string> {
  const chat = new Pieces({
    chunks: [new AIMessageChunk("La crèche "), new AIMessageChunk({ content: "ouvre.", ...last })],
  });
  const { signal } = new AbortController();
  const pieces = writtenText(
    chat,
    { task, facts: [], canary: "c" },
    { signal, meter: createMeter() },
  );
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** What the streams of LangChain's packages carry at their end. */
const providers: [string, (reason: string) => Partial<Told>, whole: string, cut: string][] = [
  ["OpenAI", (finish_reason) => ({ response_metadata: { finish_reason } }), "stop", "length"],
  [
    "Anthropic",
    (stop_reason) => ({ additional_kwargs: { stop_reason, stop_sequence: null } }),
    "end_turn",
    "max_tokens",
  ],
  ["Google", (finishReason) => ({ response_metadata: { finishReason } }), "STOP", "MAX_TOKENS"],
  ["Ollama", (done_reason) => ({ response_metadata: { done_reason } }), "stop", "length"],
  [
    "Bedrock",
    (stopReason) => ({ response_metadata: { messageStop: { stopReason } } }),
    "end_turn",
    "max_tokens",
  ],
];

describe.each(providers)("an answer of %s", (_, told, whole, cut) => {
  test("that ends by itself is whole", async () => {
    expect(await written(told(whole))).toBe("La crèche ouvre.");
  });

  test("that ends at a limit, or is not said to end, is cut off", async () => {
    await expect(written(told(cut))).rejects.toThrow(CutOff);
    await expect(written(told("content_filter"))).rejects.toThrow(CutOff);
    await expect(written({})).rejects.toThrow(CutOff);
  });
});
