import type { Desk } from "./desk.ts";
import type { ReplyLanguage } from "./language.ts";
import type { Nis, Topic } from "./programme.ts";

/** Whom a desk is wanted for; null is not known. */
export type Wanted = { commune: Nis | null; language: ReplyLanguage; topic: Topic | null };

/**
 * The desk that serves somebody most specifically: the commune counts before the topic, the topic before
 * the language; of equals the first in the file. Null when none serves.
 */
export function chooseDesk(desks: readonly Desk[], wanted: Wanted): Desk | null {
  const serving = desks.filter((desk) => serves(desk, wanted));
  const most = Math.max(...serving.map(specificity));
  return serving.find((desk) => specificity(desk) === most) ?? null;
}

function serves(desk: Desk, { commune, language, topic }: Wanted): boolean {
  return (
    isAmong(commune, desk.communes) &&
    isAmong(topic, desk.topics) &&
    (language === "both" || desk.languages.includes(language))
  );
}

/** What is not known may be anything: only who serves all serves it surely. */
function isAmong<T>(one: T | null, served: readonly T[] | "all"): boolean {
  return served === "all" || (one !== null && served.includes(one));
}

function specificity({ communes, topics, languages }: Desk): number {
  return (communes === "all" ? 0 : 4) + (topics === "all" ? 0 : 2) + (languages.length > 1 ? 0 : 1);
}
