import { keptFromCounsellor } from "../../dialogs/case-notices.ts";
import type { Accepted } from "../store/accept.ts";
import { waitingOf } from "../store/open-case.ts";
import type { Case } from "../domain/case.ts";
import { caseStatus } from "../domain/case-status.ts";
import type { Desk } from "../domain/desk.ts";
import type { Hints, Incoming, Input } from "../domain/incoming.ts";
import type { Commune } from "../domain/programme.ts";
import { removeFromInput, type Readings } from "./remove-from-input.ts";
import type { Reply } from "../domain/reply.ts";
import { answerMessage, type AnswerParts } from "./answer-message.ts";

/** Where the conversations of every channel go in; replies are read from the store. */
export type Turns = {
  /** Starts a conversation with the welcome, unless `silent`; one that exists is left as it is. Returns whether it is new. */
  open(opening: {
    id: string;
    channel: string;
    hints: Hints;
    resumeHash?: string;
    silent?: boolean;
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

export type TurnParts = AnswerParts & {
  welcome: (hints: Hints) => Reply;
  /** By whose names the resident is told of a case. */
  communes: readonly Commune[];
  desks: readonly Desk[];
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
    async open({ id, channel, hints, resumeHash, silent = false }) {
      const first = silent ? undefined : { kind: "welcome" as const, reply: parts.welcome(hints) };
      const state = { language: hints.language };
      const isNew = await conversations.open({ id, channel, state, resumeHash, first, now: now() });
      if (isNew) await store.announce(id);
      return isNew;
    },
    async accept({ conversation, key, input, hints, clientId }) {
      const { bot, person } = removeFromInput(input);
      const accepted = await conversations.accept({
        conversation,
        // Keys of ours ("first", "reply:3") stand in the same column: a client's key must not meet them.
        key: `in:${key}`,
        content: { kind: "input", ...bot, hints, clientId: clientId ?? null },
        relayed: relayedOf(parts, input, person),
        now: now(),
      });
      if (!("sequence" in accepted)) return accepted;
      const isRelayed = accepted.outcome === "stored" && accepted.relayed === true;
      // A repeated message may be one whose turn never began.
      if (!isRelayed) schedule(conversation);
      if (accepted.outcome === "stored") await store.announce(conversation).catch(parts.report);
      if (isRelayed) await store.announce("cases").catch(parts.report);
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
  let refused = 0;
  for (;;) {
    const waiting = await parts.conversations.waiting(conversation);
    if (!waiting || waiting.message.content.kind !== "input") return;
    const received = waiting.message.content;
    const answered = await answerMessage(parts, { ...waiting, received });
    if (answered === null) {
      // A person has it, which the next look shows; or another server writes it: what that leaves is recovered.
      if (++refused > 1) return;
      continue;
    }
    refused = 0;
    const { state, reply, feedback, act, endsDraft, understood } = answered;
    const isStored = await parts.conversations.commitTurn({
      conversation,
      version: waiting.version,
      state,
      answers: waiting.message.sequence,
      content: {
        kind: "reply",
        reply,
        ...(endsDraft && { streamed: true }),
        ...(understood !== undefined && { understood }),
      },
      feedback,
      endsDraft,
      act: act
        ? {
            act,
            waiting: waitingOf(parts.desks),
            status: (given, place) => caseStatus(given, place, parts),
          }
        : null,
      now: parts.now(),
    });
    await parts.store.announce(conversation);
    if (isStored && act) await parts.store.announce("cases");
    // What has come since is answered by whoever accepted it, unless that server left it to this one, which was
    // writing. Refused (another server was faster, a person has it), the next round sees what still waits.
    if (isStored && waiting.isLast && !endsDraft) return;
  }
}

/** A message as a person is given it: files are refused, and what was taken out is said. */
function relayedOf(parts: TurnParts, input: Input, person: Readings["person"]) {
  const files = input.kind === "upload";
  const what = { identifiers: person.redacted, shortened: person.shortened, files };
  const tell = (given: Case) => ({
    status: caseStatus(given, null, parts),
    reply: keptFromCounsellor(given.language, what),
  });
  return {
    // The clip tells that there were files, and keeps a message of nothing else from being empty.
    text: files ? `${person.text} 📎`.trim() : person.text,
    tell: what.identifiers || what.shortened || what.files ? tell : null,
  };
}
