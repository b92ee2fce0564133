import type { Language } from "./language.ts";
import type {
  Aspect,
  Commune,
  Elsewhere,
  PersonReason,
  Situation,
  SmallTalk,
} from "./programme.ts";

/** A place a message names, read in either language. */
export type Place = {
  commune: Commune | null;
  /** Brussels as a whole, without a commune. */
  region: boolean;
  elsewhere: Elsewhere | null;
  /** The folded words of the message that name no commune. */
  otherWords: string[];
};

/** What a resident wants of the assistant itself rather than of the knowledge. */
export type Request =
  | { kind: "person"; reason: PersonReason }
  /** Does not want to wait for a person any longer. */
  | { kind: "leave" }
  | { kind: "language"; language: Language }
  | { kind: "small-talk"; talk: SmallTalk };

/** Whether a message continues the subject before it: surely (it names none of its own), or perhaps. */
export type FollowUp = "no" | "maybe" | "yes";

/**
 * What few words tell and no likeness of sentences may miss: hunger; the commune's own CPAS/OCMW, or that it
 * does not decide; something to give away.
 */
export type Need = "food" | "social-service" | "late-decision" | "give-away";

/** A resident's message, understood. */
export type Question = {
  /** As written, clean and without personal data. */
  text: string;
  /** What to look for: without the names of places, completed from the conversation when it follows up. */
  search: string;
  /** The same, not completed. */
  searchAlone: string;
  /** The question for people to read: as written, after what it continues. */
  asked: string;
  /** The language told from the words; null when they do not tell. */
  language: Language | null;
  /** Neither French nor Dutch. */
  foreign: boolean;
  place: Place;
  request: Request | null;
  situation: Situation | null;
  /** The situation is only half told: a programme that fits well may answer better. */
  unsure: boolean;
  aspect: Aspect | null;
  need: Need | null;
  /** Only what costs nothing is wanted. */
  free: boolean;
  /** Somebody speaks for an association, not for a person. */
  organisation: boolean;
  /** It speaks of something that is one's own: "mon dossier", "onze aanvraag". */
  own: boolean;
  followUp: FollowUp;
  /** It asks something ("which documents?") and neither it nor the conversation tells of what. */
  bare: boolean;
};
