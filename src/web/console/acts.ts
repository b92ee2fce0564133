import type { Api } from "./api.ts";
import { type CaseActs, caseActsOf } from "./case-acts.ts";
import { type OwnActs, ownActsOf } from "./own-acts.ts";
import type { Readings } from "./readings.ts";
import type { ConsoleStore } from "./store.ts";

/** All that a counsellor can do. */
export type Acts = CaseActs & OwnActs;

export type ActParts = {
  api: Api;
  store: ConsoleStore;
  readings: Readings;
  now: () => number;
  newId: () => string;
  askSession: () => Promise<void>;
};

/** What a counsellor can do, over the API and into the store. */
export function actsOf(parts: ActParts): Acts {
  return { ...caseActsOf(parts), ...ownActsOf(parts) };
}
