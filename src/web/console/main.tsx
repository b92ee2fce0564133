import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { languageOfTag } from "../language-tag.ts";
import { actsOf } from "./acts.ts";
import { createApi } from "./api.ts";
import { ConsoleContext } from "./context.ts";
import { keptPreferences, keptUnsent } from "./kept.ts";
import { wireKeyboard } from "./keyboard.ts";
import { followSystem, wirePage } from "./page-effects.ts";
import { App } from "./parts/app.tsx";
import { preferencesIn } from "./preferences.ts";
import { readingsOf } from "./readings.ts";
import { wireSession } from "./session.ts";
import { isTab } from "./tab.ts";
import { teamsToken } from "./teams-token.ts";
import { newConsole } from "./state.ts";
import { createStore } from "./store.ts";
import { untilOffline, wait } from "./wait.ts";

const ownLanguage = navigator.languages.map(languageOfTag).find((known) => known !== null) ?? "fr";
const store = createStore(newConsole(preferencesIn(keptPreferences(), ownLanguage), keptUnsent()));
// Styles are written into the page by script: they carry the nonce the page was served with.
const { nonce, dataset } = document.getElementById("script") as HTMLScriptElement;
const tellDark = (inDark: boolean): void => store.dispatch({ type: "in-dark", inDark });
if (!isTab) followSystem(tellDark);
// Teams' high contrast is light on black.
const token = teamsToken(dataset["teams"] ?? "", (theme) => tellDark(theme !== "default"));
const api = createApi("/counsellor/api", isTab ? token : null);
const readings = readingsOf(api, store);
const now = Date.now;
const askSession = wireSession({ api, store, readings, now, wait, untilOffline });
const acts = actsOf({ api, store, readings, now, newId: () => crypto.randomUUID(), askSession });

wirePage(store);
wireKeyboard(store, acts);

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
createRoot(document.getElementById("console")!).render(
  <RendererProvider renderer={renderer} targetDocument={document}>
    <ConsoleContext value={{ store, acts }}>
      <App />
    </ConsoleContext>
  </RendererProvider>,
);
void askSession();
