import { byId } from "./page.ts";
import { eraseSession, type Session } from "./session.ts";

/** Asks before the conversation is erased; afterwards the page begins anew with nothing left of it. */
export function wireErasing(session: () => Session | null, failed: () => void): void {
  const dialog = byId<HTMLDialogElement>("erase-dialog");
  byId("erase").addEventListener("click", () => {
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "erase") void erase(session(), failed);
  });
}

async function erase(session: Session | null, failed: () => void): Promise<void> {
  if (session && (await eraseSession(session))) location.reload();
  else failed();
}
