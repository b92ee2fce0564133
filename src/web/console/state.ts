import type { Counsellor } from "../../domain/case.ts";
import type { Preferences } from "./preferences.ts";
import type { CaseFile, Change, DeskLine, Entry, QueuedCase, Session } from "./wire.ts";

/** What is shown where there is room for one column only. */
export type Pane = "queue" | "conversation" | "case";

export const dialogNames = [
  "help",
  "profile",
  "supervision",
  "transfer",
  "return",
  "close",
  "programmes",
  "canned",
] as const;
export type DialogName = (typeof dialogNames)[number];

/** An answer on its way: shown at once, and kept when it could not be sent. */
export type Outgoing = {
  id: string;
  text: string;
  /** The last message known when it was written. */
  after: number;
  state: "sending" | "sent" | "failed";
};

/** What came of the counsellor's last act, where it is not seen by itself. */
export type Notice =
  | { kind: "taken"; by: Counsellor | null }
  | { kind: "at-capacity" }
  | { kind: "impossible" }
  | { kind: "unreachable" }
  | { kind: "transferred"; desk: string }
  | { kind: "returned" }
  | { kind: "closed" }
  | { kind: "callback-kept" };

/** Something to be said to who does not see the screen. */
export type News =
  | { kind: "new-case"; case: QueuedCase }
  | { kind: "message"; entry: Entry }
  | { kind: "note-kept" };
/** News with its number, under which it is said once. */
export type Announcement = News & { id: number };

export type SignedIn =
  | { kind: "asking" }
  | { kind: "no" }
  /** Nobody any more, by their own will. */
  | { kind: "left" }
  | { kind: "unreachable" }
  | { kind: "yes"; who: Session };

export type State = {
  preferences: Preferences;
  /** Whether what the console stands in is dark: the system or, in a tab, Teams. */
  inDark: boolean;
  session: SignedIn;
  connection: "opening" | "open" | "lost";
  /** The last reading of the lists failed, and is tried again. */
  stale: boolean;
  /** Null until they are first read. */
  cases: QueuedCase[] | null;
  ended: QueuedCase[];
  files: Record<string, CaseFile>;
  desks: DeskLine[];
  search: string;
  selected: string | null;
  pane: Pane;
  dialog: DialogName | null;
  /** Goes up with each dialog opened: each begins anew. */
  openings: number;
  drafts: Record<string, string>;
  noteDrafts: Record<string, string>;
  outgoing: Record<string, Outgoing[]>;
  /** When a resident was last heard typing. */
  typing: Record<string, number>;
  /** Whether the open conversation can be seen: the page is in front, and on a phone not the queue. */
  attends: boolean;
  /** The last message seen of each case. */
  seen: Record<string, number>;
  notice: Notice | null;
  announcements: Announcement[];
  /** Goes up with each new case to be heard. */
  arrivals: number;
};

export type Action =
  | { type: "preferred"; preferences: Partial<Preferences> }
  | { type: "in-dark"; inDark: boolean }
  | { type: "session"; session: SignedIn }
  /** By their own will: the next person at this screen finds nothing. */
  | { type: "signed-out" }
  | { type: "connection"; connection: State["connection"] }
  | { type: "stale"; stale: boolean }
  | { type: "cases"; cases: QueuedCase[] }
  | { type: "ended"; ended: QueuedCase[] }
  | { type: "file"; file: CaseFile }
  | { type: "erased"; case: string }
  | { type: "desks"; desks: DeskLine[] }
  | { type: "changed"; change: Change }
  | { type: "typing"; case: string; at: number }
  | { type: "searched"; search: string }
  | { type: "selected"; case: string | null }
  | { type: "pane"; pane: Pane }
  | { type: "attends"; attends: boolean }
  | { type: "dialog"; dialog: DialogName | null }
  | { type: "drafted"; case: string; text: string }
  | { type: "note-drafted"; case: string; text: string }
  | { type: "note-kept"; case: string; text: string }
  | { type: "sending"; case: string; id: string; text: string }
  /** `shown`: the transcript has it now. */
  | { type: "sent"; case: string; id: string; became: "sent" | "shown" | "failed" }
  | { type: "notice"; notice: Notice | null };

/** What outlives a reload: the words that were not yet sent. */
export type Unsent = Pick<State, "drafts" | "noteDrafts" | "outgoing">;

/** The console as it opens. */
export function newConsole(preferences: Preferences, unsent: Unsent): State {
  return {
    preferences,
    inDark: false,
    session: { kind: "asking" },
    connection: "opening",
    stale: false,
    cases: null,
    ended: [],
    files: {},
    desks: [],
    search: "",
    selected: null,
    pane: "queue",
    dialog: null,
    openings: 0,
    ...unsent,
    typing: {},
    attends: true,
    seen: {},
    notice: null,
    announcements: [],
    arrivals: 0,
  };
}
