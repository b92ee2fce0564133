import { rank } from "../decide/rank.ts";
import { newState } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Programme } from "../domain/programme.ts";
import type { Retrieve } from "../retrieve/retrieve.ts";
import type { Understand } from "../understand/understand.ts";
import { mostHits } from "./run-turn.ts";

/** The programmes for residents that fit some words, best first, at most `limit`. */
export type FindProgrammes = (words: string, language: Language, limit: number) => Programme[];

/** Finds programmes as a turn does, for somebody who chooses among them: nothing is left out for being unsure. */
export function createFindProgrammes({
  understand,
  retrieve,
}: {
  understand: Understand;
  retrieve: Retrieve;
}): FindProgrammes {
  return (words, language, limit) => {
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
      .map(({ item }) => item)
      .filter(({ audience }) => audience.includes("resident"))
      .slice(0, limit);
  };
}
