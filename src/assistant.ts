import { loadKnowledge } from "../knowledge/load.ts";
import { printFault } from "../knowledge/fault.ts";
import { welcome } from "../dialogs/welcome.ts";
import type { Knowledge } from "./domain/programme.ts";
import { createFindIntent } from "./retrieve/intents.ts";
import { indexesOf } from "./prepared-indexes.ts";
import { createRetrieve } from "./retrieve/retrieve.ts";
import { conversationsOf, type Conversations } from "./store/conversations.ts";
import type { Store } from "./store/store.ts";
import { createRunTurn } from "./turn/run-turn.ts";
import { createTurns, type Turns } from "./turn/turns.ts";
import { createUnderstand } from "./understand/understand.ts";

export type Assistant = {
  knowledge: Knowledge;
  store: Store;
  conversations: Conversations;
  turns: Turns;
};

/**
 * Puts the assistant together over a store; channels are added by the caller.
 * @throws with every fault listed, when a knowledge file has one
 */
export function createAssistant(
  store: Store,
  { now = Date.now, report }: { now?: () => number; report: (fault: unknown) => void },
): Assistant {
  const { knowledge, faults } = loadKnowledge();
  if (knowledge === null)
    throw new Error(
      `The knowledge has faults; mend them first:\n${faults.map(printFault).join("\n")}`,
    );
  const conversations = conversationsOf(store);
  const indexes = indexesOf(knowledge);
  const runTurn = createRunTurn({
    knowledge,
    understand: createUnderstand(knowledge),
    retrieve: createRetrieve(knowledge, indexes.retrieve),
    findIntent: createFindIntent(knowledge, indexes.intents),
    now,
  });
  return {
    knowledge,
    store,
    conversations,
    turns: createTurns({ store, conversations, runTurn, welcome, now, report }),
  };
}
