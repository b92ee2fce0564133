import type { Answer } from "../answer.ts";
import type { Connector } from "./connector.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/** Who an activity comes from. */
export type Origin = {
  /** The Microsoft 365 organisation it was sent in; null outside Teams. */
  tenant: string | null;
  /** In Teams, and in an organisation whose people see what is for staff. */
  isStaff: boolean;
};

/** What else lives at `/api/messages` beside the conversation with the assistant. */
export type Companion = {
  /**
   * Looks at an activity before the assistant does. An answer takes it: nothing else happens to it. Null
   * leaves it. In a Teams channel the assistant itself hears only what mentions it; a companion hears all.
   */
  take(activity: IncomingActivity, origin: Origin): Promise<Answer | null>;
  /** Begins to send by itself, once the server listens. */
  begin?(): void;
  /** Resolves when nothing of it runs any more. */
  stop?(): Promise<void>;
};

/** What a companion is given to send with. */
export type CompanionParts = {
  connector: () => Promise<Connector>;
  settings: BotFrameworkSettings;
  log: (line: string) => void;
};
export type MakeCompanion = (parts: CompanionParts) => Companion;
