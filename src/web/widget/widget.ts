import { readToPage, type ToChat } from "../page-messages.ts";
import { buildElements, type WidgetElements } from "./elements.ts";
import { keepOpened, readOpened, type Opened } from "./opened.ts";
import type { WidgetSettings } from "./settings.ts";
import { widgetTexts } from "./texts.ts";

/** Puts the widget into the page; nothing is requested or stored before the resident opens it. */
export function placeWidget(settings: WidgetSettings): void {
  const elements = buildElements(settings);
  const { host, button, panel } = elements;
  const pageTitle = document.title;
  let frame: HTMLIFrameElement | null = null;
  let isReady = false;
  /** Waits until the chat can hear it. */
  let pending: ToChat[] = [];

  const tell = (message: ToChat): void => {
    if (isReady) frame?.contentWindow?.postMessage(message, settings.origin);
    else pending.push(message);
  };
  const visibility = (focus: boolean): ToChat =>
    panel.classList.contains("open") ? { zinneke: "shown", focus } : { zinneke: "hidden" };
  const show = (opened: Opened, focus: boolean): void => {
    const isOpen = opened === "open";
    keepOpened(opened);
    panel.classList.toggle("open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
    if (opened === "closed") {
      frame?.remove();
      frame = null;
      isReady = false;
      pending = [];
    } else {
      frame ??= panel.appendChild(buildFrame(settings));
      tell(visibility(focus));
    }
    if (isOpen && focus) frame?.focus();
    if (!isOpen && focus) button.focus();
    showUnread(elements, settings, pageTitle, 0);
  };

  button.addEventListener("click", () =>
    show(panel.classList.contains("open") ? "minimised" : "open", true),
  );
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.classList.contains("open")) show("minimised", true);
  });
  document.addEventListener("click", (event) => {
    const text = questionOf(event.target);
    if (text === null) return;
    show("open", true);
    tell({ zinneke: "write", text });
  });
  addEventListener("message", (event) => {
    if (event.source !== frame?.contentWindow || event.origin !== settings.origin) return;
    const message = readToPage(event.data);
    if (message === null) return;
    switch (message.zinneke) {
      case "ready":
        isReady = true;
        // A chat that begins anew (erased) must hear again whether it is seen.
        if (pending.length === 0) pending.push(visibility(document.activeElement === host));
        for (const waiting of pending.splice(0)) tell(waiting);
        return;
      case "minimise":
        return show("minimised", true);
      case "close":
        return show("closed", true);
      case "unread":
        return showUnread(elements, settings, pageTitle, message.count);
    }
  });

  document.body.append(host);
  button.setAttribute("aria-expanded", "false");
  const before = readOpened();
  if (before !== "closed") show(before, false);
}

/** Any element of the site with this attribute opens the chat with a question ready to be sent. */
function questionOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest("[data-zinneke-question]") : null;
  return element?.getAttribute("data-zinneke-question") ?? null;
}

function buildFrame({ chat, languages }: WidgetSettings): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.src = chat;
  frame.title = languages.map((language) => widgetTexts[language].conversation).join(" / ");
  frame.allow = "clipboard-write";
  return frame;
}

function showUnread(
  { badge, news }: WidgetElements,
  { languages }: WidgetSettings,
  pageTitle: string,
  count: number,
): void {
  const spoken = languages.map((language) => widgetTexts[language].unread(count)).join(" / ");
  badge.hidden = count === 0;
  badge.textContent = count > 9 ? "9+" : String(count);
  news.textContent = count === 0 ? "" : spoken;
  document.title = count === 0 ? pageTitle : `(${count}) ${pageTitle}`;
}
