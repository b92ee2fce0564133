import { focusCase } from "./focus.ts";
import type { ConsoleStore } from "./store.ts";

/**
 * Does what takes a case out of the counsellor's hands, and goes back to the queue; where it could not
 * be done, the conversation says so.
 */
export async function leaveCase(
  store: ConsoleStore,
  id: string,
  act: () => Promise<boolean>,
): Promise<void> {
  store.dispatch({ type: "dialog", dialog: null });
  await act();
  if (store.get().selected === id) focusCase(id);
}
