import type { Conversations } from "../../store/conversations.ts";
import type { Deliveries, Delivery } from "../../store/deliveries.ts";
import { type FromCounsellor, isForResident, type Spoken } from "../activity.ts";
import { backOff as usualBackOff, maxAttempts, type SendOutcome } from "./send-outcome.ts";

/** Longer than a send may take, so that no two servers send the same message. */
const claimTime = 120_000;
/** Conversations resumed side by side. */
const resumedAtOnce = 8;

/** A message of the assistant's or a counsellor's, never the resident's own. */
export type Outgoing = Spoken | FromCounsellor;

export type Outbox = {
  /** Sends what a conversation has that is not delivered; called while it does so, it looks again afterwards. */
  wake(conversation: string): void;
  /** Sends what was left by a crash, or by a server that is gone. */
  resume(): Promise<void>;
  /** Resolves when the sends under way have ended; starts no other. */
  stop(): Promise<void>;
};

export type OutboxParts = {
  conversations: Conversations;
  deliveries: Deliveries;
  send: (delivery: Delivery, message: Outgoing) => Promise<SendOutcome>;
  backOff?: (attempts: number) => number;
  now: () => number;
  log: (line: string) => void;
};

/**
 * Delivers messages in order and once, as far as the outcome of a send is known: a send that ends
 * without an answer is repeated.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const running = new Map<string, Promise<void>>();
  const askedAgain = new Set<string>();
  const alarms = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const run = (conversation: string): Promise<void> => {
    const work = deliverAll(parts, conversation, () => stopped)
      .then((time) => time !== null && wakeAt(conversation, time))
      .catch((fault: unknown) => parts.log(`a delivery broke off: ${String(fault)}`))
      .then(() => {
        running.delete(conversation);
        if (askedAgain.delete(conversation)) wake(conversation);
      });
    running.set(conversation, work);
    return work;
  };
  const wake = (conversation: string): void => {
    if (stopped) return;
    if (running.has(conversation)) askedAgain.add(conversation);
    else void run(conversation);
  };
  const wakeAt = (conversation: string, time: number): void => {
    clearTimeout(alarms.get(conversation));
    const alarm = setTimeout(() => {
      alarms.delete(conversation);
      wake(conversation);
    }, time - parts.now());
    alarms.set(conversation, alarm.unref());
  };

  return {
    wake,
    async resume() {
      const left = (await parts.deliveries.undelivered()).values();
      const resumeNext = async (): Promise<void> => {
        for (const conversation of left) {
          if (stopped) return;
          await (running.get(conversation) ?? run(conversation));
        }
      };
      await Promise.all(Array.from({ length: resumedAtOnce }, resumeNext));
    },
    async stop() {
      stopped = true;
      for (const alarm of alarms.values()) clearTimeout(alarm);
      await Promise.all(running.values());
    },
  };
}

/** Sends one message after the other; resolves to the time at which to go on, or null when nothing is left to do. */
async function deliverAll(
  parts: OutboxParts,
  conversation: string,
  isStopped: () => boolean,
): Promise<number | null> {
  const { deliveries, now } = parts;
  while (!isStopped()) {
    const delivered = await deliveries.deliveredUpTo(conversation);
    if (delivered === null || !(await nextOutgoing(parts, conversation, delivered))) return null;
    const claim = await deliveries.claim(conversation, now(), now() + claimTime);
    if (claim.outcome === "nothing") return null;
    if (claim.outcome === "not-before") return claim.time;
    await deliverNext(parts, claim.delivery);
  }
  return null;
}

async function nextOutgoing(
  parts: OutboxParts,
  conversation: string,
  delivered: number,
): Promise<Outgoing | null> {
  const messages = await parts.conversations.messagesAfter(conversation, delivered);
  return messages.find(isForResident) ?? null;
}

async function deliverNext(parts: OutboxParts, delivery: Delivery): Promise<void> {
  const { deliveries, backOff = usualBackOff, now, log } = parts;
  const { conversation, attempts } = delivery;
  const message = await nextOutgoing(parts, conversation, delivery.delivered);
  if (!message) return deliveries.release(conversation);
  const sent = await parts.send(delivery, message);
  switch (sent.outcome) {
    case "arrived":
      return deliveries.advance(conversation, message.sequence, sent.sentId);
    case "later":
      if (attempts + 1 >= maxAttempts) {
        log(`a conversation is left alone after ${maxAttempts} failed sends`);
        return deliveries.giveUp(conversation);
      }
      return deliveries.postpone(conversation, now() + (sent.wait ?? backOff(attempts)));
    case "closed":
      return deliveries.giveUp(conversation);
    case "rejected":
      return deliveries.advance(conversation, message.sequence, null);
  }
}
