import type { Language, ReplyLanguage } from "./language.ts";
import type { DateBasis } from "./programme.ts";

export const decisions = [
  "answer",
  "clarify",
  "no_source",
  "out_of_scope",
  "language_notice",
  "handoff",
  "crisis",
] as const;
/** What a turn does. Small talk is an `answer` without a programme. */
export type Decision = (typeof decisions)[number];

/** A source as the resident sees it, numbered from 1 by its place in the reply. */
export type Citation = {
  title: string;
  url: string;
  date: string | null;
  basis: DateBasis;
  /** The language of the page. */
  language: string;
};

/** Some words of a reply and the numbers of the citations they rest on. */
export type Statement = { text: string; cites: number[] };

/**
 * A piece of a reply, in one language, in the order it is read. `caution` is a standing warning
 * (the date of a source, "check with …"), everything else is the answer's body.
 */
export type Part =
  | { kind: "paragraph"; language: Language; statement: Statement }
  /** Sentences read as one text, each with what it rests on. */
  | { kind: "prose"; language: Language; statements: Statement[] }
  | { kind: "heading"; language: Language; text: string }
  | { kind: "list"; language: Language; items: Statement[] }
  | { kind: "contact"; language: Language; title: string; items: Statement[] }
  | { kind: "caution"; language: Language; text: string };

/** What is said, whatever the channel. */
export type Reply = {
  decision: Decision;
  language: ReplyLanguage;
  /** Ids in the order cited, the main one first. */
  programmes: string[];
  parts: Part[];
  citations: Citation[];
  /** A model wrote the prose of it; its sentences have been checked against the facts they cite. */
  byModel?: true;
  /** Answers that can be pressed instead of typed; each is sent as the resident's own words. */
  choices: string[];
};
