import type { AIMessageChunk } from "@langchain/core/messages";

/** How an answer ended: by itself, or at a limit. */
export type Finish = "whole" | "too-long";

const finishes: Record<string, Finish> = {
  stop: "whole",
  end_turn: "whole",
  length: "too-long",
  max_tokens: "too-long",
};

/**
 * How an answer ended, if a piece of it is the last; null where it tells nothing of that. Each provider's
 * package names it otherwise: OpenAI `finish_reason`, Anthropic `stop_reason` among what is its own, Google
 * `finishReason` in capitals, Ollama `done_reason`, Bedrock `messageStop.stopReason`.
 */
export function finishOf(chunk: AIMessageChunk): Finish | null {
  const told = { ...chunk.additional_kwargs, ...chunk.response_metadata } as Record<
    string,
    unknown
  >;
  const { messageStop } = told as { messageStop?: { stopReason?: unknown } };
  const named = [
    told["finish_reason"],
    told["stop_reason"],
    told["finishReason"],
    told["done_reason"],
    messageStop?.stopReason,
  ].find((one) => typeof one === "string");
  return finishes[String(named).toLowerCase()] ?? null;
}
