import type { Language } from "../../domain/language.ts";
import { wordSet } from "./word-set.ts";

/**
 * Folded words that say how the rest hangs together: conditions, limits, times, denials, what may and must be. None is
 * added or left out by the way.
 */
export const linkWords: Record<Language, ReadonlySet<string>> = {
  fr: wordSet(`depuis des partir jusque jusqu pendant durant peut peuvent pouvez pouvoir doit doivent devez devoir faut
    obligatoire obligatoirement si lorsque lorsqu quand s pour afin pas aucun aucune jamais ne n seulement uniquement
    seul seule seuls seules tous toutes tout toute chaque moins minimum plus maximum grace par via mais cependant
    environ avec sans avant apres contre selon entre sous ou où sauf meme memes toujours etait etaient avait avaient
    fut sera seront aura auront pourra pourrez devra devrez serait seraient aurait pourrait ni non comme puis ensuite
    souvent parfois surtout certains certaines deja encore peu presque directement`),
  nl: wordSet(`sinds vanaf tijdens gedurende kan kunt kunnen moet moeten dient dienen verplicht als wanneer indien niet
    geen nooit alleen enkel slechts uitsluitend alle elke elk iedere ieder iedereen allemaal minstens minimum
    hoogstens maximum via door maar ongeveer met zonder voor om na tegen volgens tussen onder over tot of behalve
    tenzij zelfs altijd was waren had hadden werd werden zal zullen zult zou zouden zoals eerst nadien daarna
    vervolgens vaak meestal soms vooral sommige al nog bijna meer minder rechtstreeks`),
};

const cases = wordSet("si s lorsque lorsqu quand als wanneer indien tenzij");
const exceptions = wordSet("sans sauf zonder behalve");
const denials = wordSet("ne n pas aucun aucune jamais niet geen nooit");
const everyOne = wordSet("tous toutes chaque alle elke iedere ieder elk");
const limits =
  wordSet(`avant apres contre mais seulement uniquement seul seule seuls seules plus moins maximum minimum ni
  non jusque jusqu depuis des partir doit doivent devez faut voor na tegen maar alleen enkel slechts minstens hoogstens
  tot sinds vanaf moet moeten dient`);

/** What makes the rest hold only in a case: never left out, and nothing is left out before it. */
export const conditional: ReadonlySet<string> = new Set([...cases, ...exceptions]);

/** What holds for all that follows up to the next comma: a case, a denial, "all". */
export const spanning: ReadonlySet<string> = new Set([...cases, ...denials, ...everyOne]);

/** What limits, denies, obliges or sets a time: a sentence with it holds for those of whom it is told. */
export const limiting: ReadonlySet<string> = new Set([...conditional, ...denials, ...limits]);

/** Where a phrase may begin. */
export const prepositions: Record<Language, RegExp> = {
  fr: /^(pour|a|au|aux|en|dans|sur|chez|avec|sans|par|depuis|des|avant|apres|pendant|durant|jusqu|jusque|selon|sous|entre|si|s|lorsque|lorsqu|quand|contre|via|grace|partir|comme|afin|lors|parmi|vers|hors|d)$/,
  nl: /^(voor|in|op|bij|aan|met|zonder|door|sinds|vanaf|na|tijdens|tot|volgens|onder|tussen|als|wanneer|indien|tegen|via|dankzij|om|te|van|uit|naar|over|rond|per|ten|ter|binnen)$/,
};
