import { loadKnowledge } from "../../knowledge/load.ts";
import { newState } from "../../src/domain/conversation.ts";
import type { Audience } from "../../src/domain/programme.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { createFindIntent } from "../../src/retrieve/intents.ts";
import { createRetrieve } from "../../src/retrieve/retrieve.ts";
import { createRunTurn } from "../../src/turn/run-turn.ts";
import { createUnderstand } from "../../src/understand/understand.ts";

export const knowledge = loadKnowledge().knowledge!;

/** Talks to the assistant on a day: gives its reply to the last of some messages. */
export function talkOn(day: number) {
  const runTurn = createRunTurn({
    knowledge,
    understand: createUnderstand(knowledge),
    retrieve: createRetrieve(knowledge),
    findIntent: createFindIntent(knowledge),
    desks: [],
    now: () => day,
  });
  return (
    texts: string[],
    commune: string | null = null,
    audience: readonly Audience[] = ["resident"],
  ): Reply => {
    const hints = { commune, language: null, audience };
    let state = newState;
    let last: Reply | undefined;
    for (const text of texts) {
      const input = { kind: "text" as const, text };
      const turn = runTurn(
        { kind: "input", input, hints, clientId: null, shortened: false, redacted: false },
        state,
      );
      ({ state, reply: last } = turn);
    }
    return last!;
  };
}

export const topicOf = (id: string | undefined) =>
  knowledge.programmes.find((one) => one.id === id)?.topic;
