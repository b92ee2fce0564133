import { holderOf, isEnded, nextState } from "../domain/case.ts";
import type { Case, CaseEvent, Counsellor } from "../domain/case.ts";
import type { Done } from "./handoff.ts";

/** Why a counsellor cannot do what only who has the case can; null when they can. */
export function refused(given: Case, by: Counsellor, event?: CaseEvent): Done | null {
  if (isEnded(given.state)) return { outcome: "impossible", case: given };
  const holder = holderOf(given);
  if (holder?.id !== by.id) return { outcome: "not-yours", by: holder };
  if (event && nextState(given.state, event) === null)
    return { outcome: "impossible", case: given };
  return null;
}
