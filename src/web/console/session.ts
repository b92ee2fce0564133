import type { Api } from "./api.ts";
import { backOff } from "./back-off.ts";
import type { Readings } from "./readings.ts";
import type { ConsoleStore } from "./store.ts";
import { keepInSync } from "./sync.ts";
import type { Session } from "./wire.ts";

type Parts = {
  api: Api;
  store: ConsoleStore;
  readings: Readings;
  now: () => number;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  untilOffline: (signal: AbortSignal) => AbortSignal;
};

/** Follows the server while somebody is signed in; gives what asks who is. */
export function wireSession(parts: Parts): () => Promise<void> {
  const { api, store, wait } = parts;
  let following: AbortController | null = null;
  store.subscribe(() => {
    const { session } = store.get();
    if (session.kind === "yes") api.useToken(session.who.csrf);
    if (session.kind === "yes" && !following) {
      following = new AbortController();
      void keepInSync(parts, following.signal);
    }
    if ((session.kind === "no" || session.kind === "left") && following) {
      following.abort();
      following = null;
    }
  });
  return async () => {
    for (let failures = 0; ;) {
      const answer = await api.call<Session>("GET", "session");
      switch (answer.outcome) {
        case "done":
          return store.dispatch({
            type: "session",
            session: { kind: "yes", who: answer.value },
          });
        case "unreachable":
          store.dispatch({ type: "session", session: { kind: "unreachable" } });
          await wait(backOff(++failures), new AbortController().signal);
          break;
        case "signed-out":
        case "refused":
        case "not-yours":
          return store.dispatch({ type: "session", session: { kind: "no" } });
      }
    }
  };
}
