import type { Language } from "./language.ts";
import type { Audience, Nis } from "./programme.ts";

/** What a channel knows besides the words. */
export type Hints = {
  /** The commune on whose site the conversation runs. */
  commune: Nis | null;
  /** The language of that site or of the client. */
  language: Language | null;
  audience: readonly Audience[];
};

/** One thing that is sent: words, a judgement of a reply, or our name and nothing else, in a group. */
export type Input =
  | { kind: "text"; text: string }
  | { kind: "upload"; text: string; files: number }
  | { kind: "feedback"; message: number; value: "like" | "dislike"; reason?: string }
  | { kind: "mention" };

/** One message in, whatever the channel. */
export type Incoming = {
  conversation: string;
  /** Identifies the message across repetitions: delivered twice, it is answered once. */
  key: string;
  input: Input;
  hints: Hints;
};
