import type { Acts } from "./acts.ts";
import { focusCase, focusSoon } from "./focus.ts";
import { visibleGroups } from "./visible.ts";
import { canClose, canNote, canTake, canTransfer, isMine } from "./queue.ts";
import type { Command } from "./shortcuts.ts";
import type { DialogName, State } from "./state.ts";
import type { ConsoleStore } from "./store.ts";
import type { QueuedCase } from "./wire.ts";

/** Does what a command says, where it can be done; tells whether it was heard. */
export function perform(command: Command, store: ConsoleStore, acts: Acts): boolean {
  const state = store.get();
  if (state.session.kind !== "yes") return false;
  const { who } = state.session;
  const selected = selectedCase(state);
  const open = (dialog: DialogName): boolean => {
    store.dispatch({ type: "dialog", dialog });
    return true;
  };
  const may = (right: typeof isMine): boolean => selected !== null && right(selected, who);
  switch (command) {
    case "next":
      return move(1, store, acts);
    case "previous":
      return move(-1, store, acts);
    case "take":
      return selected !== null && may(canTake) && take(selected.id, store, acts);
    case "answer":
      return may(isMine) && show("conversation", "answer", store);
    case "note":
      return may(canNote) && show("case", "note", store);
    case "programmes":
    case "canned":
    case "return":
      return may(isMine) && open(command);
    case "transfer":
      return may(canTransfer) && open("transfer");
    case "close":
      return may(canClose) && open("close");
    case "search":
      return show("queue", "search", store);
    case "help":
      return open("help");
    case "escape":
      return toQueue(store);
  }
}

/** Takes a case, and goes to where the answer is written. */
export function take(id: string, store: ConsoleStore, acts: Acts): boolean {
  void acts.claim(id).then((isDone) => {
    if (!isDone || store.get().selected !== id) return;
    const isCallback = selectedCase(store.get())?.state === "callback";
    show(isCallback ? "case" : "conversation", isCallback ? "callback" : "answer", store);
  });
  return true;
}

/** The case that is open, as it was last read. */
export function selectedCase(state: State): QueuedCase | null {
  const { selected, cases, ended, files } = state;
  if (selected === null) return null;
  const all = [...(cases ?? []), ...ended];
  return all.find(({ id }) => id === selected) ?? files[selected] ?? null;
}

function show(pane: State["pane"], element: string, store: ConsoleStore): boolean {
  store.dispatch({ type: "pane", pane });
  focusSoon(element);
  return true;
}

function move(by: 1 | -1, store: ConsoleStore, acts: Acts): boolean {
  const state = store.get();
  const ids = visibleGroups(state).flatMap(({ cases }) => cases.map(({ id }) => id));
  if (ids.length === 0) return false;
  const at = state.selected === null ? -1 : ids.indexOf(state.selected);
  const next = at === -1 ? (by === 1 ? 0 : ids.length - 1) : at + by;
  const id = ids[Math.min(ids.length - 1, Math.max(0, next))]!;
  if (id !== state.selected) acts.select(id);
  focusCase(id);
  return true;
}

function toQueue(store: ConsoleStore): boolean {
  const { selected, notice } = store.get();
  if (notice) store.dispatch({ type: "notice", notice: null });
  store.dispatch({ type: "pane", pane: "queue" });
  if (selected === null) focusSoon("search");
  else focusCase(selected);
  return true;
}
