import type { Message } from "../../domain/conversation.ts";
import { messagePage } from "../../store/conversations.ts";

export type Delivery = {
  /** There may be something new. */
  wake(): void;
};

/**
 * Sends the messages of one conversation to one reader, each once and in order, from the store alone:
 * an announcement only says when to look. Those that come while it looks are one more look.
 */
export function delivery(reader: {
  after: number;
  read: (after: number) => Promise<Message[]>;
  isErased: () => Promise<boolean>;
  send: (messages: Message[]) => Promise<void>;
  end: (reason: { kind: "erased" } | { kind: "fault"; fault: unknown }) => void;
}): Delivery {
  let last = reader.after;
  let isWanted = false;
  let isLooking = false;

  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      while (isWanted) {
        isWanted = false;
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
      }
    } catch (fault) {
      reader.end({ kind: "fault", fault });
    } finally {
      isLooking = false;
    }
  };
  return {
    wake() {
      isWanted = true;
      if (!isLooking) void look();
    },
  };
}
