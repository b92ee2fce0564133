import type { Language } from "./language.ts";
import type {
  Elsewhere,
  Gap,
  Nis,
  Outside,
  PersonReason,
  Programme,
  Situation,
} from "./programme.ts";
import type { SmallTalk } from "./programme.ts";

/** What a turn is going to do, with all that the words for it need. */
export type Outcome =
  | { kind: "crisis"; situation: Situation; programmes: Programme[] }
  | { kind: "language-notice" }
  | { kind: "switch-language"; language: Language }
  | { kind: "small-talk"; talk: SmallTalk }
  | { kind: "handoff"; reason: PersonReason; programmes: Programme[] }
  | { kind: "offer-callback"; programmes: Programme[] }
  | { kind: "leave-queue" }
  | { kind: "tell-place" }
  | { kind: "answer"; programmes: Programme[] }
  /** The answer depends on the commune; `region` holds in all of them. */
  | { kind: "ask-commune"; communes: Nis[]; region: Programme[] }
  | { kind: "ask-subject"; near: Programme[] }
  | { kind: "no-source"; why: NoSource; near: Programme[] }
  | { kind: "out-of-scope"; about: Outside | null; elsewhere: Elsewhere | null };

/** Why nothing is stated. */
export type NoSource =
  | { kind: "gap"; gap: Gap }
  /** Other communes have it, this one not as far as the sources say. */
  | { kind: "not-in-commune"; communes: Nis[] }
  /** Only some communes have it, and the resident, asked for theirs, named none. */
  | { kind: "depends-on-commune"; communes: Nis[] }
  | { kind: "staff-only" };
