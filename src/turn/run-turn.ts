import type { ConversationState, Feedback } from "../domain/conversation.ts";
import type { Hints, Input } from "../domain/incoming.ts";
import type { Reply } from "../domain/reply.ts";

export type TurnInput = { input: Input; hints: Hints; state: ConversationState };
export type TurnOutput = { state: ConversationState; reply: Reply; feedback: Feedback | null };
export type RunTurn = (turn: TurnInput) => TurnOutput;
