import type { CaseStatus } from "../../domain/conversation.ts";

/** What the chat reads of a Bot Framework activity. */
export type Activity = {
  id?: string;
  type: string;
  text?: string;
  textFormat?: string;
  locale?: string;
  timestamp?: string;
  from?: { role?: string; id?: string; name?: string };
  channelData?: {
    clientActivityID?: string;
    /** A person's message, and not the assistant's. */
    from?: "counsellor";
    case?: CaseStatus;
    turn?: { language?: string };
    "webchat:sequence-id"?: number;
  };
  entities?: readonly object[];
  suggestedActions?: {
    to?: string[];
    actions: { type: string; title?: string; value?: unknown }[];
  };
};
