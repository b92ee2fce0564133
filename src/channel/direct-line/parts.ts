import type { Handoff } from "../../handoff/handoff.ts";
import type { Conversations } from "../../store/conversations.ts";
import type { Turns } from "../../turn/turns.ts";
import type { Limits } from "./limits.ts";
import type { Tokens } from "./tokens.ts";

/** What residents do with their case. */
export type ResidentHandoff = Pick<Handoff, "leave" | "requestCallback" | "residentTyping">;

/** What the calls of Direct Line are made with. */
export type DirectLineParts = {
  turns: Turns;
  conversations: Conversations;
  handoff: ResidentHandoff;
  tokens: Tokens;
  limits: Limits;
};
