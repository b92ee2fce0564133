/** How long a connection may be away before it is worth a word. */
const unnoticed = 800;

/** Shows that the connection is lost, until it stands again. */
export function createBanner(place: HTMLElement) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lasting = "";
  const write = (text: string): void => {
    place.textContent = text;
  };
  return {
    /** Stands until it is called with an empty text. */
    keep(text: string): void {
      lasting = text;
      clearTimeout(timer);
      if (text) timer = setTimeout(() => write(text), unnoticed);
      else write("");
    },
    /** Stands for a few seconds. */
    flash(text: string): void {
      clearTimeout(timer);
      write(text);
      timer = setTimeout(() => write(lasting), 5_000);
    },
  };
}
