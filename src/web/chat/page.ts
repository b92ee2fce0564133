import type { Language } from "../../domain/language.ts";
import type { ChatSettings } from "./settings.ts";
import { chatTexts, type ChatTexts } from "./texts.ts";

/** The element with this id; the page is ours, so that it is missing is a fault. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as E;
}

/** Writes every text of the page in this language. */
export function writeTexts(language: Language, { commune, logo }: ChatSettings): void {
  const texts = chatTexts[language];
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = lineOf(texts, element.dataset.text);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    name(element, lineOf(texts, element.dataset.label));
  }
  byId("conversation").setAttribute("aria-label", texts.conversation);
  byId("commune").textContent = commune?.names[language] ?? "";
  document.title = [texts.assistant, commune?.names[language]].filter(Boolean).join(" – ");
  writeLanguageButton(language);
  byId("privacy-lines").replaceChildren(...texts.privacyLines(retentionDays()).map(paragraph));
  const image = byId<HTMLImageElement>("logo");
  image.hidden = logo === null;
  image.addEventListener("error", () => (image.hidden = true), { once: true });
  if (logo) image.src = logo;
}

/** What the server is set to, as it says in its page. */
function retentionDays(): number {
  return Number(document.documentElement.dataset.retentionDays);
}

/** Names the other language in its own words. */
function writeLanguageButton(language: Language): void {
  const button = byId("language");
  const other = otherThan(language);
  button.lang = other;
  button.textContent = other.toUpperCase();
  name(button, `${other.toUpperCase()} – ${chatTexts[language].otherLanguage}`);
}

function name(button: HTMLElement, words: string): void {
  button.setAttribute("aria-label", words);
  button.title = words;
}

export function otherThan(language: Language): Language {
  return language === "fr" ? "nl" : "fr";
}

function lineOf(texts: ChatTexts, key: string | undefined): string {
  const line = texts[key as keyof ChatTexts];
  return typeof line === "string" ? line : "";
}

function paragraph(text: string): HTMLElement {
  const created = document.createElement("p");
  created.textContent = text;
  return created;
}
