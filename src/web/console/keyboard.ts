import type { Acts } from "./acts.ts";
import { perform } from "./commands.ts";
import { commandOf } from "./shortcuts.ts";
import type { ConsoleStore } from "./store.ts";

/** Listens to the keyboard for the whole page; an open dialog has its own keys. */
export function wireKeyboard(store: ConsoleStore, acts: Acts): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || store.get().dialog !== null) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const command = commandOf({
      key: event.key,
      isHeld: event.ctrlKey || event.metaKey || event.altKey,
      isTyping: target.closest("input, textarea, select, [contenteditable]") !== null,
      isInQueue: target.closest("#queue") !== null || target === document.body,
      areOn: store.get().preferences.shortcuts,
    });
    if (command !== null && perform(command, store, acts)) event.preventDefault();
  });
}
