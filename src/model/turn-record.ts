import type { Language } from "../domain/language.ts";
import type { ModelUsage } from "../store/model-usage.ts";

/** How writing one answer went, for whoever measures. Times are in milliseconds from its start. */
export type TurnRecord = {
  language: Language;
  outcome: "whole" | "broken-off" | "no-core";
  /** Sentences of the model that were shown. */
  passed: number;
  /** Facts told in the place of sentences that were not. */
  quoted: number;
  /** Sentences that were not shown, by the rule they broke. */
  refused: { why: string; sentence: string }[];
  usage: ModelUsage;
  /** Until the first sentence could leave; null when none did. */
  first: number | null;
  whole: number;
};
