import type { Language } from "../../domain/language.ts";
import { languageOfTag } from "../language-tag.ts";
import { around } from "./around.ts";
import { createBanner } from "./banner.ts";
import { textOf, type Said } from "./copied-text.ts";
import { wireErasing } from "./erasing.ts";
import { aboveSendBox } from "./above-send-box.ts";
import { createCaseView } from "./case-view.ts";
import { createConnection, type LastingConnection } from "./connection.ts";
import { keepLanguage, readLanguage } from "./kept.ts";
import { wireMenu } from "./menu.ts";
import { mapped } from "./observable.ts";
import { byId, otherThan, writeTexts } from "./page.ts";
import { printTranscript } from "./print.ts";
import { toNewest } from "./show-newest.ts";
import { startSession } from "./session.ts";
import { readSettings } from "./settings.ts";
import { withSpeaker } from "./speaker.ts";
import { colourHeader } from "./style-options.ts";
import { withoutStripChoices } from "./strip-choices.ts";
import { chatTexts } from "./texts.ts";
import { transcriptOf } from "./transcript.ts";
import { countUnread } from "./unread.ts";
import type { Activity } from "./activity.ts";
import { webChatLoaded, type WebChatStore } from "./web-chat.ts";
import { webChatProperties } from "./web-chat-properties.ts";

const settings = readSettings(location.search);
const page = around(settings.page);
const banner = createBanner(byId("banner"));
const unread = countUnread((count) => page.tell({ zinneke: "unread", count }));
const dark = matchMedia("(prefers-color-scheme: dark)");
const activities = new Map<string, Activity>();
let language: Language =
  readLanguage() ??
  settings.language ??
  navigator.languages.map(languageOfTag).find((known) => known !== null) ??
  "fr";
let isConnected = true;

writeTexts(language, settings);
colourHeader(settings.colour);
document.body.classList.toggle("framed", page.isFramed);
wireMenu();
wireWindow();

// The conversation is opened while Web Chat, by far the largest file, is still on its way.
let starting: ReturnType<typeof start> | null = start();
const script = byId<HTMLScriptElement>("web-chat");
const webChat = await webChatLoaded(script);
const store = webChat.createStore();
const connection = createConnection({
  webChat,
  start: () => {
    const session = starting ?? start();
    starting = null;
    return session;
  },
  changed: (connected) => {
    isConnected = connected;
    showConnection();
  },
  replaced: () => location.reload(),
});
const shown = {
  ...connection,
  activity$: mapped(connection.activity$, (activity) => withSpeaker(withoutStripChoices(activity))),
};
const strip = [aboveSendBox(byId("case"))];
const caseView = createCaseView({
  language: () => language,
  token: () => connection.session()?.token ?? null,
  flash: banner.flash,
  focus: focusChat,
  talkChanged: draw,
});
caseView.write();
connection.activity$.subscribe({ next: hear });
byId("loading").remove();
draw();
wireButtons(store, connection);
if (!page.isFramed) unread.shown(true);
page.hear((message) => {
  switch (message.zinneke) {
    case "shown":
      unread.shown(true);
      if (message.focus) focusChat();
      return;
    case "hidden":
      return unread.shown(false);
    case "write":
      store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text: message.text } });
      return;
  }
});
page.tell({ zinneke: "ready" });

function start() {
  return startSession({ commune: settings.commune?.nis ?? null, language: settings.language });
}

function hear(activity: Activity): void {
  if (activity.type !== "message" || !activity.id || activities.has(activity.id)) return;
  activities.set(activity.id, activity);
  caseView.hear(activity);
  if (activity.from?.role !== "user") unread.received();
}

function draw(): void {
  webChat.renderWebChat(
    {
      ...webChatProperties(language, { isDark: dark.matches, isTalking: caseView.isTalking() }),
      directLine: shown,
      store,
      nonce: script.nonce,
      sendBoxMiddleware: strip,
    },
    byId("conversation"),
  );
}

function showConnection(): void {
  banner.keep(isConnected ? "" : chatTexts[language].lost);
}

/** On a touch screen the keyboard would cover the welcome, so the focus goes to the title. */
function focusChat(): void {
  const sendBox = document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  if (sendBox && matchMedia("(pointer: fine)").matches) sendBox.focus();
  else byId("title").focus();
}

function transcript(): Said[] {
  return transcriptOf(activities.values(), chatTexts[language], location.origin);
}

/** What works before Web Chat is there. */
function wireWindow(): void {
  byId("minimise").addEventListener("click", () => page.tell({ zinneke: "minimise" }));
  byId("close").addEventListener("click", () => page.tell({ zinneke: "close" }));
  byId("privacy").addEventListener("click", () =>
    byId<HTMLDialogElement>("privacy-dialog").showModal(),
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]"))
      page.tell({ zinneke: "minimise" });
  });
}

function wireButtons(into: WebChatStore, directLine: LastingConnection): void {
  byId("person").addEventListener("click", () => {
    // As Web Chat does for what is written in its box.
    toNewest();
    into.dispatch({
      type: "WEB_CHAT/SEND_MESSAGE",
      payload: { text: chatTexts[language].person, method: "keyboard" },
    });
  });
  byId("language").addEventListener("click", () => {
    language = otherThan(language);
    keepLanguage(language);
    writeTexts(language, settings);
    showConnection();
    caseView.write();
    draw();
  });
  dark.addEventListener("change", draw);
  byId("print").addEventListener("click", () =>
    printTranscript(byId("transcript"), transcript(), chatTexts[language]),
  );
  byId("copy").addEventListener("click", () => {
    const { copied, notCopied } = chatTexts[language];
    navigator.clipboard.writeText(textOf(transcript(), chatTexts[language])).then(
      () => banner.flash(copied),
      () => banner.flash(notCopied),
    );
  });
  wireErasing(directLine.session, () => banner.flash(chatTexts[language].notErased));
}
