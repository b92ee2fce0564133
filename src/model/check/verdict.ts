import type { Programme } from "../../domain/programme.ts";

/** Why a sentence is not shown. */
export type Why =
  | "too-long"
  | "mark-up"
  | "hidden-characters"
  | "other-script"
  | "other-language"
  | "familiar-or-first-person"
  | "asks-personal-data"
  | "no-citation"
  | "unknown-citation"
  | "opening-states"
  | "contact"
  | "figure"
  | "figure-of-another"
  | "name"
  | "commune"
  | "unsupported-word"
  | "little-shared"
  | "facts-mixed"
  | "negation"
  | "other-sense"
  | "claim"
  | "contradiction-hidden"
  | "condition-dropped"
  | "condition-presumed"
  | "repeated";

/** A sentence that was shown. */
export type Shown = { text: string; programme: Programme };

/** A rule that does not hold, and the words at which. */
export type Refusal = { why: Why; at: string };

export type Verdict =
  | { passed: true; text: string; cites: number[] }
  | ({ passed: false } & Refusal);
