import { micromark } from "micromark";
import type { Language } from "../../domain/language.ts";

/** How Web Chat asks for Markdown to be shown. */
export type Frame = { containerClassName?: string; externalLinkAlt?: string };

/**
 * Makes HTML of Markdown. micromark lets neither HTML nor dangerous addresses through, so the result is
 * safe; Web Chat's own renderer would double what a phone must load and run before the first answer.
 */
export function renderMarkdown(
  markdown: string,
  _lineBreaks: unknown,
  { containerClassName = "", externalLinkAlt = "" }: Frame = {},
): string {
  const { body } = new DOMParser().parseFromString(micromark(markdown), "text/html");
  for (const link of body.querySelectorAll("a")) openElsewhere(link, externalLinkAlt);
  markLanguages(body);
  const container = document.createElement("div");
  container.className = containerClassName;
  container.append(...body.childNodes);
  return container.outerHTML;
}

/** A link leaves the conversation where it is; a number tells also what it stands for. */
function openElsewhere(link: HTMLAnchorElement, externalLinkAlt: string): void {
  const isMarker = /^\d+$/.test(link.textContent ?? "");
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.classList.toggle("marker", isMarker);
  const words = [link.textContent, isMarker ? link.title : "", externalLinkAlt];
  link.setAttribute("aria-label", words.filter(Boolean).join(" "));
}

/** A reply in both languages is written in French, then, below a line, in Dutch; each half says so. */
function markLanguages(body: HTMLElement): void {
  const line = body.querySelector("hr");
  if (!line) return;
  let lang: Language = "fr";
  for (const block of body.children) {
    if (block === line) lang = "nl";
    else block.setAttribute("lang", lang);
  }
}
