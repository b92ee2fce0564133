import type { Asked } from "./model-server.ts";

/** A fact as it stands in a prompt. */
export type PromptFact = { number: number; isCore: boolean; programme: string; text: string };

/** What a model finds in its prompt: it knows nothing else. */
export type Prompt = { facts: PromptFact[]; question: string; language: "fr" | "nl" };

export function readPrompt({ human, system }: Asked): Prompt {
  const [, facts = ""] = /<facts>\n([\s\S]*?)\n<\/facts>/.exec(human) ?? [];
  const [, question = ""] = /<question>\n([\s\S]*?)\n<\/question>/.exec(human) ?? [];
  return {
    facts: facts.split("\n").flatMap((line) => {
      const [, number, core, programme, text] = /^\[(\d+)\](\*?) (.+?): (.+)$/.exec(line) ?? [];
      return number === undefined || programme === undefined || text === undefined
        ? []
        : [{ number: Number(number), isCore: core === "*", programme, text }];
    }),
    question,
    language: /Write in French/.test(system) ? "fr" : "nl",
  };
}
