import type { QueuedCase, CaseFile, Entry, Session } from "../../../src/web/console/wire.ts";

export const ana: Session = {
  id: "ana",
  name: "Ana",
  roles: ["counsellor"],
  csrf: "token",
  language: "fr",
  desks: [],
  languages: ["fr", "nl"],
};
export const bert = { id: "bert", name: "Bert" };

/** A case that waits, but for what is said otherwise. */
export function caseOf(more: Partial<QueuedCase> = {}): QueuedCase {
  return {
    id: "one",
    state: "queued",
    desk: "brussels",
    language: "fr",
    commune: "21015",
    topic: "childcare",
    reason: "talk",
    question: "une crèche",
    openedAt: 1_000,
    queuedAt: 1_000,
    acceptedAt: null,
    endedAt: null,
    counsellor: null,
    workplace: null,
    outcome: null,
    ...more,
  };
}

/** A case with its transcript: each word is a message, from whom its first letter says. */
export function fileOf(said: string, more: Partial<CaseFile> = {}): CaseFile {
  const transcript = said.split(" ").map(entryOf);
  return { ...caseOf(more), transcript, notes: [], callback: null, programmes: [], ...more };
}

const speakers = { r: "resident", a: "assistant", c: "counsellor", n: "notice" } as const;

function entryOf(word: string, index: number): Entry {
  const from = speakers[word[0] as keyof typeof speakers];
  const name = from === "counsellor" ? { name: ana.name } : {};
  return { sequence: index + 1, at: 1_000, from, language: "fr", text: word, ...name };
}
