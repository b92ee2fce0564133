import { readTyping } from "../../domain/typing.ts";
import type { Store } from "../../store/store.ts";
import { counsellor } from "./stored-activity.ts";

/** Tells those who follow a conversation that its counsellor types. */
export type TypingSigns = {
  /** Calls `show` with the activity that says so; returns how to stop. */
  watch(conversation: string, show: (activity: object) => void): () => void;
  stop(): void;
};

/** Hears of typing on whichever server the counsellor is. */
export function typingSignsOf(store: Store): TypingSigns {
  const watchers = new Map<string, Set<(activity: object) => void>>();
  const stop = store.listen((announced) => {
    const typing = readTyping(announced);
    if (typing?.by !== "counsellor") return;
    const activity = typingActivity(typing.conversation, typing.name);
    watchers.get(typing.conversation)?.forEach((show) => show(activity));
  });
  return {
    watch(conversation, show) {
      const others = watchers.get(conversation) ?? new Set();
      watchers.set(conversation, others.add(show));
      return () => {
        others.delete(show);
        if (others.size === 0) watchers.delete(conversation);
      };
    },
    stop,
  };
}

/**
 * Under one id each sign takes the place of the one before, and without a time or a number of its own
 * Web Chat puts it below the last message: the next one then ends it.
 */
function typingActivity(conversation: string, name: string): object {
  return {
    type: "typing",
    id: `${conversation}|typing`,
    channelId: "directline",
    conversation: { id: conversation },
    from: counsellor(name),
  };
}
