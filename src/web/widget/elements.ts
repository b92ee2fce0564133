import { widgetTexts } from "./texts.ts";
import type { WidgetSettings } from "./settings.ts";
import style from "./widget.css";

const svg = "http://www.w3.org/2000/svg";

/** What stands in the page: a button, and a panel that gets the chat's frame when it is opened. */
export type WidgetElements = ReturnType<typeof buildElements>;

/** Builds the widget in a shadow root, so that neither style reaches the other. */
export function buildElements({ languages, colour, greeting }: WidgetSettings) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  // An adopted sheet is allowed whatever the site's content security policy says of styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  host.style.setProperty("--zinneke-colour", colour.background);
  host.style.setProperty("--zinneke-text", colour.text);

  const panel = element("div", "panel");
  panel.id = "panel";
  const button = element("button", "button");
  button.type = "button";
  button.setAttribute("aria-controls", "panel");
  button.setAttribute("aria-describedby", "news");
  const label = element("span", "label");
  if (greeting) label.append(greeting);
  else for (const language of languages) label.append(line(widgetTexts[language].ask, language));
  const badge = element("span", "badge");
  badge.hidden = true;
  badge.setAttribute("aria-hidden", "true");
  const disc = element("span", "disc");
  disc.append(bubble(), badge);
  button.append(label, disc);
  const news = element("span", "news");
  news.id = "news";
  news.setAttribute("role", "status");
  root.append(panel, button, news);
  return { host, panel, button, badge, news };
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

function line(text: string, language: string): HTMLElement {
  const created = element("span", "line");
  created.lang = language;
  created.textContent = text;
  return created;
}

function bubble(): SVGElement {
  const image = document.createElementNS(svg, "svg");
  image.setAttribute("viewBox", "0 0 24 24");
  image.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg, "path");
  path.setAttribute(
    "d",
    "M5 3h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7l-5.4 3.6A1 1 0 0 1 5 20.8V18a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Zm2.5 5.5h9M7.5 12.5h6",
  );
  image.append(path);
  return image;
}
