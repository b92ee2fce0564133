import { rank } from "../decide/rank.ts";
import { faint } from "../decide/thresholds.ts";
import { newState } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Audience, Programme } from "../domain/programme.ts";
import type { Retrieve } from "../retrieve/retrieve.ts";
import type { Understand } from "../understand/understand.ts";
import { mostHits } from "./find-hits.ts";

/** The programmes that fit some words, best first, at most `limit`; those for residents, unless told for whom. */
export type FindProgrammes = (
  words: string,
  language: Language,
  limit: number,
  audience?: readonly Audience[],
) => Programme[];

/** Finds programmes as a turn does, for somebody who chooses among them: what is unsure is shown too, noise is not. */
export function createFindProgrammes({
  understand,
  retrieve,
}: {
  understand: Understand;
  retrieve: Retrieve;
}): FindProgrammes {
  return (words, language, limit, audience = ["resident"]) => {
    const { place, searchAlone, aspect } = understand(words, { ...newState, language });
    const nearness = {
      commune: place.commune,
      isNamed: place.commune !== null,
      language,
      aspect,
      // Counsellors send things to associations, too.
      organisation: true,
      ofCommune: [],
    };
    // A place alone asks for what there is in it.
    const { programmes } = rank(retrieve(searchAlone || words, language, mostHits), nearness);
    return programmes
      .filter(({ fit }) => fit >= faint)
      .map(({ item }) => item)
      .filter((programme) => programme.audience.some((one) => audience.includes(one)))
      .slice(0, limit);
  };
}
