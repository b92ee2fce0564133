import { setTimeout as pause } from "node:timers/promises";
import type { Programme } from "../../src/domain/programme.ts";
import type { Question } from "../../src/domain/question.ts";
import type { Model, WritingEnd, WrittenSentence } from "../../src/domain/writing.ts";
import type { RunTurn } from "../../src/turn/run-turn.ts";
import { fewWords, replyOf } from "../handoff/served.ts";

export const sentence = (text: string): WrittenSentence => ({
  text,
  facts: [{ text, note: null, sources: [] }],
});

/** What the facts alone say; an answer broken off is completed with it. */
export const factsAlone = "Les faits.";

const searched = { text: "", followUp: "no" } as Question;

/** The bot of few words, whose answer to "crèche …" a model may write. */
export const writingBot: RunTurn = (received, state, aid) => {
  const turn = fewWords(received, state);
  if (received.input.kind !== "text" || !received.input.text.startsWith("crèche")) return turn;
  return {
    ...turn,
    reply: { ...replyOf(factsAlone), programmes: ["creches"] },
    searched: { ...searched, text: received.input.text },
    writable: {
      task: {
        question: received.input.text,
        programmes: [{ id: "creches" } as Programme],
        aspect: aid?.begun?.aspect ?? "cost",
        language: "fr",
        communes: [],
        now: 0,
      },
      replyOf: (sentences, stage) => ({
        ...replyOf(
          [
            ...sentences.map(({ text }) => text),
            ...(stage === "broken-off" ? [factsAlone] : []),
            ...(stage === "growing" ? [] : ["Fin."]),
          ].join(" "),
        ),
        programmes: ["creches"],
      }),
    },
  };
};

/** A model that writes some sentences and ends; with `pace`, it takes its time between them. */
export function modelWriting(
  texts: string[],
  { end = "whole" as WritingEnd, pace = null as number | null, budget = 60_000 } = {},
): Model & { asked: number; ended: number } {
  const model = {
    budget,
    asked: 0,
    ended: 0,
    isReady: async () => true,
    completeFollowUp: async () => null,
    orderFor: async () => null,
    async *write() {
      model.asked++;
      try {
        for (const text of texts) {
          if (pace !== null) await pause(pace);
          yield sentence(text);
        }
        return end;
      } finally {
        model.ended++;
      }
    },
  } satisfies Model & { asked: number; ended: number };
  return model;
}
