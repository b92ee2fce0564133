import type { Message } from "../../domain/conversation.ts";
import { messagePage } from "../../store/conversations.ts";
import type { Draft } from "../../store/drafts.ts";

export type Delivery = {
  /** There may be something new: a message, or more of an answer that is being written. */
  wake(what: "message" | "draft"): void;
};

/**
 * Sends the messages of one conversation to one reader, each once and in order, from the store alone:
 * an announcement only says when to look. Those that come while it looks are one more look. A draft is
 * looked for after the messages: once it has become one, it is not sent any more.
 */
export function delivery(reader: {
  after: number;
  read: (after: number) => Promise<Message[]>;
  readDraft: () => Promise<Draft | null>;
  isErased: () => Promise<boolean>;
  send: (messages: Message[]) => Promise<void>;
  sendDraft: (draft: Draft) => Promise<void>;
  end: (reason: { kind: "erased" } | { kind: "fault"; fault: unknown }) => void;
}): Delivery {
  let last = reader.after;
  let isWanted = false;
  let isDraftWanted = false;
  let isLooking = false;
  let shown = { answers: 0, sentences: 0 };

  const showDraft = async (): Promise<void> => {
    const draft = await reader.readDraft();
    const sentences = draft?.sentences.length ?? 0;
    if (!draft || (draft.answers === shown.answers && sentences <= shown.sentences)) return;
    shown = { answers: draft.answers, sentences };
    await reader.sendDraft(draft);
  };

  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      while (isWanted) {
        isWanted = false;
        const mayHaveGrown = isDraftWanted;
        isDraftWanted = false;
        const messages = await reader.read(last);
        const newest = messages.at(-1);
        if (newest) {
          await reader.send(messages);
          last = newest.sequence;
          // Behind a full page there may be more, which nobody announces.
          if (messages.length >= messagePage) isWanted = true;
        } else if (await reader.isErased()) {
          reader.end({ kind: "erased" });
        }
        if (mayHaveGrown) await showDraft();
      }
    } catch (fault) {
      reader.end({ kind: "fault", fault });
    } finally {
      isLooking = false;
    }
  };
  return {
    wake(what) {
      isWanted = true;
      isDraftWanted ||= what === "draft";
      if (!isLooking) void look();
    },
  };
}
