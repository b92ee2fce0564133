import { randomUUID } from "node:crypto";
import type { Input } from "../../domain/incoming.ts";
import type { Deliveries } from "../../store/deliveries.ts";
import type { Turns } from "../../turn/turns.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { Outbox } from "./outbox.ts";
import { conversationOf, eventOf, hintsOf } from "./read-activity.ts";
import { referenceTo } from "./reference.ts";

/** Resolves when what the activity says is stored. */
export type Receive = (activity: IncomingActivity) => Promise<void>;

export function receiver(parts: { turns: Turns; deliveries: Deliveries; outbox: Outbox }): Receive {
  const { turns, deliveries, outbox } = parts;

  /** A conversation exists from its first sign of life, and we know from then on where to send its messages. */
  const open = async (activity: IncomingActivity): Promise<void> => {
    const id = conversationOf(activity);
    await turns.open({ id, channel: activity.channelId, hints: hintsOf(activity) });
    await deliveries.remember(id, JSON.stringify(referenceTo(activity)));
    outbox.wake(id);
  };

  const accept = async (activity: IncomingActivity, input: Input): Promise<void> => {
    const conversation = conversationOf(activity);
    await open(activity);
    const accepted = await turns.accept({
      conversation,
      // Without an id a repetition cannot be told from a new message.
      key: activity.id ?? randomUUID(),
      ...(activity.id !== undefined && { clientId: activity.id }),
      input,
      hints: hintsOf(activity),
    });
    // A thumb on what is no message of ours is acknowledged and dropped: refused, it would come again.
    if (accepted.outcome === "unknown-conversation")
      throw new Error("the conversation was erased meanwhile");
  };

  return async (activity) => {
    const event = eventOf(activity);
    switch (event.kind) {
      case "said":
        return accept(activity, event.input);
      case "judged": {
        const message = await deliveries.sequenceOf(conversationOf(activity), event.sentId);
        if (message === null) return;
        return accept(activity, { kind: "feedback", message, value: event.value });
      }
      case "joined":
        return open(activity);
      case "nothing":
        return;
    }
  };
}
