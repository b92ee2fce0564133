import { byId } from "./page.ts";
import type { ChatTexts } from "./texts.ts";

const other = "other";

/** The moments to choose from, in the language of the page; what is chosen stays chosen. */
export function showMoments({ moments, otherMoment }: ChatTexts): void {
  const place = byId("callback-moments");
  const chosen = place.querySelector<HTMLInputElement>(":checked")?.value;
  place.replaceChildren(
    ...[...moments.entries(), [other, otherMoment] as const].map(([value, words]) =>
      choice(String(value), words, String(value) === chosen),
    ),
  );
  showOther();
  place.addEventListener("change", showOther);
}

/** What is chosen or written, in words; empty when nothing is. */
export function writtenMoment(data: FormData): string {
  const chosen = data.get("moment");
  if (chosen === other) return textIn(data, "otherMoment");
  const label = byId("callback-moments").querySelector(":has(> :checked)");
  return label?.textContent?.trim() ?? "";
}

/** What stands in a field of text. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function choice(value: string, words: string, checked: boolean): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: "moment", value, checked });
  label.append(input, words);
  return label;
}

/** A line to write on, for a moment of one's own. */
function showOther(): void {
  const chosen = byId("callback-moments").querySelector<HTMLInputElement>(":checked");
  byId("callback-other").hidden = chosen?.value !== other;
}
