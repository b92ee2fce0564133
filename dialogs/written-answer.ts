import { composeWritten } from "../src/compose/compose-written.ts";
import type { Language } from "../src/domain/language.ts";
import type { Programme } from "../src/domain/programme.ts";
import type { Reply } from "../src/domain/reply.ts";
import type { Stage, WrittenSentence } from "../src/domain/writing.ts";
import type { Situated } from "./step.ts";

/** What is told of some programmes in a model's sentences, as far as there are any yet. */
export function writtenAnswer(
  sentences: readonly WrittenSentence[],
  stage: Stage,
  {
    programmes,
    question: { aspect },
    language,
    now,
  }: { programmes: Programme[]; language: Language } & Pick<Situated, "question" | "now">,
): Reply {
  const composed = composeWritten(sentences, stage, { programmes, aspect, language, now });
  return { decision: "answer", language, choices: [], byModel: true, ...composed };
}
