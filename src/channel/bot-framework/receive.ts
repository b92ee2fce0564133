import { randomUUID } from "node:crypto";
import type { Hints, Input } from "../../domain/incoming.ts";
import type { Deliveries } from "../../store/deliveries.ts";
import type { Turns } from "../../turn/turns.ts";
import type { Answer } from "../answer.ts";
import type { Companion, Origin } from "./companion.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { Outbox } from "./outbox.ts";
import { conversationOf, type Event, eventOf, hintsOf, isThread } from "./read-activity.ts";
import { referenceTo } from "./reference.ts";

/** Resolves to the answer when what the activity says is stored. */
export type Receive = (activity: IncomingActivity, origin: Origin) => Promise<Answer>;

export type ReceiverParts = {
  turns: Turns;
  /** Tells the counsellor who has a conversation that the resident types. */
  residentTyping: (conversation: string) => Promise<void>;
  deliveries: Deliveries;
  outbox: Outbox;
  companions: readonly Companion[];
};

export function receiver(parts: ReceiverParts): Receive {
  const { turns, deliveries, outbox, companions } = parts;

  /** A conversation exists from its first sign of life, and we know from then on where to send its messages. */
  const open = async (activity: IncomingActivity, hints: Hints): Promise<void> => {
    const id = conversationOf(activity);
    // Who asks something in a thread wants that answered: everybody was welcomed in the channel.
    const silent = isThread(activity);
    await turns.open({ id, channel: activity.channelId, hints, silent });
    await deliveries.remember(id, JSON.stringify(referenceTo(activity)));
    outbox.wake(id);
  };

  const accept = async (activity: IncomingActivity, input: Input, hints: Hints): Promise<void> => {
    const conversation = conversationOf(activity);
    await open(activity, hints);
    const accepted = await turns.accept({
      conversation,
      // Without an id a repetition cannot be told from a new message.
      key: activity.id ?? randomUUID(),
      ...(activity.id !== undefined && { clientId: activity.id }),
      input,
      hints,
    });
    // A thumb on what is no message of ours is acknowledged and dropped: refused, it would come again.
    if (accepted.outcome === "unknown-conversation")
      throw new Error("the conversation was erased meanwhile");
  };

  const judge = async (
    activity: IncomingActivity,
    { sentId, value, reason }: Extract<Event, { kind: "judged" }>,
    hints: Hints,
  ): Promise<void> => {
    const message = await deliveries.sequenceOf(conversationOf(activity), sentId);
    if (message === null) return;
    const said = reason !== null && { reason };
    await accept(activity, { kind: "feedback", message, value, ...said }, hints);
  };

  return async (activity, origin) => {
    for (const companion of companions) {
      const answer = await companion.take(activity, origin);
      if (answer) return answer;
    }
    const event = eventOf(activity);
    const hints = hintsOf(activity, origin);
    switch (event.kind) {
      case "said":
        await accept(activity, event.input, hints);
        return taken;
      case "judged":
        await judge(activity, event, hints);
        return taken;
      case "joined":
        await open(activity, hints);
        return taken;
      case "types":
        await parts.residentTyping(conversationOf(activity));
        return taken;
      case "nothing":
        return taken;
      case "unanswerable":
        return event.answer;
    }
  };
}

const taken: Answer = { status: 200, json: {} };
