/** Frames to wait for something that is about to be drawn, or for a dialog to let go of the focus. */
const patience = 30;

/** Moves the focus to the element with this id as soon as it is there. */
export function focusSoon(id: string): void {
  soon(() => document.getElementById(id));
}

/** Moves the focus to a case of the queue. */
export function focusCase(id: string): void {
  soon(() => document.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`));
}

/** Each call puts an end to those before it. */
let latest = 0;

function soon(find: () => HTMLElement | null): void {
  const own = ++latest;
  const attempt = (left: number): void => {
    if (own !== latest || isSettled(find()) || left === 0) return;
    requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(patience);
}

/** Gives it the focus, at once: the next key may follow. What is not shown, or behind a dialog, cannot have it. */
function isSettled(element: HTMLElement | null): boolean {
  if (!element?.checkVisibility() || element.closest("[aria-hidden=true]")) return false;
  element.focus();
  return document.activeElement === element;
}
