import { languages, type Language } from "../../domain/language.ts";
import { communeOf, communes, type Commune } from "../communes.ts";
import { languageOfTag } from "../language-tag.ts";
import { demoTexts } from "./texts.ts";

/** Schaerbeek, whose residents speak both languages and many more. */
const firstCommune = "21015";

const parameters = new URLSearchParams(location.search);
const language =
  languageOfTag(parameters.get("language")) ?? languageOfTag(navigator.language) ?? languages[0];
const commune = communeOf(parameters.get("commune")) ?? communeOf(firstCommune);
if (commune) {
  writePage(commune, language);
  embed(commune, language);
}

function writePage({ nis, names }: Commune, shown: Language): void {
  const texts = demoTexts[shown];
  document.documentElement.lang = shown;
  document.title = texts.title(names[shown]);
  const { title, services, questions, otherPage, ...plain } = texts;
  write("title", title(names[shown]));
  write("demonstration", plain.demonstration);
  write("commune-label", plain.commune);
  write("language-label", plain.language);
  write("news", plain.news);
  write("news-text", plain.newsText);
  write("try", plain.try);
  write("try-text", plain.tryText);
  write("embed", plain.embed);
  write("embed-text", plain.embedText);
  write("snippet", snippet(nis, shown));
  place(
    "services",
    services.map(({ name, text }) => item(element("strong", name), text)),
  );
  place(
    "questions",
    questions.map((question) => item(questionButton(question))),
  );
  const link = write("other-page", otherPage);
  if (link instanceof HTMLAnchorElement)
    link.href = `?commune=${nis}&language=${shown}&page=${Date.now()}`;
  writeChoices(nis, shown);
}

function writeChoices(nis: string, shown: Language): void {
  const options = communes
    .map(({ nis: value, names }) => new Option(names[shown], value, false, value === nis))
    .sort((one, other) => one.text.localeCompare(other.text, shown));
  place("commune", options);
  const choice = document.getElementById("language");
  if (choice instanceof HTMLSelectElement) choice.value = shown;
  const form = document.getElementById("choices");
  form?.addEventListener("change", () => {
    if (form instanceof HTMLFormElement)
      location.search = String(new URLSearchParams([...new FormData(form)].map(asText)));
  });
}

/** Loads the widget as the site of a commune does. */
function embed({ nis }: Commune, shown: Language): void {
  const script = document.createElement("script");
  script.src = "/widget.js";
  script.dataset.commune = nis;
  script.dataset.language = shown;
  document.head.append(script);
}

function asText([name, value]: [string, FormDataEntryValue]): [string, string] {
  return [name, typeof value === "string" ? value : value.name];
}

function snippet(nis: string, shown: Language): string {
  return `<script src="${location.origin}/widget.js" data-commune="${nis}" data-language="${shown}" defer></script>`;
}

function questionButton(question: string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.zinnekeQuestion = question;
  button.textContent = question;
  return button;
}

function item(...children: (Node | string)[]): HTMLElement {
  const created = document.createElement("li");
  created.append(...children);
  return created;
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function write(id: string, text: string): HTMLElement | null {
  const found = document.getElementById(id);
  if (found) found.textContent = text;
  return found;
}

function place(id: string, children: Node[]): void {
  document.getElementById(id)?.replaceChildren(...children);
}
