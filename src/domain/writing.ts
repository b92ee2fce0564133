import type { Language } from "./language.ts";
import type { Aspect, Commune, Programme, Source } from "./programme.ts";
import type { Hit } from "./retrieval.ts";

/** What a model is to write an answer about. */
export type WritingTask = {
  /** What was asked, without personal data. */
  question: string;
  /** What the resident asked before, where this continues it; the earliest first. */
  before: string[];
  /** What was found, the best first. */
  programmes: Programme[];
  aspect: Aspect | null;
  language: Language;
  /** The communes of the conversation. */
  communes: Commune[];
  /** Epoch milliseconds. */
  now: number;
};

/** A fact as it was told. */
export type ToldFact = {
  text: string;
  /** What must be said beside it, when it ages fast and is old or undated. */
  note: string | null;
  sources: Source[];
};

/** A sentence of a model that says what the facts say, and those facts. */
export type WrittenSentence = { text: string; facts: ToldFact[] };

/** How far an answer is: it still grows, it is whole, or it was broken off and facts stand in for the rest. */
export type Stage = "growing" | "whole" | "broken-off";

/** How writing ended. */
export type WritingEnd = Exclude<Stage, "growing">;

/** A message that continues the conversation, and what was said before it. */
export type FollowUpTask = {
  message: string;
  /** Questions of the resident before it, the earliest first. */
  before: string[];
  /** The ids of the programmes they were answered with. */
  about: string[];
  language: Language;
};

/**
 * The model as a turn sees it. Everything it gives is checked already, and nothing of it throws: what
 * fails, is slow, switched off or used up gives nothing, and the turn goes on without.
 */
export type Model = {
  /** How long a turn may take with it, in milliseconds. */
  budget: number;
  /** Whether it may be asked now. */
  isReady(): Promise<boolean>;
  /** The message as a question that stands by itself; null: it is left as it is. */
  completeFollowUp(task: FollowUpTask, signal: AbortSignal): Promise<string | null>;
  /** Brings what means the same as some words before what only shares some of them; null where it cannot. */
  orderFor(words: string, signal: AbortSignal): Promise<((hits: Hit[]) => Hit[]) | null>;
  /** Writes an answer sentence by sentence. */
  write(task: WritingTask, signal: AbortSignal): AsyncGenerator<WrittenSentence, WritingEnd>;
};
