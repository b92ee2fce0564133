import type { Knowledge, Programme } from "../domain/programme.ts";
import type { Handoff } from "../handoff/handoff.ts";
import type { CaseChanges } from "../store/case-changes.ts";
import type { CounsellorProfiles } from "../store/counsellor-profiles.ts";
import type { Sessions } from "../store/sessions.ts";
import type { FindProgrammes } from "../turn/find-programmes.ts";
import type { Events } from "./events.ts";

/** What the calls of the API work with. */
export type ApiParts = {
  handoff: Handoff;
  sessions: Sessions;
  profiles: CounsellorProfiles;
  changes: CaseChanges;
  events: Events;
  knowledge: Pick<Knowledge, "desks">;
  /** All of them, by their ids. */
  programmes: ReadonlyMap<string, Programme>;
  findProgrammes: FindProgrammes;
  /** The address people open; null: the one they use. */
  publicUrl: string | null;
  /** The engagement hub's secret; null without a hub. */
  hubSecret: string | null;
  now: () => number;
};
