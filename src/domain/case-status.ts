import { nextState, type Case, type Place } from "./case.ts";
import type { CaseStatus } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import type { Bilingual } from "./language.ts";
import type { Commune } from "./programme.ts";

/** How a case stands, as the resident's client shows it; `place` where it waits. */
export function caseStatus(
  given: Case,
  place: Place | null,
  names: { communes: readonly Commune[]; desks: readonly Desk[] },
): CaseStatus {
  const { state, counsellor } = given;
  return {
    state,
    position: place?.position ?? null,
    counsellor:
      state === "accepted" && counsellor
        ? { name: counsellor.name, place: placeServed(given, names) }
        : null,
    callbackOffered: nextState(state, "request-callback") !== null,
  };
}

/** What a counsellor speaks for: the resident's commune where it is known, else the desk. */
export function placeServed(
  { commune, desk }: Case,
  { communes, desks }: { communes: readonly Commune[]; desks: readonly Desk[] },
): Bilingual {
  const known = communes.find(({ nis }) => nis === commune) ?? desks.find(({ id }) => id === desk);
  // A desk can be taken out of the file while it has cases.
  return known?.names ?? { fr: desk, nl: desk };
}
