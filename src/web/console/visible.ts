import { communeOf } from "../communes.ts";
import { endedSince, groupsOf, type Group } from "./queue.ts";
import type { State } from "./state.ts";
import { consoleTexts } from "./texts/texts.ts";
import type { QueuedCase } from "./wire.ts";

type Shown = Pick<State, "cases" | "ended" | "session" | "search" | "preferences">;

/** The queue as it is shown: in groups, and only what fits the search. */
export function visibleGroups(
  { cases, ended, session, search, preferences }: Shown,
  midnight = lastMidnight(),
): Group[] {
  if (session.kind !== "yes" || cases === null) return [];
  const wanted = folded(search.trim());
  const all = [...cases, ...endedSince(ended, midnight)];
  const { language } = preferences;
  const fitting = all.filter((one) => wanted === "" || wordsOf(one, language).includes(wanted));
  return groupsOf(fitting, session.who);
}

function wordsOf(
  { commune, topic, question, counsellor, language }: QueuedCase,
  shown: "fr" | "nl",
): string {
  const texts = consoleTexts[shown];
  return folded(
    [
      communeOf(commune)?.names[shown],
      topic === null ? "" : texts.topics[topic],
      question,
      counsellor?.name,
      texts.languages[language],
    ].join(" "),
  );
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function lastMidnight(): number {
  return new Date().setHours(0, 0, 0, 0);
}
