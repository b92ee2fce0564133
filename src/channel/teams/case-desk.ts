import type { Desk } from "../../domain/desk.ts";
import type { Commune, Programme } from "../../domain/programme.ts";
import type { Handoff } from "../../handoff/handoff.ts";
import { sessionsOf } from "../../store/sessions.ts";
import type { Store } from "../../store/store.ts";
import { teamsFeedOf } from "../../store/teams-feed.ts";
import { teamsLanesOf } from "../../store/teams-lanes.ts";
import { teamsThreadsOf } from "../../store/teams-threads.ts";
import type { CompanionParts, MakeCompanion } from "../bot-framework/companion.ts";
import { createLanes } from "../bot-framework/lanes.ts";
import { meaningOf } from "./case-feed.ts";
import { workLane } from "./case-outbox.ts";
import type { CaseParts } from "./case-parts.ts";
import { takePress } from "./case-press.ts";
import { takeReply } from "./case-reply.ts";
import { takeCommand } from "./desk-command.ts";

/** How often everything is looked at unasked: an announcement, or a server, may have been lost. */
const lookEvery = 30_000;

export type CaseDeskParts = {
  store: Store;
  handoff: Handoff;
  desks: readonly Desk[];
  communes: readonly Commune[];
  programmes: readonly Programme[];
  now?: () => number;
  /** How long to wait after so many failed sends. */
  backOff?: ((attempts: number) => number) | undefined;
};

/** Counsellors in Teams: a desk's cases as cards in its channels, and the talks in their threads. */
export function caseDesk(given: CaseDeskParts): MakeCompanion {
  return (companion) => {
    const { store, handoff, desks, communes } = given;
    const { log } = companion;
    const lanes = teamsLanesOf(store);
    const threads = teamsThreadsOf(store);
    const feed = teamsFeedOf(store, (fed, lane) => meaningOf(desks, fed, lane));
    const programmes = new Map(given.programmes.map((one) => [one.id, one]));
    const names = { desks, communes, programmes, publicUrl: companion.settings.publicUrl };
    const sends = createLanes({
      work: (lane, isStopped) =>
        workLane({ ...outboxParts(given, companion), lanes, threads, names }, lane, isStopped),
      left: lanes.left,
      now: given.now ?? Date.now,
      log,
    });
    const follower = follow({ store, feed, lanes, sends, log });
    const parts: CaseParts = {
      handoff,
      lanes,
      threads,
      feed,
      names,
      mayLink: mayLinkIn(given, companion),
      wake: sends.wake,
      look: follower.lookAtAll,
    };
    return {
      take: async (activity, origin) =>
        (await takeCommand(parts, activity, origin)) ??
        (await takeReply(parts, activity, origin)) ??
        (await takePress(parts, activity, origin)),
      begin: follower.begin,
      stop: follower.stop,
    };
  };
}

/**
 * Supervisors, by the role they have in the tab: whoever is in the organisation can bring Zinneke into a
 * channel, and what residents say is not for all of them. A local tester is nobody's supervisor.
 */
function mayLinkIn(
  { store, now = Date.now }: CaseDeskParts,
  { settings }: CompanionParts,
): CaseParts["mayLink"] {
  const sessions = sessionsOf(store);
  return async (counsellor) =>
    settings.appId === null || sessions.hasRole(counsellor, "supervisor", now());
}

function outboxParts(
  { handoff, backOff, now = Date.now }: CaseDeskParts,
  companion: CompanionParts,
) {
  return { ...companion, handoff, backOff, now };
}

/** Takes in the changes of cases as they come, and has what they bring sent. */
function follow({
  store,
  feed,
  lanes,
  sends,
  log,
}: Pick<CaseParts, "feed" | "lanes"> & {
  store: Store;
  sends: ReturnType<typeof createLanes>;
  log: (line: string) => void;
}) {
  let running: Promise<void> | null = null;
  let askedAgain = false;
  let stopped = false;
  let interval: NodeJS.Timeout | undefined;

  const takeIn = async (): Promise<void> => {
    for (let isMore = true; isMore && !stopped;) {
      const taken = await feed.take();
      for (const lane of taken.lanes) sends.wake(lane);
      isMore = taken.isMore;
    }
  };
  const look = (): void => {
    askedAgain = running !== null;
    if (stopped || running !== null) return;
    running = takeIn()
      .catch((fault: unknown) => log(`changes of cases cannot be read: ${String(fault)}`))
      .then(() => {
        running = null;
        if (askedAgain) look();
      });
  };
  const resume = (): void =>
    void sends.resume().catch((fault: unknown) => log(`sends to Teams: ${String(fault)}`));
  const lookAtAll = (): void => {
    look();
    resume();
  };
  let deafen = (): void => undefined;
  return {
    lookAtAll,
    begin(): void {
      deafen = store.listen((announced) => announced === "cases" && look());
      interval = setInterval(lookAtAll, lookEvery).unref();
      void lanes
        .forgetClaims()
        .catch((fault: unknown) => log(`claims cannot be read: ${String(fault)}`))
        .then(lookAtAll);
    },
    async stop(): Promise<void> {
      stopped = true;
      deafen();
      clearInterval(interval);
      await running;
      await sends.stop();
    },
  };
}
