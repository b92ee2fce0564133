import { apologise } from "../../dialogs/notices.ts";
import type { Model } from "../domain/writing.ts";
import type { Conversations, Waiting } from "../store/conversations.ts";
import type { Store } from "../store/store.ts";
import type { Aid, Received, RunTurn, TurnOutput } from "./run-turn.ts";
import { helpOf } from "./help-of-model.ts";
import { writeAnswer } from "./write-answer.ts";

/** What a turn has come to; `endsDraft` when its beginning has been shown. */
export type Answered = TurnOutput & { endsDraft: boolean };

export type AnswerParts = {
  store: Store;
  conversations: Conversations;
  runTurn: RunTurn;
  /** Left out where none is configured. */
  model?: Model | null;
  now: () => number;
  /** Hears of a fault; the resident gets an apology. */
  report: (fault: unknown) => void;
};

/** A waiting message with what was stored of it. */
export type Question = Waiting & { received: Received };

/** How long an answer may stand still before it is another server's to finish, beyond what a turn may take. */
const patience = 5_000;

/**
 * Answers a message: by itself, or with the model's help. Null: it is not to be answered here and now,
 * because a person has it, or another server is just writing the answer.
 */
export async function answerMessage(
  parts: AnswerParts,
  waiting: Question,
): Promise<Answered | null> {
  if (waiting.draft) return finish(parts, waiting, waiting.draft);
  const alone = runOrApologise(parts, waiting);
  const { model } = parts;
  if (!model || !alone.searched || !(await model.isReady())) return { ...alone, endsDraft: false };
  const signal = AbortSignal.timeout(model.budget);
  const { aid, before } = await helpOf(
    model,
    { ...parts, waiting, question: alone.searched },
    signal,
  );
  const output = aid ? runOrApologise(parts, waiting, aid) : alone;
  if (!output.writable || signal.aborted) return { ...output, endsDraft: false };
  const { replyOf, task } = output.writable;
  const writing = model.write({ ...task, before }, signal);
  const written = await writeAnswer(parts, waiting, { writing, replyOf, aspect: task.aspect });
  switch (written.outcome) {
    case "nothing":
      return { ...output, endsDraft: false };
    case "refused":
      return null;
    case "written":
      return { ...output, reply: written.reply, endsDraft: true };
  }
}

/**
 * Some of the answer has left and its writer is gone: it is not written again, the facts stand in for the
 * rest. Where other servers write too, a fresh draft is left to its own.
 */
function finish(
  parts: AnswerParts,
  waiting: Question,
  { at, aspect, reply: { programmes }, sentences }: NonNullable<Waiting["draft"]>,
): Answered | null {
  const isFresh = parts.now() - at < (parts.model?.budget ?? 0) + patience;
  if (parts.store.engine === "postgres" && isFresh) return null;
  const output = runOrApologise(parts, waiting, { begun: { programmes, aspect } });
  const reply = output.writable?.replyOf(sentences, "broken-off") ?? output.reply;
  return { ...output, reply, endsDraft: true };
}

/** A fault must not leave the message waiting for ever: the resident gets an apology and a way to a person. */
function runOrApologise(
  { runTurn, report }: AnswerParts,
  { received, state, isQueued }: Question,
  aid?: Aid,
): TurnOutput {
  try {
    return runTurn(received, state, { ...aid, isWaiting: isQueued });
  } catch (fault) {
    report(fault);
    return { ...apologise(state), feedback: null };
  }
}
