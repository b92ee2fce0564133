import type { CloseOutcome } from "../../domain/case.ts";
import type { ActParts } from "./acts.ts";
import type { Answer } from "./api.ts";
import { noticeOf } from "./notice-of.ts";
import { valueOf } from "./readings.ts";
import type { Notice } from "./state.ts";

/** At most one typing signal in this time. */
const typingInterval = 3_000;

/** What can be done with a case; each act tells whether it was done. */
export type CaseActs = {
  select(id: string | null): void;
  claim(id: string): Promise<boolean>;
  say(id: string, text: string): Promise<boolean>;
  /** Sends again, under the same id, what was not sent. */
  retry(id: string, message: string): Promise<boolean>;
  note(id: string, text: string): Promise<boolean>;
  transfer(id: string, desk: string): Promise<boolean>;
  giveBack(id: string): Promise<boolean>;
  close(id: string, outcome: CloseOutcome): Promise<boolean>;
  callbackTried(id: string, reached: boolean): Promise<boolean>;
  typing(id: string): void;
};

export function caseActsOf(parts: ActParts): CaseActs {
  const { api, store, readings, now, newId } = parts;
  const typed = new Map<string, number>();
  const noteIds = new Map<string, string>();

  const tell = (answer: Answer<unknown>, done: Notice | null): void => {
    const { session } = store.get();
    const own = session.kind === "yes" ? session.who.id : "";
    store.dispatch({ type: "notice", notice: noticeOf(answer, done, own) });
    valueOf(answer, store);
  };
  const readAgain = (id: string) => Promise.all([readings.cases(), readings.file(id)]);
  const act = async (id: string, name: string, body: object, done: Notice | null) => {
    const answer = await api.call("POST", path(id, name), body);
    tell(answer, done);
    await readAgain(id);
    return answer.outcome === "done";
  };
  const send = async (id: string, message: string, text: string): Promise<boolean> => {
    store.dispatch({ type: "sending", case: id, id: message, text });
    const answer = await api.call("POST", path(id, "messages"), { id: message, text });
    if (answer.outcome !== "done") {
      store.dispatch({ type: "sent", case: id, id: message, became: "failed" });
      // That it could not be sent stands beside it; why it may not be, the notice says.
      if (answer.outcome === "unreachable") return false;
      tell(answer, null);
      await readAgain(id);
      return false;
    }
    const became = (await readings.file(id)) ? "shown" : "sent";
    store.dispatch({ type: "sent", case: id, id: message, became });
    return true;
  };

  return {
    select(id) {
      store.dispatch({ type: "selected", case: id });
      if (id !== null) void readings.file(id);
    },
    claim: (id) => act(id, "claim", {}, null),
    async say(id, text) {
      store.dispatch({ type: "drafted", case: id, text: "" });
      return send(id, newId(), text);
    },
    async retry(id, message) {
      const failed = store.get().outgoing[id]?.find((one) => one.id === message);
      return failed ? send(id, message, failed.text) : false;
    },
    async note(id, text) {
      // Until it is known to be kept the same note has the same id, so that it is not kept twice.
      const key = `${id} ${text}`;
      const noteId = noteIds.get(key) ?? newId();
      noteIds.set(key, noteId);
      if (!(await act(id, "notes", { id: noteId, text }, null))) return false;
      noteIds.delete(key);
      store.dispatch({ type: "note-kept", case: id, text });
      return true;
    },
    transfer: (id, desk) => act(id, "transfer", { desk }, { kind: "transferred", desk }),
    giveBack: (id) => act(id, "return", {}, { kind: "returned" }),
    close: (id, outcome) => act(id, "close", { outcome }, { kind: "closed" }),
    callbackTried: (id, reached) =>
      act(id, "callback", { reached }, { kind: reached ? "closed" : "callback-kept" }),
    typing(id) {
      if (now() - (typed.get(id) ?? 0) < typingInterval) return;
      typed.set(id, now());
      void api.call("POST", path(id, "typing")).then((answer) => valueOf(answer, store));
    },
  };
}

function path(id: string, act: string): string {
  return `cases/${encodeURIComponent(id)}/${act}`;
}
