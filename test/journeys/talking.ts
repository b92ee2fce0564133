import { createAssistant, type AssistantOptions } from "../../src/assistant.ts";
import type { CaseStatus } from "../../src/domain/conversation.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

/** What the assistant answered, and how the resident's case stood then. */
export type Answer = { reply: Reply; status: CaseStatus | undefined };

/** The real assistant over a store in memory, with desks, and residents who speak to it. */
export async function startTalking(options: Partial<AssistantOptions>) {
  const faults: unknown[] = [];
  const assistant = createAssistant(await openSqlite(":memory:"), {
    report: (fault) => faults.push(fault),
    ...options,
  });
  let number = 0;

  /** A resident on a commune's site; a conversation of its own. */
  const resident = async (site: { commune?: string | null; language?: Language | null } = {}) => {
    const conversation = `resident-${number++}`;
    const hints = {
      commune: site.commune ?? null,
      language: site.language ?? null,
      audience: ["resident" as const],
    };
    await assistant.turns.open({ id: conversation, channel: "test", hints });
    const say = async (text: string): Promise<Answer> => {
      const key = `${conversation}-${number++}`;
      const input = { kind: "text" as const, text };
      const accepted = await assistant.turns.accept({ conversation, key, input, hints });
      if (accepted.outcome !== "stored") throw new Error(accepted.outcome);
      await assistant.turns.settle();
      if (faults.length > 0) throw faults[0];
      const after = await assistant.conversations.messagesAfter(conversation, accepted.sequence);
      const answer = after.find(({ repliesTo }) => repliesTo === accepted.sequence)?.content;
      if (answer?.kind !== "reply") throw new Error(`No reply to "${text}"`);
      return { reply: answer.reply, status: answer.status };
    };
    const cases = async () =>
      (await assistant.handoff.cases({ ended: false })).filter(
        (one) => one.conversation === conversation,
      );
    return { conversation, say, cases };
  };
  return { ...assistant, resident };
}
