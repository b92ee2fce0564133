import type { Bilingual, Language } from "./language.ts";
import type { Nis, Topic } from "./programme.ts";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes after midnight in Brussels, from `open` up to but not including `close`; 1440 is midnight. */
export type Period = { open: number; close: number };

/** The counsellors who serve some communes, languages and topics. */
export type Desk = {
  id: string;
  names: Bilingual;
  communes: Nis[] | "all";
  languages: readonly Language[];
  topics: Topic[] | "all";
  /** Several periods a day; `always` knows no night and no holiday. */
  hours: Record<Weekday, Period[]> | "always";
  /** Whether it opens on Belgian public holidays. */
  holidays: boolean;
  /** Days (`YYYY-MM-DD`, in Brussels) on which it is closed besides. */
  closures: { from: string; to: string; reason: Bilingual }[];
  /** Cases one counsellor has at a time. */
  capacity: number;
  /** Seconds. */
  waiting: {
    /** Between two notices to a resident who waits. */
    notice: number;
    /** Until a callback is offered; offered again at the same interval. */
    callback: number;
    /** Silence of the resident after which a waiting case is abandoned, and one with a counsellor returned. */
    idle: number;
    /** Time in Teams without an answer, to a claim or to the resident's words, after which the claim lapses. */
    teams: number;
  };
};

/** Whether a desk can take a case now; `opens` is null when no opening is in sight (a year). */
export type DeskHours =
  | { open: true }
  | { open: false; opens: number | null; reason: Bilingual | null };
