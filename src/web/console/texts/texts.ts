import type { Bilingual } from "../../../domain/language.ts";
import { fr, type ConsoleTexts } from "./fr.ts";
import { nl } from "./nl.ts";

export type { ConsoleTexts };
export const consoleTexts: Bilingual<ConsoleTexts> = { fr, nl };
