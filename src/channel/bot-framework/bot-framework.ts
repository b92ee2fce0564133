import type { ServiceClientCredentialsFactory } from "botframework-connector";
import type restify from "restify";
import type { Conversations } from "../../store/conversations.ts";
import { readDraftAnnouncement } from "../../domain/draft-announcement.ts";
import { deliveriesOf } from "../../store/deliveries.ts";
import { draftsOf } from "../../store/drafts.ts";
import { shownDraftsOf } from "../../store/shown-drafts.ts";
import type { Store } from "../../store/store.ts";
import type { Turns } from "../../turn/turns.ts";
import { responding } from "../respond.ts";
import { answerer } from "./answer-activity.ts";
import type { MakeCompanion } from "./companion.ts";
import { openConnector } from "./connector.ts";
import { once } from "./once.ts";
import { createOutbox } from "./outbox.ts";
import { conversationPrefix } from "./read-activity.ts";
import { draftSender } from "./draft-sender.ts";
import { receiver, type ReceiverParts } from "./receive.ts";
import { sender } from "./send.ts";
import type { BotFrameworkSettings } from "./settings.ts";
import { typingSender } from "./typing-sender.ts";

/** How often a server looks for what another, now gone, has left undelivered. */
const resumeInterval = 60_000;
/** Long enough for whoever waits for the server to have heard from it: loading botbuilder stops everything for 0.4 s. */
const loadingDelay = 2000;

export type BotFrameworkParts = Pick<ReceiverParts, "residentTyping"> & {
  turns: Turns;
  conversations: Conversations;
  store: Store;
  settings: BotFrameworkSettings;
  log: (line: string) => void;
  /** What else lives at this address, asked in this order. */
  companions?: readonly MakeCompanion[];
  /** How we sign what we send; by default with the app's password. */
  credentials?: ServiceClientCredentialsFactory;
  /** After how many milliseconds a send counts as failed. */
  patience?: number | undefined;
  /** How long to wait after so many failed sends. */
  backOff?: (attempts: number) => number;
  /** How long to wait between two parts of an answer that is being written. */
  draftInterval?: number;
};

/** `stop` lets the sends under way end and starts no other; what is left goes out after the next start. */
export type BotFramework = { stop(): Promise<void> };

/**
 * `POST /api/messages`, for Azure Bot Service (Teams, Azure Direct Line): a message is stored, then
 * acknowledged, and its reply sent afterwards, because channels repeat what takes 15 s.
 */
export function createBotFramework(
  parts: BotFrameworkParts,
): (server: restify.Server) => BotFramework {
  const { store, conversations, settings, log } = parts;
  const connector = once(() => openConnector(settings, parts.credentials, parts.patience));
  const companions = (parts.companions ?? []).map((make) => make({ connector, settings, log }));
  const deliveries = deliveriesOf(store);
  const shown = shownDraftsOf(store);
  const draftsShown = draftSender({
    deliveries,
    drafts: draftsOf(store),
    shown,
    connector,
    settings,
    interval: parts.draftInterval,
  });
  const send = sender({
    conversations,
    connector,
    settings,
    async streamOf({ conversation, repliesTo, content }) {
      if (!("streamed" in content) || repliesTo === null) return null;
      await draftsShown.settled(conversation);
      return shown.streamOf(conversation, repliesTo);
    },
    log,
  });
  const outbox = createOutbox({
    conversations,
    deliveries,
    send,
    leftUntil: async (message) =>
      "streamed" in message.content ? draftsShown.leftUntil(message) : null,
    backOff: parts.backOff,
    now: Date.now,
    log,
  });
  const showTyping = typingSender({ deliveries, connector, settings });
  const answer = answerer({
    settings,
    connector,
    receive: receiver({ ...parts, deliveries, outbox, companions }),
    log,
  });

  return (server) => {
    server.post("/api/messages", responding(answer, log));

    const deafen = store.listen((announced) => {
      const grown = readDraftAnnouncement(announced);
      if (announced.startsWith(conversationPrefix)) outbox.wake(announced);
      else if (grown?.startsWith(conversationPrefix)) draftsShown.wake(grown);
      else if (announced.includes(conversationPrefix))
        void showTyping(announced).catch(() => undefined);
    });
    const resume = (): void =>
      void outbox
        .resume()
        .catch((fault: unknown) => log(`deliveries cannot be resumed: ${String(fault)}`));
    void deliveries
      .forgetClaims()
      .catch((fault: unknown) => log(`claims cannot be read: ${String(fault)}`))
      .then(resume);
    const resuming = setInterval(resume, resumeInterval).unref();
    server.once("listening", () => {
      for (const companion of companions) companion.begin?.();
      if (settings.appId !== null)
        setTimeout(() => void connector().catch(() => undefined), loadingDelay).unref();
    });
    return {
      async stop() {
        deafen();
        clearInterval(resuming);
        await Promise.all([outbox.stop(), ...companions.map((companion) => companion.stop?.())]);
      },
    };
  };
}
