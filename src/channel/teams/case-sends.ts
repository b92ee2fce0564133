import type { OpenedCase } from "../../handoff/handoff.ts";
import type { Lane, NextItem, TeamsLanes } from "../../store/teams-lanes.ts";
import type { Connector, Posted } from "../bot-framework/connector.ts";
import type { Reference } from "../bot-framework/reference.ts";
import type { CardView } from "./card-view.ts";
import { cardSummary, caseCard, erasedCard } from "./case-card.ts";
import { deskOf } from "./case-feed.ts";
import type { CaseParts } from "./case-parts.ts";
import { languagesAt, sayIn } from "./case-texts.ts";
import { messagePost, plainPost, transcriptPost } from "./case-words.ts";
import type { Card } from "./programme-card.ts";

type SendParts = Pick<CaseParts, "handoff" | "threads" | "names">;

/** What is kept of a send that arrived. */
export type Kept = Parameters<TeamsLanes["done"]>[2];
/** A send to be made; null: there is nothing to send any more. */
export type Sending = ((connector: Connector) => Promise<Kept>) | null;

/** How an item of a lane is sent. */
export async function sendingOf(parts: SendParts, lane: Lane, item: NextItem): Promise<Sending> {
  const { names, threads } = parts;
  const reference = referenceOf(lane);
  if (item.kind === "erase") return erasing(parts, lane, reference);
  if (item.kind === "text") return lane.thread === null ? null : saying(plainPost(item.value));
  const opened = lane.case === null ? null : await parts.handoff.open(lane.case);
  if (opened === null) return null;
  if (item.kind === "card") return showing(parts, lane, opened, reference);
  if (lane.thread === null) return null;
  const say = sayIn(languagesAt(deskOf(names.desks, lane), opened.case.language));
  const to = lane.worker === null ? null : await threads.person(lane.worker);
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
  { names, threads }: SendParts,
  lane: Lane,
  { case: of, callback }: OpenedCase,
  reference: Reference,
): Promise<Sending> {
  const holder = of.counsellor && (await threads.person(of.counsellor.id));
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
  { threads, names }: SendParts,
  lane: Lane,
  reference: Reference,
): Promise<Sending> {
  const { card } = lane;
  const sent = await threads.sent(lane.id);
  return async (connector) => {
    for (const { thread, id } of sent) {
      await connector.remove(inThread(reference, thread), id).catch(gone);
      await threads.unsent(lane.id, id);
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

function cardPost(content: Card): Posted {
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
  };
}

/** Where a lane is held: in its channel, or in the thread it has there. */
export function referenceOf({ reference, thread }: Lane): Reference {
  const held: Reference = JSON.parse(reference);
  return thread === null ? held : inThread(held, thread);
}

function inThread(reference: Reference, thread: string): Reference {
  return { ...reference, conversation: { ...reference.conversation, id: thread } };
}
