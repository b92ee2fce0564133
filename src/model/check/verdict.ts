import type { Programme } from "../../domain/programme.ts";
import type { Text } from "./given.ts";

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
  | "little-shared"
  | "added"
  | "left-out"
  | "other-form"
  | "contradiction-hidden"
  | "leans-on-nothing"
  | "repeated";

/** What was shown, as it was read, of which programme it told, and the sentence of its fact that it told last. */
export type Shown = { text: Text; programme: Programme; last: Text | null };

/** A rule that does not hold, and the words at which. */
export type Refusal = { why: Why; at: string };

export type Verdict =
  | { passed: true; text: string; cites: number[]; shown: Shown }
  | ({ passed: false } & Refusal);
