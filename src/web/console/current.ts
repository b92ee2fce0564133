import { usePiece } from "./context.ts";
import { selectedCase } from "./commands.ts";
import type { CaseFile, QueuedCase } from "./wire.ts";

/** The case that is open, as the queue has it; null when none is. */
export function useSelected(): QueuedCase | null {
  return usePiece(selectedCase);
}

/** All that was read of the case that is open; null until it has been. */
export function useFile(): CaseFile | null {
  return usePiece(({ selected, files }) => (selected === null ? null : (files[selected] ?? null)));
}
