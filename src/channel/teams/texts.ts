import type { Bilingual } from "../../domain/language.ts";

/** What Teams shows of us outside a conversation. */
export const teamsTexts: Bilingual<{ nothingFound: string }> = {
  fr: { nothingFound: "Rien trouvé. Essayez d’autres mots, par exemple « crèche Jette »." },
  nl: {
    nothingFound: "Niets gevonden. Probeer andere woorden, bijvoorbeeld “kinderopvang Jette”.",
  },
};
