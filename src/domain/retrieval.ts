import type { Gap, Outside, PersonReason, Programme, Situation, SmallTalk } from "./programme.ts";

/** What the index finds: something known, something known to be missing, something not ours. */
export type Entry =
  | { kind: "programme"; programme: Programme }
  | { kind: "gap"; gap: Gap; near: Programme[] }
  | { kind: "outside"; outside: Outside };

/** An entry and how well it fits the question: about 0 for nothing in common, 1 and more for the same words. */
export type Hit = { entry: Entry; score: number };

/** What a message resembles when it is compared with everything people type: a wish, a distress, or a question. */
export type Intent =
  | { kind: "distress"; situation: Situation }
  | { kind: "request"; reason: PersonReason }
  | { kind: "small-talk"; talk: SmallTalk }
  | { kind: "question" };

/** The intent nearest to a message, how near, and by how much nearer than any ordinary question. */
export type IntentHit = { intent: Intent; score: number; ahead: number };
