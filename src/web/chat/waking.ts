const tick = 10_000;

/**
 * Calls `woken` when the page runs again after it stood still for long (a closed laptop, a tab put to sleep):
 * its socket may be dead without a word.
 */
export function onWaking(woken: () => void): void {
  let last = Date.now();
  setInterval(() => {
    const stoodStill = Date.now() - last > 4 * tick;
    last = Date.now();
    if (stoodStill) woken();
  }, tick);
}

/** Waits, but no longer than until the network is back. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      removeEventListener("online", finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    addEventListener("online", finish);
  });
}
