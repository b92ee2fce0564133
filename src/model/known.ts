import type { Hit } from "../domain/retrieval.ts";
import type { Commune, Programme } from "../domain/programme.ts";
import type { Language } from "../domain/language.ts";
import type { Reading } from "./check/reading.ts";

/** What the assistant knows and can, of which the model is told and by which its sentences are checked. */
export type Known = {
  programmes: Programme[];
  communes: Commune[];
  reading: (language: Language) => Reading;
  /** Every text that can be found, with the entry it is of. */
  passages: () => { entry: Hit["entry"]; text: string }[];
};
