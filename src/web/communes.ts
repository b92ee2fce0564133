import type { Bilingual } from "../domain/language.ts";

/** What a page needs to know of a commune. */
export type Commune = { nis: string; names: Bilingual };

/** The nineteen communes. */
export const communes: readonly Commune[] = COMMUNES;

/** The commune with this NIS code; null when there is none, or no code. */
export function communeOf(nis: string | null | undefined): Commune | null {
  return communes.find((commune) => commune.nis === nis) ?? null;
}
