import { asking } from "./arrivals.ts";
import { beep, readySound } from "./beep.ts";
import { keepPreferences, keepUnsent } from "./kept.ts";
import { narrowQuery } from "./layout.ts";
import type { State } from "./state.ts";
import type { ConsoleStore } from "./store.ts";
import { consoleTexts } from "./texts/texts.ts";

/** What the state does to the page around the console: its title, language, sound, and what is kept. */
export function wirePage(store: ConsoleStore): void {
  let before: State | null = null;
  const show = (): void => {
    const state = store.get();
    title(state);
    document.documentElement.lang = state.preferences.language;
    if (before && before.arrivals !== state.arrivals && state.preferences.sound) beep();
    if (before && before.preferences !== state.preferences) keepPreferences(state.preferences);
    if (before && isOther(before, state)) keepUnsent(state);
    before = state;
  };
  store.subscribe(show);
  show();
  wireAttention(store);
  for (const touch of ["keydown", "pointerdown"] as const)
    document.addEventListener(touch, readySound, { passive: true });
}

/** Tells whether the system is dark, now and whenever that changes. */
export function followSystem(tellDark: (inDark: boolean) => void): void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  query.addEventListener("change", () => tellDark(query.matches));
  tellDark(query.matches);
}

/** In another tab, or on a phone with the queue before it, a message is there and not yet seen. */
function wireAttention(store: ConsoleStore): void {
  const narrow = matchMedia(narrowQuery);
  const attend = (): void => {
    const isBehind = narrow.matches && store.get().pane === "queue";
    store.dispatch({ type: "attends", attends: !document.hidden && !isBehind });
  };
  store.subscribe(attend);
  document.addEventListener("visibilitychange", attend);
  narrow.addEventListener("change", attend);
  attend();
}

function title(state: State): void {
  const count = asking(state);
  const name = consoleTexts[state.preferences.language].title;
  document.title = count === 0 ? name : `(${count}) ${name}`;
}

function isOther(before: State, now: State): boolean {
  return (
    before.drafts !== now.drafts ||
    before.noteDrafts !== now.noteDrafts ||
    before.outgoing !== now.outgoing
  );
}
