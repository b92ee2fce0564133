import type { WritingTask } from "../domain/writing.ts";
import { writtenText } from "./answer-chain.ts";
import type { GivenFact } from "./check/numbered-facts.ts";
import type { ModelParts } from "./create-model.ts";
import { Unusable, type Call } from "./limits/limited-calls.ts";
import { isRefusal, waitToRetry } from "./limits/retry.ts";

/**
 * What the model writes, as it comes. A call that fails before anything has come is tried once more; one
 * that repeats its instructions is not read on.
 */
export async function* answerText(
  { chat, canary }: Pick<ModelParts, "chat" | "canary">,
  about: { task: WritingTask; facts: GivenFact[] },
  call: Call,
): AsyncGenerator<string> {
  for (let attempt = 1, isBegun = false; ; attempt++) {
    try {
      let tail = "";
      for await (const text of writtenText(chat, { ...about, canary }, call)) {
        isBegun = true;
        tail = (tail + text).slice(-(canary.length + text.length));
        if (tail.includes(canary)) throw new Unusable("it repeats its instructions");
        yield text;
      }
      return;
    } catch (fault) {
      if (isBegun || attempt > 1) throw fault;
      if (isRefusal(fault)) call.meter.wasRefused();
      await waitToRetry(fault, call.signal);
    }
  }
}
