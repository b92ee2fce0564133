import { reduce } from "./reduce.ts";
import type { Action, State } from "./state.ts";

export type ConsoleStore = {
  get: () => State;
  dispatch: (action: Action) => void;
  /** Gives what ends the listening. */
  subscribe: (listener: () => void) => () => void;
};

/** Holds the console's state; the reducer alone changes it. */
export function createStore(first: State): ConsoleStore {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
