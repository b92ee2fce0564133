import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Assistant } from "../assistant.ts";
import { bodyOf, textOf } from "../channel/plain-text.ts";
import { languages } from "../domain/language.ts";
import type { Audience } from "../domain/programme.ts";
import { converse, type Script, type Timed } from "./converse.ts";

const request = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  commune: z.string().nullish(),
  language: z.enum(languages).nullish(),
});

/** `npm run ask -- "question"`: one answer, as a resident reads it. */
export async function askOnce(
  assistant: Assistant,
  script: Script,
  print: (line: string) => void,
): Promise<void> {
  for (const { reply } of await converse(assistant, script)) print(textOf(reply));
}

/**
 * `npm run --silent ask -- --json`: a conversation a line in, its replies a line out, in order. A line
 * that is not one gets `{"id", "error"}` in its place.
 */
export async function askLines(
  assistant: Assistant,
  input: Readable,
  audience: readonly Audience[],
  print: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input })) {
    number++;
    if (line.trim() === "") continue;
    print(JSON.stringify(await answerLine(assistant, line, number, audience)));
  }
}

async function answerLine(
  assistant: Assistant,
  line: string,
  number: number,
  audience: readonly Audience[],
) {
  const parsed = request.safeParse(parseJson(line));
  if (!parsed.success)
    return { id: null, error: `line ${number}: ${z.prettifyError(parsed.error)}` };
  const { id, turns, commune, language } = parsed.data;
  const script = { turns, commune: commune ?? null, language: language ?? null, audience };
  const replies = await converse(assistant, { ...script, id: `line-${number}` });
  return { id, replies: replies.map(toJson) };
}

function toJson({ reply, ms }: Timed) {
  return {
    decision: reply.decision,
    language: reply.language,
    programmes: reply.programmes,
    text: textOf(reply),
    body: bodyOf(reply),
    citations: reply.citations.map(({ title, url, date }) => ({ title, url, date })),
    ms: Math.round(ms * 100) / 100,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
