import type { Accepted, Conversations } from "../store/conversations.ts";
import type { Store } from "../store/store.ts";
import type { Incoming, Hints } from "../domain/incoming.ts";
import { removeFromInput } from "./remove-from-input.ts";
import { apology } from "../../dialogs/notices.ts";
import type { ConversationState } from "../domain/conversation.ts";
import type { Reply } from "../domain/reply.ts";
import type { Received, RunTurn, TurnOutput } from "./run-turn.ts";

/** Where the conversations of every channel go in; replies are read from the store. */
export type Turns = {
  /** Starts a conversation with the welcome; one that exists is left as it is. Returns whether it is new. */
  open(opening: {
    id: string;
    channel: string;
    hints: Hints;
    resumeHash?: string;
  }): Promise<boolean>;
  /**
   * Stores a message without its personal data, then has it answered. Resolves when it is stored:
   * only then may the channel acknowledge it.
   */
  accept(incoming: Incoming & { clientId?: string }): Promise<Accepted>;
  /** Answers what was accepted before a crash, or by a server that is gone. */
  recover(olderThan?: number): Promise<void>;
  /** Resolves when no turn is running. */
  settle(): Promise<void>;
};

export type TurnParts = {
  store: Store;
  conversations: Conversations;
  runTurn: RunTurn;
  welcome: (hints: Hints) => Reply;
  now: () => number;
  /** Hears of a fault in a turn; the resident gets an apology. */
  report: (fault: unknown) => void;
};

/** The two commits of a turn: accept (the message), then turn (its reply and all that goes with it). */
export function createTurns(parts: TurnParts): Turns {
  const { store, conversations, now } = parts;
  const running = new Map<string, Promise<void>>();

  /** A conversation's turns run one after another; a turn asked for while one runs comes after it. */
  const schedule = (conversation: string): void => {
    const before = running.get(conversation) ?? Promise.resolve();
    const next = before.then(() => answerAll(parts, conversation)).catch(parts.report);
    running.set(conversation, next);
    void next.finally(() => {
      if (running.get(conversation) === next) running.delete(conversation);
    });
  };

  return {
    async open({ id, channel, hints, resumeHash }) {
      const first = { kind: "welcome" as const, reply: parts.welcome(hints) };
      const state = { language: hints.language };
      const isNew = await conversations.open({ id, channel, state, resumeHash, first, now: now() });
      if (isNew) await store.announce(id);
      return isNew;
    },
    async accept({ conversation, key, input, hints, clientId }) {
      const content = {
        kind: "input" as const,
        ...removeFromInput(input),
        hints,
        clientId: clientId ?? null,
      };
      // Keys of ours ("first", "reply:3") stand in the same column: a client's key must not meet them.
      const accepted = await conversations.accept({
        conversation,
        key: `in:${key}`,
        content,
        now: now(),
      });
      // A repeated message may be one whose turn never began.
      if ("sequence" in accepted) schedule(conversation);
      if (accepted.outcome === "stored") await store.announce(conversation).catch(parts.report);
      return accepted;
    },
    async recover(olderThan = 0) {
      for (const conversation of await conversations.unanswered(now() - olderThan))
        schedule(conversation);
    },
    async settle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

/** Answers the oldest waiting message of a conversation, then the next, until none waits. */
async function answerAll(parts: TurnParts, conversation: string): Promise<void> {
  for (;;) {
    const waiting = await parts.conversations.waiting(conversation);
    if (!waiting || waiting.message.content.kind !== "input") return;
    const { state, reply, feedback } = runOrApologise(
      parts,
      waiting.message.content,
      waiting.state,
    );
    await parts.conversations.commitTurn({
      conversation,
      version: waiting.version,
      state,
      answers: waiting.message.sequence,
      content: { kind: "reply", reply },
      feedback,
      now: parts.now(),
    });
    // Whether stored or refused (another server was faster), the next round sees what still waits.
    await parts.store.announce(conversation);
  }
}

/** A fault must not leave the message waiting for ever: the resident gets an apology and a way to a person. */
function runOrApologise(
  parts: TurnParts,
  received: Received,
  state: ConversationState,
): TurnOutput {
  try {
    return parts.runTurn(received, state);
  } catch (fault) {
    parts.report(fault);
    return { state, reply: apology(state.language ?? "both"), feedback: null };
  }
}
