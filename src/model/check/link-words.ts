import type { Language } from "../../domain/language.ts";

/**
 * Folded words that say how the rest hangs together: conditions, limits, times, denials, what may and must be. None is
 * added or left out by the way.
 */
export const linkWords: Record<Language, ReadonlySet<string>> = {
  fr: setOf(`depuis des partir jusque jusqu pendant durant peut peuvent pouvez pouvoir doit doivent devez devoir faut
    obligatoire obligatoirement si lorsque lorsqu quand s pour afin pas aucun aucune jamais ne n seulement uniquement
    seul seule seuls seules tous toutes tout toute chaque moins minimum plus maximum grace par via mais cependant
    environ avec sans avant apres contre selon entre sous ou où sauf meme memes toujours etait etaient avait avaient
    fut sera seront aura auront pourra pourrez devra devrez serait seraient aurait pourrait ni non comme puis ensuite
    souvent parfois surtout certains certaines deja encore peu presque directement`),
  nl: setOf(`sinds vanaf tijdens gedurende kan kunt kunnen moet moeten dient dienen verplicht als wanneer indien niet
    geen nooit alleen enkel slechts uitsluitend alle elke elk iedere ieder iedereen allemaal minstens minimum
    hoogstens maximum via door maar ongeveer met zonder voor om na tegen volgens tussen onder over tot of behalve
    tenzij zelfs altijd was waren had hadden werd werden zal zullen zult zou zouden zoals eerst nadien daarna
    vervolgens vaak meestal soms vooral sommige al nog bijna meer minder rechtstreeks`),
};

function setOf(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What makes the rest hold only in a case: never left out, and nothing is left out before it. */
export const conditional =
  /^(si|s|lorsque|lorsqu|quand|sans|sauf|als|wanneer|indien|zonder|behalve|tenzij)$/;

/** What holds for all that follows up to the next comma: a case, a denial, "all". */
export const spanning =
  /^(si|s|lorsque|lorsqu|quand|ne|n|pas|aucun|aucune|jamais|tous|toutes|chaque|als|wanneer|indien|tenzij|niet|geen|nooit|alle|elke|iedere|ieder|elk)$/;

/** Links a part that is left out may not hold: they limit, deny, oblige or set a time. */
export const limiting =
  /^(si|s|lorsque|lorsqu|quand|sans|avant|apres|contre|sauf|mais|pas|aucun|aucune|jamais|ne|n|seulement|uniquement|seul|seule|seuls|seules|plus|moins|maximum|minimum|ni|non|jusque|jusqu|depuis|des|partir|doit|doivent|devez|faut|als|wanneer|indien|zonder|voor|na|tegen|behalve|tenzij|maar|niet|geen|nooit|alleen|enkel|slechts|minstens|hoogstens|tot|sinds|vanaf|moet|moeten|dient)$/;

/** Where a phrase may begin. */
export const prepositions: Record<Language, RegExp> = {
  fr: /^(pour|a|au|aux|en|dans|sur|chez|avec|sans|par|depuis|des|avant|apres|pendant|durant|jusqu|jusque|selon|sous|entre|si|s|lorsque|lorsqu|quand|contre|via|grace|partir|comme|afin|lors|parmi|vers|hors|d)$/,
  nl: /^(voor|in|op|bij|aan|met|zonder|door|sinds|vanaf|na|tijdens|tot|volgens|onder|tussen|als|wanneer|indien|tegen|via|dankzij|om|te|van|uit|naar|over|rond|per|ten|ter|binnen)$/,
};
