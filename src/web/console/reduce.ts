import { arrived, notYetShown, unsaid } from "./arrivals.ts";
import { sending, sent } from "./outgoing.ts";
import { newConsole, type Action, type News, type State } from "./state.ts";
import type { CaseFile } from "./wire.ts";

/** Enough for what arrives at once; older ones have been said. */
const keptAnnouncements = 20;

/** The console after something happened; nothing else changes it. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "preferred":
      return { ...state, preferences: { ...state.preferences, ...action.preferences } };
    case "in-dark":
      return { ...state, inDark: action.inDark };
    case "session":
      return {
        ...state,
        session: action.session,
        dialog: action.session.kind === "yes" ? state.dialog : null,
      };
    case "signed-out":
      return signedOut(state);
    case "connection":
      return { ...state, connection: action.connection };
    case "stale":
      return { ...state, stale: action.stale };
    case "cases":
      return withCases(state, action.cases);
    case "ended":
      return { ...state, ended: action.ended };
    case "file":
      return withFile(state, action.file);
    case "erased":
      return without(state, action.case);
    case "desks":
      return { ...state, desks: action.desks };
    case "changed":
      // What was said ends the typing.
      return action.change.kind === "message"
        ? { ...state, typing: { ...state.typing, [action.change.case]: 0 } }
        : state;
    case "typing":
      return { ...state, typing: { ...state.typing, [action.case]: action.at } };
    case "searched":
      return { ...state, search: action.search };
    case "selected":
      return select(state, action.case);
    case "pane":
      return { ...state, pane: action.pane };
    case "attends":
      return action.attends === state.attends
        ? state
        : seenNow({ ...state, attends: action.attends });
    case "dialog":
      return {
        ...state,
        dialog: action.dialog,
        openings: state.openings + (action.dialog === null ? 0 : 1),
      };
    case "drafted":
      return { ...state, drafts: { ...state.drafts, [action.case]: action.text } };
    case "note-drafted":
      return { ...state, noteDrafts: { ...state.noteDrafts, [action.case]: action.text } };
    case "note-kept":
      return noteKept(state, action.case, action.text);
    case "sending":
      return sending(state, action);
    case "sent":
      return sent(state, action);
    case "notice":
      return { ...state, notice: action.notice };
  }
}

function signedOut({ preferences, inDark, openings }: State): State {
  const nothing = { drafts: {}, noteDrafts: {}, outgoing: {} };
  return { ...newConsole(preferences, nothing), inDark, session: { kind: "left" }, openings };
}

function withCases(state: State, cases: State["cases"] & {}): State {
  const who = state.session.kind === "yes" ? state.session.who : null;
  // At the first reading nothing is new.
  const fresh = who && state.cases ? arrived(state.cases, cases, who) : [];
  return {
    ...announce(
      state,
      fresh.map((one) => ({ kind: "new-case", case: one })),
    ),
    cases,
    arrivals: state.arrivals + fresh.length,
  };
}

function withFile(state: State, file: CaseFile): State {
  const known = state.files[file.id];
  const isShown = state.selected === file.id;
  const entries = known && isShown ? unsaid(known, file) : [];
  // What the transcript has was stored, even if the answer to it got lost.
  const name = state.session.kind === "yes" ? state.session.who.name : "";
  const outgoing = notYetShown(state.outgoing[file.id] ?? [], file, name).filter(
    (one) => one.state !== "sent",
  );
  const read = {
    ...announce(
      state,
      entries.map((entry) => ({ kind: "message", entry })),
    ),
    files: { ...state.files, [file.id]: file },
    outgoing: { ...state.outgoing, [file.id]: outgoing },
  };
  return seenNow(read);
}

/** What of the open case is there to be read has been seen, where it can be. */
function seenNow(state: State): State {
  const { selected, attends, files } = state;
  const last = selected === null ? undefined : files[selected]?.transcript.at(-1)?.sequence;
  return selected !== null && attends && last !== undefined
    ? { ...state, seen: { ...state.seen, [selected]: last } }
    : state;
}

function announce(state: State, news: News[]): State {
  const next = (state.announcements.at(-1)?.id ?? 0) + 1;
  const numbered = news.map((one, index) => ({ ...one, id: next + index }));
  return {
    ...state,
    announcements: [...state.announcements, ...numbered].slice(-keptAnnouncements),
  };
}

function without(state: State, id: string): State {
  const { [id]: _, ...files } = state.files;
  return {
    ...state,
    files,
    cases: state.cases?.filter((one) => one.id !== id) ?? null,
    ended: state.ended.filter((one) => one.id !== id),
    ...(state.selected === id && { selected: null, dialog: null }),
  };
}

function select(state: State, id: string | null): State {
  return seenNow({ ...state, selected: id, notice: null });
}

function noteKept(state: State, id: string, text: string): State {
  // What was written while the note was on its way stays.
  const isSame = state.noteDrafts[id]?.trim() === text;
  return {
    ...announce(state, [{ kind: "note-kept" }]),
    ...(isSame && { noteDrafts: { ...state.noteDrafts, [id]: "" } }),
  };
}
