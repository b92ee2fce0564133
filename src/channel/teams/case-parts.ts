import type { Counsellor } from "../../domain/case.ts";
import { personName } from "../../domain/person-name.ts";
import { withoutControls } from "../../domain/text.ts";
import type { Handoff } from "../../handoff/handoff.ts";
import type { TeamsFeed } from "../../store/teams-feed.ts";
import type { TeamsLanes } from "../../store/teams-lanes.ts";
import type { TeamsThreads } from "../../store/teams-threads.ts";
import type { IncomingActivity } from "../bot-framework/incoming-activity.ts";
import type { CardNames } from "./card-view.ts";

/** What everything that counsellors do in Teams works with. */
export type CaseParts = {
  handoff: Handoff;
  lanes: TeamsLanes;
  threads: TeamsThreads;
  feed: TeamsFeed;
  names: CardNames;
  /** Whether somebody may have a desk's cases shown in a channel. */
  mayLink: (counsellor: string) => Promise<boolean>;
  /** Sends what was added to a lane. */
  wake: (lane: string) => void;
  /** Sends whatever there is. */
  look: () => void;
};

/** A counsellor, and the id by which Teams knows them. */
export type InTeams = Counsellor & { teamsId: string };

/** The id of a counsellor whom Microsoft's directory knows by an object id. */
export function counsellorId(objectId: string): string {
  return `entra-${objectId.toLowerCase()}`;
}

/** Who wrote or pressed; null where Teams does not say. */
export function counsellorIn({ from }: IncomingActivity): InTeams | null {
  if (from === undefined) return null;
  const name = personName(from.name ?? "");
  return {
    id: from.aadObjectId ? counsellorId(from.aadObjectId) : `teams-${from.id}`,
    name: name === "" ? "Zinneke" : name,
    teamsId: from.id,
  };
}

/** The channel a thread is in: a thread's id is the channel's, and that of the message that begins it. */
export function channelOf({ conversation, channelData }: IncomingActivity): string {
  return channelData.channel?.id ?? conversation.id.replace(/;messageid=.*$/, "");
}

/** Words as they can be stored: without control characters, lines kept. */
export function wordsIn(text: unknown): string {
  return typeof text === "string" ? withoutControls(text.replace(/\r\n?/g, "\n")).trim() : "";
}
