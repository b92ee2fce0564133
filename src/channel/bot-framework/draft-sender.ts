import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Message } from "../../domain/conversation.ts";
import type { Deliveries } from "../../store/deliveries.ts";
import type { Draft, Drafts } from "../../store/drafts.ts";
import type { ShownDrafts } from "../../store/shown-drafts.ts";
import { textFor } from "../activity.ts";
import { type Connector, type Sent, sendTimeout } from "./connector.ts";
import type { Reference } from "./reference.ts";
import { mayBeSentTo } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/** Shows answers in Teams while they are being written. */
export type DraftSender = {
  /** An answer of this conversation has grown. */
  wake(conversation: string): void;
  /** Resolves when nothing of a conversation's answer is on its way: its whole may follow. */
  settled(conversation: string): Promise<void>;
  /** Until when the whole of an answer is left to the server that shows it; null: it is anybody's. */
  leftUntil(whole: Whole): Promise<number | null>;
};

/** An answer that is stored whole. */
type Whole = Pick<Message, "conversation" | "repliesTo" | "at">;

/** Teams takes one part a second; Microsoft advises to wait somewhat longer. */
const usualInterval = 1_500;

/**
 * Sends what there is of an answer as a stream of Teams, in one-to-one chats: groups have none. Each part
 * holds all that the ones before held. A part that does not arrive is not repeated, for the next holds it;
 * the whole message is the outbox's to deliver.
 */
export function draftSender(parts: {
  deliveries: Deliveries;
  drafts: Drafts;
  shown: ShownDrafts;
  connector: () => Promise<Connector>;
  settings: BotFrameworkSettings;
  interval?: number;
}): DraftSender {
  const server = randomUUID();
  const { interval = usualInterval } = parts;
  const running = new Map<string, Promise<void>>();
  const sending = new Map<string, Promise<void>>();
  const grown = new Set<string>();

  const run = async (conversation: string): Promise<void> => {
    while (grown.delete(conversation)) {
      const work = sendNext(parts, server, conversation).catch(() => undefined);
      sending.set(conversation, work);
      await work;
      sending.delete(conversation);
      await pause(interval, undefined, { ref: false });
    }
  };
  return {
    wake(conversation) {
      grown.add(conversation);
      if (running.has(conversation)) return;
      const work = run(conversation).finally(() => running.delete(conversation));
      running.set(conversation, work);
    },
    async settled(conversation) {
      grown.delete(conversation);
      await sending.get(conversation);
    },
    async leftUntil({ conversation, repliesTo, at }) {
      if (repliesTo === null) return null;
      return (await parts.shown.isAnothers(conversation, repliesTo, server))
        ? at + sendTimeout
        : null;
    },
  };
}

async function sendNext(
  { deliveries, drafts, shown, connector, settings }: Parameters<typeof draftSender>[0],
  server: string,
  conversation: string,
): Promise<void> {
  const held = await deliveries.referenceOf(conversation);
  const reference: Reference | null = held === null ? null : JSON.parse(held);
  if (reference?.channelId !== "msteams") return;
  if (reference.conversation.conversationType !== "personal") return;
  if (!mayBeSentTo(reference.serviceUrl, settings)) return;
  const draft = await drafts.read(conversation);
  if (!draft) return;
  const before = await shown.take(conversation, draft.answers, server);
  if (!before) return;
  const chunks = before.chunks + 1;
  const sentId = await (
    await connector()
  ).send(reference, chunkOf(draft, { stream: before.stream, chunks }));
  await shown.advance(conversation, draft.answers, { stream: before.stream ?? sentId, chunks });
}

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux */
function chunkOf(
  { reply }: Draft,
  { stream, chunks }: { stream: string | null; chunks: number },
): Sent {
  return {
    type: "typing",
    text: textFor(reply, "teams"),
    entities: [
      {
        type: "streaminfo",
        streamType: "streaming",
        streamSequence: chunks,
        ...(stream !== null && { streamId: stream }),
      },
    ],
  };
}
