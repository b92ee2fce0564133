import type { Answer, Api } from "./api.ts";
import { coalesce } from "./coalesce.ts";
import type { ConsoleStore } from "./store.ts";
import type { CaseFile, DeskLine, QueuedCase } from "./wire.ts";

/** What is read from the server again and again; each tells whether it was read. */
export type Readings = {
  /** The queue; gives the number of the last change in it, or null when it could not be read. */
  cases(): Promise<number | null>;
  ended(): Promise<boolean>;
  file(id: string): Promise<boolean>;
  desks(): Promise<boolean>;
};

/** Readings that put what they read into the store; two of the same never run at a time. */
export function readingsOf(api: Api, store: ConsoleStore): Readings {
  let sequence: number | null = null;
  const files = new Map<string, () => Promise<boolean>>();
  const cases = coalesce(async () => {
    const answer = await api.call<{ cases: QueuedCase[]; sequence: number }>("GET", "cases");
    const value = valueOf(answer, store);
    sequence = value?.sequence ?? null;
    if (value) store.dispatch({ type: "cases", cases: value.cases });
    return value !== null;
  });
  const ended = coalesce(async () => {
    const answer = await api.call<{ cases: QueuedCase[] }>("GET", "cases?ended=true");
    const value = valueOf(answer, store);
    if (value) store.dispatch({ type: "ended", ended: value.cases });
    return value !== null;
  });
  const desks = coalesce(async () => {
    const value = valueOf(await api.call<{ desks: DeskLine[] }>("GET", "desks"), store);
    if (value) store.dispatch({ type: "desks", desks: value.desks });
    return value !== null;
  });
  const fileOf = (id: string) =>
    coalesce(async () => {
      const answer = await api.call<CaseFile>("GET", `cases/${encodeURIComponent(id)}`);
      if (answer.outcome === "refused") store.dispatch({ type: "erased", case: id });
      const file = valueOf(answer, store);
      if (file) store.dispatch({ type: "file", file });
      return file !== null;
    });
  return {
    cases: async () => ((await cases()) ? sequence : null),
    ended,
    desks,
    file(id) {
      const read = files.get(id) ?? fileOf(id);
      files.set(id, read);
      return read();
    },
  };
}

/** What was read, or null; who is no longer signed in is shown where to sign in. */
export function valueOf<T>(answer: Answer<T>, store: ConsoleStore): T | null {
  if (answer.outcome === "signed-out") store.dispatch({ type: "session", session: { kind: "no" } });
  return answer.outcome === "done" ? answer.value : null;
}
