import { loadKnowledge } from "../knowledge/load.ts";
import { printFault } from "../knowledge/fault.ts";
import { programmeSheet } from "../dialogs/programme-sheet.ts";
import { welcome } from "../dialogs/welcome.ts";
import type { Desk } from "./domain/desk.ts";
import type { Reply } from "./domain/reply.ts";
import { newState } from "./domain/conversation.ts";
import type { Language } from "./domain/language.ts";
import type { Knowledge, Programme } from "./domain/programme.ts";
import { createHandoff } from "./handoff/create-handoff.ts";
import type { Handoff } from "./handoff/handoff.ts";
import { readingFor } from "./reading.ts";
import type { Known } from "./model/known.ts";
import type { Model } from "./domain/writing.ts";
import { createFindIntent } from "./retrieve/intents.ts";
import { indexesOf } from "./prepared-indexes.ts";
import { createRetrieve, textsToFind } from "./retrieve/retrieve.ts";
import { conversationsOf, type Conversations } from "./store/conversations.ts";
import { processSeal, type Seal } from "./store/seal.ts";
import type { Store } from "./store/store.ts";
import { createFindProgrammes, type FindProgrammes } from "./turn/find-programmes.ts";
import { createRunTurn } from "./turn/run-turn.ts";
import { createTurns, type Turns } from "./turn/turns.ts";
import { createUnderstand } from "./understand/understand.ts";

export type Assistant = {
  knowledge: Knowledge;
  findProgrammes: FindProgrammes;
  /** The language of some words; null where they do not tell. */
  languageOf: (words: string) => Language | null;
  /** A programme in short. */
  describe: (programme: Programme, language: Language) => Reply;
  store: Store;
  conversations: Conversations;
  turns: Turns;
  desks: readonly Desk[];
  handoff: Handoff;
};

export type AssistantOptions = {
  now?: () => number;
  report: (fault: unknown) => void;
  /** Who can take a case: those of the knowledge files; none, left out: nobody reads what is asked. */
  desks?: "shipped" | readonly Desk[];
  /** After which ended cases are erased. */
  retentionDays?: number;
  /** Opens the model over what the assistant knows; left out, the facts themselves are told. */
  model?: (known: Known) => Model;
  /** With what residents and counsellors say is sealed; left out, only this process can read it. */
  seal?: Seal;
};

/**
 * Puts the assistant together over a store; channels are added by the caller.
 * @throws with every fault listed, when a knowledge file has one
 */
export function createAssistant(
  store: Store,
  {
    now = Date.now,
    report,
    desks: given = [],
    retentionDays = 30,
    seal = processSeal,
    model,
  }: AssistantOptions,
): Assistant {
  const { knowledge, retrieve, understand, findIntent } = (reader ??= readKnowledge());
  const desks = given === "shipped" ? knowledge.desks : given;
  const { communes, programmes } = knowledge;
  const conversations = conversationsOf(store, seal);
  const runTurn = createRunTurn({ knowledge, understand, retrieve, findIntent, desks, now });
  return {
    knowledge,
    findProgrammes: createFindProgrammes({ understand, retrieve }),
    languageOf: (words) => understand(words, newState).language,
    describe: (programme, language) => programmeSheet(programme, language, now()),
    store,
    conversations,
    desks,
    turns: createTurns({
      store,
      conversations,
      runTurn,
      model: model?.({
        programmes,
        communes,
        reading: readingFor(understand),
        passages: () => textsToFind(knowledge),
      }),
      welcome,
      communes,
      desks,
      now,
      report,
    }),
    handoff: createHandoff({
      store,
      seal,
      conversations,
      desks,
      communes,
      programmes,
      retentionDays,
      now,
    }),
  };
}

/** What the files alone decide: read once, it serves every assistant of this process. */
let reader: ReturnType<typeof readKnowledge> | undefined;

function readKnowledge() {
  const loaded = loadKnowledge();
  if (loaded.knowledge === null)
    throw new Error(
      `The knowledge has faults; mend them first:\n${loaded.faults.map(printFault).join("\n")}`,
    );
  const { knowledge } = loaded;
  const indexes = indexesOf(loaded);
  return {
    knowledge,
    retrieve: createRetrieve(knowledge, indexes.retrieve),
    understand: createUnderstand(knowledge),
    findIntent: createFindIntent(knowledge, indexes.intents),
  };
}
