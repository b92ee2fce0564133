import { draftAnnouncement } from "../domain/draft-announcement.ts";
import type { Aspect } from "../domain/programme.ts";
import type { Reply } from "../domain/reply.ts";
import type { WritingEnd, WrittenSentence } from "../domain/writing.ts";
import type { Waiting } from "../store/conversations.ts";
import { draftsOf } from "../store/drafts.ts";
import type { AnswerParts } from "./answer-message.ts";
import type { Writable } from "./run-turn.ts";

export type Writing = {
  writing: AsyncGenerator<WrittenSentence, WritingEnd>;
  replyOf: Writable["replyOf"];
  aspect: Aspect | null;
};

export type Written =
  /** No sentence came. */
  | { outcome: "nothing" }
  /** A person has the conversation, or another turn writes: nothing more may leave. */
  | { outcome: "refused" }
  | { outcome: "written"; reply: Reply };

/**
 * Lets an answer leave sentence by sentence: each is stored under the turn's guard, then announced. Once
 * one has left, the answer only grows: where the writing breaks off, facts stand in for the rest.
 */
export async function writeAnswer(
  { store, now }: Pick<AnswerParts, "store" | "now">,
  { message: { conversation, sequence }, version }: Waiting,
  { writing, replyOf, aspect }: Writing,
): Promise<Written> {
  const drafts = draftsOf(store);
  const writer = crypto.randomUUID();
  const sentences: WrittenSentence[] = [];
  try {
    for (;;) {
      const next = await writing.next();
      if (next.done) {
        if (sentences.length === 0) return { outcome: "nothing" };
        return { outcome: "written", reply: replyOf(sentences, next.value) };
      }
      sentences.push(next.value);
      const reply = replyOf(sentences, "growing");
      const draft = {
        conversation,
        answers: sequence,
        writer,
        aspect,
        sentences,
        reply,
        at: now(),
      };
      if (!(await drafts.extend(draft, version))) return { outcome: "refused" };
      await store.announce(draftAnnouncement(conversation));
    }
  } finally {
    // Whatever ends it, the model is not read on.
    await writing.return("broken-off");
  }
}
