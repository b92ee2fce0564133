import type { Action, State } from "./state.ts";

/** An answer is on its way: for the first time, or again. */
export function sending(
  state: State,
  { case: id, id: message, text }: Action & { type: "sending" },
): State {
  const others = (state.outgoing[id] ?? []).filter((one) => one.id !== message);
  const before = state.outgoing[id]?.find((one) => one.id === message);
  const after = before?.after ?? state.files[id]?.transcript.at(-1)?.sequence ?? 0;
  const one = { id: message, text, after, state: "sending" as const };
  return { ...state, outgoing: { ...state.outgoing, [id]: [...others, one] } };
}

/** It became known what came of an answer. */
export function sent(
  state: State,
  { case: id, id: message, became }: Action & { type: "sent" },
): State {
  const all = state.outgoing[id] ?? [];
  const left =
    became === "shown"
      ? all.filter((one) => one.id !== message)
      : all.map((one) => (one.id === message ? { ...one, state: became } : one));
  return { ...state, outgoing: { ...state.outgoing, [id]: left } };
}
