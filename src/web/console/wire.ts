import type {
  Callback,
  CaseChange,
  CaseReason,
  CaseState,
  CloseOutcome,
  Counsellor,
  Note,
  Workplace,
} from "../../domain/case.ts";
import type { Bilingual, Language, ReplyLanguage } from "../../domain/language.ts";
import type { Nis, Topic } from "../../domain/programme.ts";
import type { Decision } from "../../domain/reply.ts";

// What the counsellors' API says, as the console reads it. Times are epoch milliseconds.

export type Role = "counsellor" | "supervisor";

/** Who is signed in, and the desks and languages they serve; no desk means every desk. */
export type Session = Counsellor & {
  roles: Role[];
  csrf: string;
  language: Language | null;
  desks: string[];
  languages: Language[];
};

/** A case as the queue shows it. */
export type QueuedCase = {
  id: string;
  state: CaseState;
  desk: string;
  language: ReplyLanguage;
  commune: Nis | null;
  topic: Topic | null;
  reason: CaseReason;
  question: string;
  openedAt: number;
  queuedAt: number;
  acceptedAt: number | null;
  endedAt: number | null;
  counsellor: Counsellor | null;
  workplace: Workplace | null;
  outcome: CloseOutcome | null;
};

/** One message of a conversation. */
export type Entry = {
  sequence: number;
  at: number;
  from: "resident" | "assistant" | "counsellor" | "notice";
  name?: string;
  language: ReplyLanguage | null;
  text: string;
  /** A resident's question as understood, where it continues one before. */
  question?: string;
  programmes?: { id: string; name: string }[];
  decision?: Decision;
};

/** A case with all that its counsellor sees. */
export type CaseFile = QueuedCase & {
  transcript: Entry[];
  notes: Note[];
  callback: (Callback & { attempts: number }) | null;
  programmes: { id: string; name: Bilingual }[];
};

export type DeskLine = {
  id: string;
  names: Bilingual;
  communes: Nis[] | "all";
  languages: Language[];
  topics: Topic[] | "all";
  open: boolean;
  opens: number | null;
  /** Null while it is closed, or when it is always open. */
  closes: number | null;
  capacity: number;
  waiting: number;
};

export type Present = Counsellor & {
  desks: string[];
  languages: Language[];
  cases: number;
  seenAt: number;
};

/** The queue in figures; waits are in milliseconds. */
export type Figures = {
  waiting: number;
  longestWait: number | null;
  accepted: number;
  callbacks: number;
  today: { opened: number; answered: number; abandoned: number; medianWait: number | null };
};

/** A programme found; `text` is ready to be sent, with its contact, source and date. */
export type FoundProgramme = { id: string; name: string; summary: string; text: string };
export type CannedReply = { id: string; text: string };
export type SignInLink = { url: string; expires: number };
export type Change = Pick<CaseChange, "sequence" | "case" | "kind" | "at">;
