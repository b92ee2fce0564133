import type { Language } from "../../domain/language.ts";

/**
 * What is said around a figure of how it limits: "au plus 3 €" is another claim than "3 €". `low` and
 * `high` are the ends of a range, `down` and `up` a change ("30 % de moins"), `every` a rhythm.
 */
export type Bound =
  | "exact"
  | "at-least"
  | "at-most"
  | "over"
  | "under"
  | "about"
  | "within"
  | "after"
  | "before"
  | "earliest"
  | "low"
  | "high"
  | "down"
  | "up"
  | "every";

/** Read from the words before a figure, nearest last; the first that fits wins. */
const before: Record<Language, [RegExp, Bound][]> = {
  fr: [
    [/\bau plus tot( a| au| le| des)?$/, "earliest"],
    [/\bau plus tard( a| au| le)?$/, "at-most"],
    [/\b(n a|n ont|n avez) pas( encore)?$/, "under"],
    [/\b(ne|n) (\w+ )?(pas|jamais) (depasser|exceder)( les?| la| de)?$/, "at-most"],
    [/\b(ne|n) (depass|exced)\w+ (pas|jamais)( les?| la| de)?$/, "at-most"],
    [/\bsans (depasser|exceder)( les?| la)?$/, "at-most"],
    [/\b(pas|jamais) (\w+ ){0,3}plus (d|de|des)$/, "at-most"],
    [/\b(une |la )?limite (d|de)$/, "at-most"],
    [/\b(un |le )?maximum (d|de|a)$/, "at-most"],
    [
      /\b(au plus|au maximum|maximum|maximal\w*|max|jusqu a|jusqu au|jusqu aux|jusqu en|limite\w* a|s elever a au plus)( les?| la| l| debut| fin| du| de)*$/,
      "at-most",
    ],
    [
      /\b(au moins|au minimum|minimum|minimal\w*|des|a partir (d|de|du|les)|depuis|a compter (du|de)|a dater du|des le|des la|des l|depuis le|depuis la|depuis l)( le| la| les| l| debut| fin| du| de)*$/,
      "at-least",
    ],
    [
      /\b(moins (d|de)|inferieurs? (a|aux?)|inferieures? (a|aux?)|en dessous (d|de)|au dessous (d|de)|sous|plus bas que?|jeunes de|plus jeunes? que)( les?| la)?$/,
      "under",
    ],
    [
      /\b(plus (d|de)|superieurs? (a|aux?)|superieures? (a|aux?)|au dessus (d|de)|au dela (d|de)|depass\w+|exced\w+|plus ages? que)( les?| la)?$/,
      "over",
    ],
    [
      /\b(environ|a peu pres|quelque|quelques|pres (d|de)|presque|autour (d|de)|vers|approximativement|une)( les?| la)?$/,
      "about",
    ],
    [
      /\b(dans (les|le|la|l)|dans un delai (d|de)|endeans (les|la|le)|d ici|en moins (d|de))( \w+)?$/,
      "within",
    ],
    [/\bdans$/, "within"],
    [/\bapres( les?| la| l)?$/, "after"],
    [/\bavant( les?| la| l)?$/, "before"],
    [/\b(tous les|toutes les)$/, "every"],
  ],
  nl: [
    [/\bten vroegste( op| om)?$/, "earliest"],
    [/\b(uiterlijk|tegen|ten laatste)( op| de| het)?$/, "at-most"],
    [/\b(niet|nooit|geen|noch) (meer|hoger|langer|ouder) (zijn )?dan$/, "at-most"],
    [/\b(een |de )?limiet van$/, "at-most"],
    [/\b(een |het )?maximum van$/, "at-most"],
    [/\b(niet|nooit) (boven|over)( de| het)?$/, "at-most"],
    [
      /\b(hoogstens|maximaal|maximum|max|ten hoogste|maximale|tot|beperkt tot|tot maximaal)( een| de| het| begin| eind| einde| van)*$/,
      "at-most",
    ],
    [
      /\b(minstens|minimaal|minimum|ten minste|tenminste|vanaf|sinds|minimale)( de| het| een| begin| midden| eind| van)*$/,
      "at-least",
    ],
    [/\b(minder|jonger|lager|korter|kleiner) ((is|zijn|bent) )?dan$/, "under"],
    [/\bonder( de| het)?$/, "under"],
    [/\b(meer|ouder|langer|hoger|groter|later) ((is|zijn|bent) )?dan$/, "over"],
    [/\b(boven|langer dan|over)( de| het)?$/, "over"],
    [/\b(ongeveer|circa|zowat|bijna|rond|omstreeks|naar schatting|een)( de| het)?$/, "about"],
    [/\b(binnen|binnen de|binnen het|in hoogstens|in minder dan)$/, "within"],
    [/\bna( de| het)?$/, "after"],
    [/\b(om de|om het|elke|iedere)$/, "every"],
  ],
};

/** Read from the words after a figure and its unit. */
const after: Record<Language, [RegExp, Bound][]> = {
  fr: [
    [/^(\w+ ){0,5}(au plus(?! t)|au maximum|maximum|max)\b/, "at-most"],
    [
      /^(\w+ ){0,2}(au moins|au minimum|minimum)\b(?! (un|une|deux|trois)\b)|^(ou|et) plus\b/,
      "at-least",
    ],
    [/^(ou|et) moins\b/, "at-most"],
    [/^(de moins|moins cher|de reduction|de remise)\b/, "down"],
    [/^(de plus|en plus|plus cher|de supplement)\b/, "up"],
    [/^environ\b/, "about"],
  ],
  nl: [
    [/^(\w+ ){0,3}(maximaal|maximum|hoogstens)\b/, "at-most"],
    [/^(minimum|minstens|of (ouder|meer|langer)|en (ouder|meer|langer))\b/, "at-least"],
    [/^(of|en) (minder|jonger)\b/, "at-most"],
    [/^(minder|korting|goedkoper|lager)\b/, "down"],
    [/^(meer|extra|duurder|hoger)\b/, "up"],
  ],
};

/** @param words the folded words before and after a figure, each joined by spaces */
export function boundOf(words: { before: string; after: string }, language: Language): Bound {
  const told = after[language].find(([form]) => form.test(words.after))?.[1];
  if (told !== undefined) return told;
  return before[language].find(([form]) => form.test(words.before))?.[1] ?? "exact";
}

/** Bounds of a sentence that say no more than the fact's own bound. */
const follows: Partial<Record<Bound, Bound[]>> = {
  "at-most": ["within"],
  within: ["at-most", "exact"],
  exact: ["within", "after"],
  after: ["exact"],
  // "Il n'a pas 18 ans" is before 18.
  under: ["before"],
  before: ["under"],
  about: ["exact"],
};

export function boundFollows(
  said: Bound,
  known: Bound,
  {
    isHour,
    isCeiling,
    isRange,
    isDay,
  }: { isHour: boolean; isCeiling: boolean; isRange: boolean; isDay: boolean },
): boolean {
  if (said === known) return true;
  // "Le mercredi" of "chaque mercredi".
  if (isDay && said === "exact" && known === "every") return true;
  // "Jusqu'en 2028" of "de 2024 à 2028": an end told alone is still that end.
  if (
    isRange &&
    ((said === "at-most" && known === "high") || (said === "at-least" && known === "low"))
  )
    return true;
  // "Le plafond est de 27 000 €": an income stays under it.
  if (isCeiling && known === "exact" && (said === "under" || said === "at-most")) return true;
  // Opening at seven is the low end of "de 7h à 18h".
  if (isHour && said === "exact") return known === "low" || known === "high";
  return follows[said]?.includes(known) ?? false;
}
