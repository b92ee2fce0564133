import type { OpenedCase } from "../../handoff/handoff.ts";
import type { Lane, NextItem } from "../../store/teams-lanes.ts";
import type { CompanionParts } from "../bot-framework/companion.ts";
import type { Connector, Posted } from "../bot-framework/connector.ts";
import type { Reference } from "../bot-framework/reference.ts";
import {
  backOff as usualBackOff,
  maxAttempts,
  outcomeOfFault,
  type SendOutcome,
} from "../bot-framework/send-outcome.ts";
import { mayBeSentTo } from "../bot-framework/service-url.ts";
import { type CardView, cardSummary, caseCard, erasedCard } from "./case-card.ts";
import { deskOf } from "./case-feed.ts";
import type { CaseParts } from "./case-parts.ts";
import { languagesAt, sayIn } from "./case-texts.ts";
import { messagePost, plainPost, transcriptPost } from "./case-words.ts";
import type { Card } from "./programme-card.ts";

/** Longer than a send may take, so that no two servers send the same thing. */
const claimTime = 120_000;

export type CaseOutboxParts = Pick<CaseParts, "handoff" | "lanes" | "names"> &
  CompanionParts & {
    backOff?: ((attempts: number) => number) | undefined;
    now: () => number;
  };

/** What is kept of a send that arrived. */
type Kept = Parameters<CaseParts["lanes"]["done"]>[2];
/** A send to be made; null: there is nothing to send any more. */
type Sending = ((connector: Connector) => Promise<Kept>) | null;

/** Sends what a lane has, one thing after another; resolves to when to go on, or null when nothing is left. */
export async function workLane(
  parts: CaseOutboxParts,
  id: string,
  isStopped: () => boolean,
): Promise<number | null> {
  const { lanes, now } = parts;
  while (!isStopped()) {
    if ((await lanes.next(id)) === null) return null;
    const claim = await lanes.claim(id, now(), now() + claimTime);
    if (claim.outcome === "nothing") return null;
    if (claim.outcome === "not-before") return claim.time;
    // Read under the claim: another server may just have sent it.
    const item = await lanes.next(id);
    if (item === null) {
      await lanes.release(id);
      return null;
    }
    await sendItem(parts, claim.lane, item);
  }
  return null;
}

async function sendItem(parts: CaseOutboxParts, lane: Lane, item: NextItem): Promise<void> {
  const { lanes, backOff = usualBackOff, now, log } = parts;
  const { outcome, kept } = await send(parts, lane, item);
  switch (outcome.outcome) {
    case "arrived":
      return item.kind === "erase" ? lanes.forget(lane.id) : lanes.done(lane.id, item, kept);
    case "later":
      if (lane.attempts + 1 >= maxAttempts) {
        log(`a thread in Teams is left alone after ${maxAttempts} failed sends`);
        return lanes.giveUp(lane.id);
      }
      return lanes.postpone(lane.id, now() + (outcome.wait ?? backOff(lane.attempts)));
    case "closed":
      // A card that somebody deleted takes no update; its thread may still go on.
      if (item.kind === "card" && lane.card !== null) return lanes.done(lane.id, item);
      if (item.kind === "erase") return lanes.forget(lane.id);
      return lanes.giveUp(lane.id);
    case "rejected":
      return item.kind === "erase" ? lanes.forget(lane.id) : lanes.done(lane.id, item);
  }
}

async function send(
  parts: CaseOutboxParts,
  lane: Lane,
  item: NextItem,
): Promise<{ outcome: SendOutcome; kept?: Kept }> {
  const reference = referenceOf(lane);
  if (!mayBeSentTo(reference.serviceUrl, parts.settings)) return { outcome: { outcome: "closed" } };
  const sending = await sendingOf(parts, lane, item, reference);
  if (sending === null) return { outcome: { outcome: "arrived", sentId: null } };
  try {
    const kept = await sending(await parts.connector());
    return { outcome: { outcome: "arrived", sentId: null }, kept };
  } catch (fault) {
    parts.log(`a send did not reach ${new URL(reference.serviceUrl).host}: ${String(fault)}`);
    return { outcome: outcomeOfFault(fault, parts.now()) };
  }
}

async function sendingOf(
  parts: CaseOutboxParts,
  lane: Lane,
  item: NextItem,
  reference: Reference,
): Promise<Sending> {
  const { names, lanes } = parts;
  if (item.kind === "erase") return erasing(parts, lane, reference);
  if (item.kind === "text") return lane.thread === null ? null : saying(plainPost(item.value));
  const opened = lane.case === null ? null : await parts.handoff.open(lane.case);
  if (opened === null) return null;
  if (item.kind === "card") return showing(parts, lane, opened, reference);
  if (lane.thread === null) return null;
  const say = sayIn(languagesAt(deskOf(names.desks, lane), opened.case.language));
  const to = lane.worker === null ? null : await lanes.person(lane.worker);
  const number = Number(item.value);
  if (item.kind === "transcript") {
    const before = opened.transcript.filter(({ sequence }) => sequence <= number);
    return saying(transcriptPost(before, say, to));
  }
  const message = opened.transcript.find(({ sequence }) => sequence === number);
  const post = message ? messagePost(message, say, to) : null;
  return post && saying(post);

  function saying(activity: Posted): Sending {
    const { thread } = lane;
    return async (connector) => {
      const id = await connector.send(reference, activity);
      return id !== null && thread !== null && item.kind !== "text"
        ? { message: { thread, id } }
        : {};
    };
  }
}

/** The card as everybody sees it; who has the case, Teams asks for their own. */
async function showing(
  { names, lanes }: CaseOutboxParts,
  lane: Lane,
  { case: of, callback }: OpenedCase,
  reference: Reference,
): Promise<Sending> {
  const holder = of.counsellor && (await lanes.person(of.counsellor.id));
  const isHeld = of.state === "accepted" || (of.state === "callback" && of.counsellor !== null);
  const view: CardView = {
    case: of,
    callback,
    desk: lane.desk,
    viewer: null,
    refreshFor: holder && isHeld ? [holder.teamsId] : [],
  };
  const activity = { ...cardPost(caseCard(view, names)), summary: cardSummary(view, names) };
  const { card } = lane;
  if (card !== null)
    return async (connector) => {
      await connector.update(reference, card, activity);
      return {};
    };
  // What waits no longer rings nowhere.
  if (isHeld || of.endedAt !== null) return null;
  return async (connector) => ({ card: await connector.begin(reference, lane.channel, activity) });
}

/** What was erased here is taken away there: residents' words, and the card's. */
async function erasing(
  { lanes, names }: CaseOutboxParts,
  lane: Lane,
  reference: Reference,
): Promise<Sending> {
  const { card } = lane;
  const sent = await lanes.sent(lane.id);
  return async (connector) => {
    for (const { thread, id } of sent) {
      await connector.remove(inThread(reference, thread), id).catch(gone);
      await lanes.unsent(lane.id, id);
    }
    if (card !== null)
      await connector.update(reference, card, cardPost(erasedCard(deskOf(names.desks, lane))));
    return {};
  };
}

/** Somebody deleted it before us. */
function gone(fault: { statusCode?: number }): void {
  if (fault.statusCode !== 404 && fault.statusCode !== 403) throw fault;
}

export function cardPost(content: Card): Posted {
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
  };
}

function referenceOf({ reference, thread }: Lane): Reference {
  const held: Reference = JSON.parse(reference);
  return thread === null ? held : inThread(held, thread);
}

function inThread(reference: Reference, thread: string): Reference {
  return { ...reference, conversation: { ...reference.conversation, id: thread } };
}
