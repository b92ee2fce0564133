import type { Language } from "../../domain/language.ts";
import type { Text } from "./given.ts";
import { denies } from "./polarity.ts";

/** Words of which one is said for the other only by mistake or on purpose. */
const opposed: Record<Language, [RegExp, RegExp][]> = {
  fr: [
    [/\b(ouvert\w*|ouvre\w*|rouvert\w*)\b/, /\b(ferme|fermee?s?|fermes|fermeture|ferment)\b/],
    [
      /\b(avant|d abord|deja|prealable\w*|au plus tot)\b/,
      /\b(apres|ensuite|suivent|suivant\w*|plus tard)\b/,
    ],
    [
      /\b(sous|inferieure?s?|en dessous|(?<!au )moins|jusqu)\b/,
      /\b(au dessus|superieure?s?|depass\w+|plus (de|d))\b/,
    ],
    [/\b(augment|mont(e|ent|er|era))\w*/, /\b(baiss|diminu)\w+/],
    [/\b(commenc\w+|demarr\w+)/, /\b(finit|finissent|fini|termin\w+|prend fin|prennent fin)\b/],
    [/\b(permis|autoris\w+|accept\w+)/, /\b(interdi\w+|refus\w+)/],
    [/\b(gard(ez|e|ent|er)|conserv\w+|maint\w+)/, /\b(perd\w*|supprim\w*|suspend\w*)/],
    [
      /\bvous (envoyez|remettez|donnez|payez|versez|rendez)\b/,
      /\bvous (recevez|obtenez|touchez)\b/,
    ],
    [/\bgratui\w+/, /\bpayant\w*/],
    [/\b(locataires?)\b/, /\b(proprietaires?)\b/],
    [/\b(obligatoire\w*)/, /\b(facultati\w+|volontaire\w*)\b/],
    [/\b(parents?)\b/, /\b(enfants?)\b/],
    [/\b(jeunes?)\b/, /\b(aines?|seniors?|agee?s?)\b/],
    [/\b(prete\w*|loue\w*)\b/, /\b(vend\w*|donne\w*)\b/],
  ],
  nl: [
    [/\b(open|opent|openen|opende)\b/, /\b(gesloten|sluit|sluiten|dicht)\b/],
    [/\b(voordat|vooraf|eerst|alvorens|ten vroegste)\b/, /\b(na|nadat|daarna|nadien|later)\b/],
    [
      /\b(onder|lager|minder dan|jonger|beneden)\b/,
      /\b(boven|hoger|meer dan|ouder (is |zijn |bent )?dan)\b/,
    ],
    [/\b(stijg|verhoog)\w+/, /\b(daal|daalt|dalen|verlaag\w+)\b/],
    [/\b(begint|beginnen|start|starten)\b/, /\b(eindigt|eindigen|einde|stopt)\b/],
    [/\b(toegelaten|toegestaan|aanvaard\w*)\b/, /\b(verboden|weiger\w*|geweigerd)\b/],
    [/\b(behoud\w*|bewaar\w*|doorbetaal\w*)/, /\b(verlie[sz]\w*|geschorst|schors\w*|afgeschaft)\b/],
    [
      /\b(u (stuurt|geeft|betaalt|bezorgt)|(stuurt|geeft|betaalt|bezorgt) u)\b/,
      /\b(u (krijgt|ontvangt)|(krijgt|ontvangt) u)\b/,
    ],
    [/\bgratis\b/, /\bbetalende?\b/],
    [/\b(huurders?)\b/, /\b(eigenaars?)\b/],
    [/\b(verplicht\w*)/, /\b(vrijblijvend\w*|vrijwillig)\b/],
    [/\b(ouders?)\b(?! dan)/, /\b(kinderen|kind)\b/],
    [/\b(jongeren?|jong)\b/, /\b(senioren?|ouderen|bejaarden?)\b/],
  ],
};

/** Whether a sentence has a word of which the fact's sentence has only the opposite, or the other way round. */
export function saysOpposite(text: Text, sentence: Text, language: Language): boolean {
  // "Pas acceptés" is "refusés": denials are compared for themselves.
  if (denies(sentence.tokens, language) || denies(text.tokens, language)) return false;
  const [said, known] = [sentence.joined, text.joined];
  const isTurned = (a: RegExp, b: RegExp) =>
    a.test(said) && !b.test(said) && b.test(known) && !a.test(known);
  return (
    opposed[language].some(([a, b]) => isTurned(a, b) || isTurned(b, a)) ||
    isOtherOrder(said, known, language)
  );
}

const order: Record<Language, [RegExp, Record<string, string>]> = {
  fr: [
    /\b(avant|apres) (?:(?:de|d|la|le|l|les|votre|chaque|avoir|etre|d avoir) )*(\w{4,})/g,
    { avant: "apres", apres: "avant" },
  ],
  nl: [/\b(voor|na) (?:(?:de|het|uw|haar|een) )*(\w{4,})/g, { voor: "na", na: "voor" }],
};

/** "Voor de schrapping" of what is to be done after it. Verbs are told by their beginnings. */
export function isOtherOrder(said: string, known: string, language: Language): boolean {
  const [form, other] = order[language];
  const places = (text: string) =>
    [...text.matchAll(form)].map(([, word, noun]) => `${word} ${noun!.slice(0, 6)}`);
  const inFact = places(known);
  return places(said).some((place) => {
    const [word, noun] = place.split(" ");
    return !inFact.includes(place) && inFact.includes(`${other[word!]} ${noun}`);
  });
}
