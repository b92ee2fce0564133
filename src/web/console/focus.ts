/** Frames to wait for something that is about to be drawn. */
const patience = 30;

/** Moves the focus to the element with this id as soon as it is there. */
export function focusSoon(id: string): void {
  soon(() => document.getElementById(id));
}

/** Moves the focus to a case of the queue. */
export function focusCase(id: string): void {
  soon(() => document.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"]`));
}

function soon(find: () => HTMLElement | null, left = patience): void {
  requestAnimationFrame(() => {
    const element = find();
    // What is not shown cannot have the focus.
    if (element && element.checkVisibility()) element.focus();
    else if (left > 0) soon(find, left - 1);
  });
}
