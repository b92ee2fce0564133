import { createContext, useContext, useSyncExternalStore } from "react";
import type { Acts } from "./acts.ts";
import type { State } from "./state.ts";
import type { ConsoleStore } from "./store.ts";
import { type ConsoleTexts, consoleTexts } from "./texts/texts.ts";
import type { Session } from "./wire.ts";

export type Console = { store: ConsoleStore; acts: Acts };

export const ConsoleContext = createContext<Console | null>(null);

/** The store, and what a counsellor can do. */
export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (!found) throw new Error("this part stands outside the console");
  return found;
}

/** A piece of the console's state; drawn again when it becomes another. */
export function usePiece<T>(pick: (state: State) => T): T {
  const { store } = useConsole();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** The texts in the language chosen. */
export function useTexts(): ConsoleTexts {
  return consoleTexts[usePiece((state) => state.preferences.language)];
}

/** Who is signed in; only for what is drawn when somebody is. */
export function useWho(): Session {
  const session = usePiece((state) => state.session);
  if (session.kind !== "yes") throw new Error("nobody is signed in");
  return session.who;
}
