import type { Question as Understood } from "../domain/question.ts";
import type { Model } from "../domain/writing.ts";
import { type Conversations, messagePage, type Waiting } from "../store/conversations.ts";
import type { Aid } from "./run-turn.ts";

/** Questions before this one that a follow-up is understood from. */
const mostBefore = 2;

/**
 * What the model makes of a question before anything is decided: a follow-up as a question of its own,
 * and the order in which what is found comes near to it. `before` is what was asked before, where this
 * continues it. A null `aid` changes nothing.
 */
export async function helpOf(
  model: Model,
  {
    conversations,
    waiting: { message, state },
    question,
  }: { conversations: Conversations; waiting: Waiting; question: Understood },
  signal: AbortSignal,
): Promise<{ aid: Aid | null; before: string[] }> {
  const before = question.followUp === "no" ? [] : await questionsBefore(conversations, message);
  const task = {
    message: question.text,
    before,
    about: state.subject?.programmes ?? [],
    language: question.language ?? state.language ?? "fr",
  };
  const standAlone = before.length === 0 ? null : await model.completeFollowUp(task, signal);
  const reorder = await model.orderFor(standAlone ?? question.search, signal);
  return { aid: standAlone || reorder ? { standAlone, reorder } : null, before };
}

async function questionsBefore(
  conversations: Conversations,
  { conversation, sequence }: Waiting["message"],
): Promise<string[]> {
  // In a conversation of weeks, what was just asked stands on the last page.
  const messages = await conversations.messagesAfter(
    conversation,
    Math.max(0, sequence - 1 - messagePage),
  );
  return messages
    .filter((one) => one.sequence < sequence)
    .flatMap(({ content }) =>
      content.kind === "input" && content.input.kind === "text" ? [content.input.text] : [],
    )
    .slice(-mostBefore);
}
