/** Until what Web Chat draws has its size. */
const settled = 100;

/** Goes to the newest message at once, while nothing changes its size; Web Chat follows from there. */
export function toNewest(): void {
  const view = document.querySelector(".webchat__basic-transcript__scrollable");
  view?.scrollTo({ top: view.scrollHeight });
  view?.dispatchEvent(new Event("scroll"));
}

/**
 * Goes to what is just being drawn. react-scroll-to-bottom, inside Web Chat, takes a scroll that comes
 * with a change of size for the browser's own; so it hears of one more when the sizes rest.
 */
export function showNewest(): void {
  requestAnimationFrame(toNewest);
  setTimeout(toNewest, settled);
}
