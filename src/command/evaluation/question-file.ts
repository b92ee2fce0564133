import { readFileSync } from "node:fs";
import { z } from "zod";
import { decisions } from "../../domain/reply.ts";

/** One line of a question file; see test/evaluation/README.md. */
const line = z.object({
  id: z.string(),
  kind: z.string(),
  lang: z.enum(["fr", "nl", "other"]),
  commune: z.string().nullable(),
  turns: z.array(z.string()).min(1),
  best: z.array(z.string()),
  good: z.array(z.string()),
  expect: z.enum(decisions),
  also_ok: z.array(z.enum(decisions)),
  reply_lang: z.enum(["fr", "nl", "both"]),
  must: z.array(z.string()),
  must_not: z.array(z.string()),
});
export type TestQuestion = z.infer<typeof line>;

/**
 * Reads a file of questions, one JSON object a line.
 * @throws naming the line that is not one
 */
export function readQuestions(file: string): TestQuestion[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      if (text.trim() === "") return [];
      try {
        return [line.parse(JSON.parse(text))];
      } catch (error) {
        throw new Error(`${file}:${index + 1} is not a question: ${(error as Error).message}`, {
          cause: error,
        });
      }
    });
}
