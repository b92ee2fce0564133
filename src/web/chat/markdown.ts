import { micromark } from "micromark";
import type { Language } from "../../domain/language.ts";
import { readSpeaker, type Speaker } from "./speaker.ts";
import { chatTexts } from "./texts.ts";

/** How Web Chat asks for Markdown to be shown. */
export type Frame = { containerClassName?: string; externalLinkAlt?: string };

/**
 * Makes HTML of Markdown. micromark lets neither HTML nor dangerous addresses through, so the result is
 * safe; Web Chat's own renderer would double what a phone must load and run before the first answer.
 * @param language of what is said around the text
 */
export function markdownRenderer(language: Language) {
  return (
    markdown: string,
    _lineBreaks: unknown,
    { containerClassName = "", externalLinkAlt = "" }: Frame = {},
  ): string => {
    const { speaker, text } = readSpeaker(markdown);
    const body = parse(unbroken(text));
    for (const link of body.querySelectorAll("a")) openElsewhere(link, externalLinkAlt);
    markLanguages(body);
    const container = document.createElement("div");
    container.className = containerClassName;
    if (speaker) container.append(speakerLine(speaker, language));
    container.append(...body.childNodes);
    return container.outerHTML;
  };
}

/** French puts a space before some signs, at which no line may be broken. */
function unbroken(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

/** Who says it: a person is seen to be one, the assistant only named for those who listen. */
function speakerLine(speaker: Speaker, language: Language): HTMLElement {
  const { assistant, said } = chatTexts[language];
  const line = document.createElement("p");
  const rest = document.createElement("span");
  rest.textContent = ` ${said}`;
  rest.className = "unseen";
  line.lang = language;
  switch (speaker.kind) {
    case "assistant":
      line.className = "unseen";
      line.append(assistant, rest);
      return line;
    case "counsellor":
      line.className = "speaker";
      line.dataset.initial = [...speaker.name][0]?.toLocaleUpperCase(language) ?? "";
      line.append(speaker.name, rest);
      return line;
  }
}

/** The same in plain words, a line each: for the clipboard and the printer. */
export function plainLines(markdown: string): string[] {
  const body = parse(markdown);
  for (const link of body.querySelectorAll("a")) link.replaceWith(plainLink(link));
  return [...body.querySelectorAll("p, li, h1, h2, h3, hr")].map((block) => {
    const words = block.textContent?.trim() ?? "";
    return block.matches("li") ? `– ${words}` : words || "* * *";
  });
}

function plainLink(link: HTMLAnchorElement): string {
  const words = link.textContent ?? "";
  const address = link.getAttribute("href")?.replace("mailto:", "") ?? "";
  if (isMarker(link)) return `[${words}]`;
  return words === address ? words : `${words} (${address})`;
}

function parse(markdown: string): HTMLElement {
  return new DOMParser().parseFromString(micromark(markdown), "text/html").body;
}

/** The number of a source, such as `[1]`. */
function isMarker(link: HTMLAnchorElement): boolean {
  return /^\d+$/.test(link.textContent ?? "");
}

/** A link leaves the conversation where it is; a number tells also what it stands for. */
function openElsewhere(link: HTMLAnchorElement, externalLinkAlt: string): void {
  const marks = isMarker(link);
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.classList.toggle("marker", marks);
  const words = [link.textContent, marks ? link.title : "", externalLinkAlt];
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
