import { type Case, type CaseChange, isEnded, isWaiting } from "../../domain/case.ts";
import type { Message } from "../../domain/conversation.ts";
import type { Programme } from "../../domain/programme.ts";
import type { OpenedCase } from "../../handoff/handoff.ts";
import { entryOf } from "../case-view.ts";
import type { Entry } from "../schemas.ts";

/** A Bot Framework activity, as the hub is sent it. */
export type HubActivity = {
  type: "event" | "message";
  id: string;
  conversation: { id: string };
} & Record<string, unknown>;

type Programmes = ReadonlyMap<string, Programme>;

/**
 * What the hub is told of a change; nothing of what does not concern it. The ids are made from what is
 * told, so that the hub knows a repetition. Notes never leave.
 */
export function hubActivities(
  change: CaseChange,
  opened: OpenedCase,
  programmes: Programmes,
): HubActivity[] {
  const { case: of } = opened;
  const isTheirs = of.workplace === "hub" && of.acceptedAt !== null;
  switch (change.kind) {
    case "opened":
    case "transferred":
    case "lapsed":
      // What waits no longer rings nowhere.
      return isWaiting(of) ? [initiate(change, opened, programmes)] : [];
    case "claimed":
      return isTheirs
        ? said(opened, programmes, ({ at }) => at > of.openedAt && at <= of.acceptedAt!)
        : [status(change, "accepted", of.counsellor?.name ?? "")];
    case "message":
      return isTheirs && change.at >= of.acceptedAt!
        ? said(opened, programmes, ({ sequence }) => sequence === change.message)
        : [];
    case "returned":
    case "closed":
    case "abandoned":
      return [status(change, "completed", change.kind)];
    case "callback":
      return isEnded(of.state) ? [] : [status(change, "completed", "callback")];
    case "note":
    case "erased":
      return [];
  }
}

/** Asks the hub for a person, with all that one must know (Bot Framework's handoff protocol). */
function initiate(change: CaseChange, opened: OpenedCase, programmes: Programmes): HubActivity {
  const { case: of } = opened;
  return {
    ...event(change),
    name: "handoff.initiate",
    value: {
      language: of.language,
      commune: of.commune,
      topic: of.topic,
      desk: of.desk,
      reason: of.reason,
      question: of.question,
      programmes: of.programmes.map((id) => ({ id, name: programmes.get(id)?.names ?? null })),
    },
    attachments: [
      {
        contentType: "application/json",
        name: "Transcript",
        content: {
          activities: said(
            opened,
            programmes,
            ({ at }) => at <= change.at,
            () => true,
          ),
        },
      },
    ],
  };
}

function status(change: CaseChange, state: string, message: string): HubActivity {
  return { ...event(change), name: "handoff.status", value: { state, message } };
}

function event({ case: id, sequence, at }: CaseChange) {
  return {
    type: "event" as const,
    id: `${id}.${sequence}`,
    timestamp: new Date(at).toISOString(),
    channelId: "zinneke",
    conversation: { id },
    from: { id: "zinneke", name: "Zinneke", role: "bot" },
  };
}

/** The messages wanted; the hub's own and notices are its business only in a transcript. */
function said(
  { case: of, transcript }: OpenedCase,
  programmes: Programmes,
  isWanted: (message: Message) => boolean,
  isShown: (entry: Entry) => boolean = ({ from }) => from === "resident" || from === "assistant",
): HubActivity[] {
  return transcript
    .filter(isWanted)
    .flatMap((message) => entryOf(message, of.language, programmes) ?? [])
    .filter(isShown)
    .map((entry) => messageActivity(of, entry));
}

function messageActivity({ id }: Case, entry: Entry): HubActivity {
  return {
    type: "message",
    id: `${id}.message.${entry.sequence}`,
    timestamp: new Date(entry.at).toISOString(),
    channelId: "zinneke",
    conversation: { id },
    from: sender(entry),
    text: entry.text,
    textFormat: "plain",
    ...(entry.language !== null && entry.language !== "both" && { locale: `${entry.language}-BE` }),
  };
}

function sender({ from, name = "" }: Entry): object {
  switch (from) {
    case "resident":
      return { id: "resident", role: "user" };
    case "counsellor":
      return { id: "counsellor", name, role: "bot" };
    case "assistant":
    case "notice":
      return { id: "zinneke", name: "Zinneke", role: "bot" };
  }
}
