import { useEffect, useState } from "react";
import type { Language } from "../../domain/language.ts";
import { useConsole } from "./context.ts";
import { focusSoon } from "./focus.ts";

/** A text that can be put into the answer; the title is left out where the text says all. */
export type Choice = { id: string; title: string | null; text: string };

export type Found = Choice[] | "searching" | "failed";

/** Pauses in typing shorter than this are not searched. */
const pause = 200;

/** What a search finds; while it is typed the last result stays. */
export function useFound(
  query: string,
  language: Language,
  find: (query: string, language: Language) => Promise<Choice[] | null>,
): Found {
  const [found, setFound] = useState<Found>("searching");
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const choices = await find(query, language);
      if (isCurrent) setFound(choices ?? "failed");
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, language]);
  return found;
}

/** Puts a text at the end of a case's answer, and goes there to read it over. */
export function useInsert(id: string): (text: string) => void {
  const { store } = useConsole();
  return (text) => {
    const before = store.get().drafts[id]?.trimEnd() ?? "";
    const after = before === "" ? text : `${before}\n\n${text}`;
    store.dispatch({ type: "drafted", case: id, text: after });
    store.dispatch({ type: "dialog", dialog: null });
    focusSoon("answer");
  };
}
