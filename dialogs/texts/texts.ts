import type { Bilingual } from "../../src/domain/language.ts";
import { fr, type Texts } from "./fr.ts";
import { nl } from "./nl.ts";

export type { Texts };
export const texts: Bilingual<Texts> = { fr, nl };
