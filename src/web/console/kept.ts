import type { Unsent } from "./state.ts";

const preferencesKey = "zinneke-console";
const unsentKey = "zinneke-console-unsent";

// Storage may be forbidden, or full: the console works without, and forgets.

/** What was kept of the preferences, as text. */
export function keptPreferences(): string | null {
  return read(() => localStorage.getItem(preferencesKey));
}

export function keepPreferences(preferences: object): void {
  read(() => localStorage.setItem(preferencesKey, JSON.stringify(preferences)));
}

/** The words that were not sent when this tab was last closed or reloaded. */
export function keptUnsent(): Unsent {
  const kept = read(() => JSON.parse(sessionStorage.getItem(unsentKey) ?? "null") as Unsent | null);
  if (!kept) return { drafts: {}, noteDrafts: {}, outgoing: {} };
  const outgoing = Object.entries(kept.outgoing).map(([id, all]) => [
    id,
    // Whether the server got it is not known; sent again under its id it is stored once.
    all
      .filter(({ state }) => state !== "sent")
      .map((one) => ({ ...one, state: "failed" as const })),
  ]);
  return { ...kept, outgoing: Object.fromEntries(outgoing) };
}

export function keepUnsent({ drafts, noteDrafts, outgoing }: Unsent): void {
  read(() => sessionStorage.setItem(unsentKey, JSON.stringify({ drafts, noteDrafts, outgoing })));
}

function read<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
