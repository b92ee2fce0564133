import type { Language } from "../../domain/language.ts";
import { wordSet } from "./word-set.ts";

const children: Record<Language, string> = {
  fr: `fils fille filles enfant enfants bebe bebes garcon garcons petit petite petits jumeaux jumelles ado ados eleve
    eleves filleul filleule gamin gamine gamins loulou loulous neveu niece`,
  nl: `zoon zonen zoontje dochter dochters dochtertje kind kinderen kindje peuter kleuter baby jongen jongens kleine
    kleintje kleintjes tweeling tiener tieners petekind metekind kleinkind kleinkinderen kleinzoon kleindochter neef
    nicht`,
};

const adults: Record<Language, string> = {
  fr: `maman papa mere pere parent parents mari femme epoux epouse compagnon compagne conjoint conjointe famille
    menage soeur frere grand grands tante oncle cousin cousine beau belle ami amie amis voisin voisine couple copain
    copine papy mamy papi mamie`,
  nl: `mama papa moeder vader ouder ouders man vrouw partner echtgenoot gezin zus broer tante oom oma opa schoonmoeder
    schoonvader schoonbroer schoonzus vriend vriendin buur buurman buurvrouw koppel bompa bomma`,
};

const setsOf = (lists: Record<Language, string>): Record<Language, ReadonlySet<string>> => ({
  fr: wordSet(lists.fr),
  nl: wordSet(lists.nl),
});

/** Folded words for a child, and for others of whom residents speak: "pour votre fils", "voor uw moeder". */
export const childWords = setsOf(children);
export const adultWords = setsOf(adults);
