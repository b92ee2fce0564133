import { checkSentence } from "./check/check-sentence.ts";
import type { Given } from "./check/given.ts";
import { sentenceSplitter } from "./check/split-sentences.ts";
import type { TurnRecord } from "./turn-record.ts";

// TEMPORARY until write-answer.ts is there.
export async function* checkedSentences(
  stream: AsyncIterable<string>,
  given: Given,
): AsyncGenerator<{ text: string; cites: number[] }, Pick<TurnRecord, "outcome" | "refused">> {
  const splitter = sentenceSplitter();
  const refused: TurnRecord["refused"] = [];
  let isShown = false;
  const check = function* (sentences: string[]) {
    for (const sentence of sentences) {
      const verdict = checkSentence(sentence, given);
      if (!verdict.passed) refused.push({ why: verdict.why, sentence });
      else {
        const isCore = given.facts.some(
          ({ isCore, number }) => isCore && verdict.cites.includes(number),
        );
        if (isShown || isCore) yield { text: verdict.text, cites: verdict.cites };
        isShown ||= isCore;
      }
    }
  };
  for await (const chunk of stream) yield* check(splitter.push(chunk));
  yield* check(splitter.end());
  return { outcome: isShown ? "whole" : "no-core", refused };
}
