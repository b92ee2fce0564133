import type { Said } from "./copied-text.ts";
import type { ChatTexts } from "./texts.ts";

/** Writes the conversation out in full, since what scrolls does not print, and prints it. */
export function printTranscript(place: HTMLElement, said: Said[], texts: ChatTexts): void {
  place.replaceChildren(
    node("h1", texts.transcriptTitle),
    ...said.flatMap(({ speaker, at, lines, sources }) => [
      node("h2", `${speaker}, ${at}`),
      ...lines.map((line) => node("p", line)),
      ...sources.map(({ number, name, url }) => node("p", `[${number}] ${name} ${url}`)),
    ]),
  );
  place.hidden = false;
  addEventListener("afterprint", () => forget(place), { once: true });
  window.print();
}

function forget(place: HTMLElement): void {
  place.hidden = true;
  place.replaceChildren();
}

function node(name: "h1" | "h2" | "p", text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
