export type Opened = "open" | "minimised" | "closed";

const key = "zinneke";

/** Whether the chat stood open on the page before, in this browser session. */
export function readOpened(): Opened {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === "open" || kept === "minimised" ? kept : "closed";
  } catch {
    return "closed";
  }
}

/** Keeps it for the next page; written only once the resident has opened the chat. */
export function keepOpened(opened: Opened): void {
  try {
    if (opened === "closed") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, opened);
  } catch {
    // Storage is refused: the chat works, it only does not survive a change of page.
  }
}
