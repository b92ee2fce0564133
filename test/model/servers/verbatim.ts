import type { Asked } from "./model-server.ts";
import { readPrompt } from "./prompt-reading.ts";

/** The facts given, sentence by sentence, as they stand there: what any check lets through. */
export function verbatim(asked: Asked, most = 5): string[] {
  const { facts } = readPrompt(asked);
  const core = facts.filter(({ isCore }) => isCore);
  return [...core, ...facts.filter(({ isCore }) => !isCore)]
    .flatMap(({ text, number }) =>
      text
        .split(/(?<=[.!]) (?=\p{Lu})/u)
        .map((sentence) => `${sentence.replace(/\.$/, "")} [${number}].`),
    )
    .slice(0, most);
}
