import type { Conversations } from "../../store/conversations.ts";
import type { Turns } from "../../turn/turns.ts";
import type { Limits } from "./limits.ts";
import type { Tokens } from "./tokens.ts";

/** What the calls of Direct Line are made with. */
export type DirectLineParts = {
  turns: Turns;
  conversations: Conversations;
  tokens: Tokens;
  limits: Limits;
};
