import { type Conversations, messagePage } from "../../store/conversations.ts";
import type { Deliveries, Delivery } from "../../store/deliveries.ts";
import { type FromCounsellor, isForResident, type Spoken } from "../activity.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import {
  backOff as usualBackOff,
  claimTime,
  maxAttempts,
  type SendOutcome,
} from "./send-outcome.ts";

/** A message of the assistant's or a counsellor's, never the resident's own. */
export type Outgoing = Spoken | FromCounsellor;

/** What is sent in each conversation. */
export type Outbox = Lanes;

export type OutboxParts = {
  conversations: Conversations;
  deliveries: Deliveries;
  send: (delivery: Delivery, message: Outgoing) => Promise<SendOutcome>;
  /** Until when a message is another server's to send, unless that one is gone; null: it is anybody's. */
  leftUntil?: (message: Outgoing) => Promise<number | null>;
  backOff?: (attempts: number) => number;
  now: () => number;
  log: (line: string) => void;
};

/**
 * Delivers messages in order and once, as far as the outcome of a send is known: a send that ends
 * without an answer is repeated.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  return createLanes({
    ...parts,
    work: (conversation, isStopped) => deliverAll(parts, conversation, isStopped),
    left: parts.deliveries.undelivered,
  });
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
    if (delivered === null) return null;
    const next = await nextOutgoing(parts, conversation, delivered);
    if (!next) return null;
    const time = (await parts.leftUntil?.(next)) ?? null;
    if (time !== null && time > now()) return time;
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
  // A page may hold nothing but the resident's own messages, sent faster than they were answered.
  for (let after = delivered; ;) {
    const messages = await parts.conversations.messagesAfter(conversation, after);
    const outgoing = messages.find(isForResident);
    if (outgoing || messages.length < messagePage) return outgoing ?? null;
    after = messages.at(-1)!.sequence;
  }
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
