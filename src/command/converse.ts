import type { Assistant } from "../assistant.ts";
import type { Language } from "../domain/language.ts";
import type { Audience, Nis } from "../domain/programme.ts";
import type { Reply } from "../domain/reply.ts";

export type Script = {
  id: string;
  turns: string[];
  commune: Nis | null;
  language: Language | null;
  audience: readonly Audience[];
};

/** A reply and how long it took from acceptance to being stored, in milliseconds. */
export type Timed = { reply: Reply; ms: number };

/** Plays a conversation through the real turn, one message after another; the welcome is not among the replies. */
export async function converse(
  { turns, conversations }: Assistant,
  script: Script,
): Promise<Timed[]> {
  const { id, commune, language, audience } = script;
  const hints = { commune, language, audience };
  await turns.open({ id, channel: "terminal", hints });
  const replies: Timed[] = [];
  for (const [index, text] of script.turns.entries()) {
    const start = performance.now();
    const accepted = await turns.accept({
      conversation: id,
      key: String(index),
      input: { kind: "text", text },
      hints,
    });
    if (accepted.outcome !== "stored")
      throw new Error(`The message ${index + 1} of ${id} was not stored: ${accepted.outcome}`);
    await turns.settle();
    const ms = performance.now() - start;
    const after = await conversations.messagesAfter(id, accepted.sequence);
    for (const { content, repliesTo } of after)
      if (content.kind === "reply" && repliesTo === accepted.sequence)
        replies.push({ reply: content.reply, ms });
  }
  return replies;
}
