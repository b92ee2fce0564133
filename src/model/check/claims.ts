import type { Language } from "../../domain/language.ts";

/**
 * Ways of saying more than is known: a sentence may only speak in such a way when the fact it cites does.
 * Negation has a file of its own (polarity.ts), and so have the limits of figures (bounds.ts).
 */
export const claims = [
  "free",
  "right",
  "duty",
  "guarantee",
  "future",
  "only",
  "all",
  "always",
  "never",
  "automatic",
  "comparison",
  "superlative",
  "forbidden",
  "having",
  "not-only",
  "most",
  "paid",
  "aid",
] as const;
export type Claim = (typeof claims)[number];

/** Tested on folded words, each between spaces. */
const forms: Record<Language, Record<Claim, RegExp>> = {
  fr: {
    free: / (gratuit\w*|gratis|offerts?|offertes?|benevolement|titre gracieux|sans frais|sans payer|(ne )?(coute\w*|paie\w*|payez) rien|rien a payer|zero euro) /,
    right:
      / (droits? (a|au|aux|d|de)|(a|as|avez|ont|auront|aurez|y avez) (aussi |egalement )?(le )?droit|eligibles?|pretend\w* a|beneficie|beneficiez|beneficient|beneficier|ayants? droit) /,
    duty: / (dev(ez|ra|rez|rait|riez)|doit|doivent|obligat\w+|oblige\w*|obligation|imperati\w+|(il )?faut|faudra|exige\w*|requis\w*|indispensable\w*|necessaires?) /,
    guarantee:
      / (garantis?|garantit|garantissent|assure|assurent|assurez|assuree?s?|promet\w*|promis\w*|certaine? (d|de)|surs? (d|de)|sans faute|coup sur|sans aucun doute|forcement) /,
    future: / (\w+(er|ir|dr|vr|ur|tr)(ez|ont|a)) /,
    only: / ((?<!pas )seulement|(?<!pas )uniquement|exclusivement|rien que|(?<!(personne|parent|maman|papa|mere|pere|adulte|vivez|vit|vivre|etes|suis|habitez|comme)s? )seule?s?|reserve\w*|(ne|n) (\w+ ){1,3}que) /,
    all: / (tous|toutes|tout le monde|toute personne|n importe (qui|quel|quelle|ou|quand)|quiconque|l ensemble|chacun|chacune|la totalite|entierement|integralement|totalement|completement) /,
    always:
      / (toujours|en permanence|systematiquement|constamment|a tout moment|n importe quand|sans exception|a vie) /,
    never: / jamais /,
    automatic:
      / (automatique\w*|d office|sans demarche\w*|sans demande|immediatement|tout de suite|aussitot) /,
    comparison:
      / (mieux|meilleure?s?|pire|(plus|moins) (?!de |d |que |au |a |tot |tard |des |du |en |le |la |\d)\w{3,} (que|qu)|(plus|moins) (cher|chers|chere|cheres|grand|grande|bas|basse|eleve|elevee|rapide\w*|facile\w*|petit|petite|vite|longue?|court\w*|avantageu\w*)) /,
    superlative:
      / ((le|la|les) (plus|moins) (?!tot|tard|souvent)\w+|(le|la|les) (meilleure?s?|mieux|pires?)|optimal\w*|ideal\w*|numero (un|1)) /,
    having:
      / vous (avez|aurez) (bien |donc |alors |aussi |deja )?(un|une|le|la|les|des|votre|vos|acces)(?! (choix|possibilite|temps)) /,
    "not-only": / (pas|non) (seulement|uniquement|que) /,
    most: / (la plupart|la majorite|majoritairement) /,
    paid: / (?<!vous )(paie|paient|paye|payent|regle|reglent|finance|financent|rembourse|remboursent) (aussi |alors )?(vos|votre) /,
    aid: / (donne|donner|donnent|donnera|accorde|accorder|accordent|accordera|octroie|octroyer|verse|verser|versent) (aussi |egalement )?(une|des|l|cette|votre) aides? /,
    forbidden: / (interdit\w*|interdiction|prohib\w+|illega\w+|illicite\w*|refus\w*) /,
  },
  nl: {
    free: / (gratis|kosteloos|kosteloze|gratuit|zonder kosten|zonder te betalen|(kost|kosten|betaalt) (u )?niets|niets te betalen|nul euro) /,
    right:
      / (recht(en)? (op|heeft|hebt|hebben)|rechthebbend\w*|(hebt|heeft|hebben) (u )?(er |ook |dan |daar )*recht|in aanmerking|aanspraak|recht) /,
    duty: / (moet|moeten|verplicht\w*|verplichting|(dient|dienen) (\w+ ){0,5}te|vereis\w+|noodzakelijk\w*|nodig|onontbeerlijk) /,
    guarantee:
      / (garande\w+|gegarandeerd\w*|waarborgt|waarborgen u|verzeker(t|d) (van|dat|u)|beloof\w*|belooft|beloven|zeker (van|dat|een)|zonder twijfel|ongetwijfeld|sowieso|hoe dan ook) /,
    future: / (zal|zult|zullen) /,
    only: / ((?<!niet )alleen(?! (woon|won|ouder|voor te))|(?<!niet )enkel|uitsluitend|slechts|voorbehouden|exclusief|niets anders) /,
    all: / (alle|iedereen|allemaal|alles|wie dan ook|eender wie|helemaal|volledig|geheel|gans|al (de|het)) /,
    always: / (altijd|steeds|permanent|voortdurend|te allen tijde|zonder uitzondering|levenslang) /,
    never: / nooit /,
    automatic: / (automatisch\w*|vanzelf|ambtshalve|zonder aanvraag|onmiddellijk) /,
    comparison:
      / (beter|goedkoper|duurder|sneller|makkelijker|groter|kleiner|slechter|voordeliger|hogere?|lagere?|(sterker|langer|korter|ouder|jonger|strenger|gunstiger|interessanter|vlotter|minder|eenvoudiger|moeilijker) dan(?! \d)) /,
    superlative:
      / (beste|best|goedkoopste|duurste|grootste|kleinste|snelste|makkelijkste|hoogste|laagste|(?<!de )meeste|minste|meest|ideale?|optimale?) /,
    having: / u (hebt|heeft) (er |dan |ook )?(een|de|het|uw|toegang) (?!\w+ nodig)/,
    "not-only": / niet (alleen|enkel|uitsluitend)(?! \d) /,
    most: / (meeste|merendeel|meerderheid) /,
    paid: / (betaalt|betalen|vergoedt|vergoeden|financiert|financieren) (ook |dan )?uw /,
    aid: / ((hulp|steun) (te )?(geven|verlenen|toekennen)|(geeft|verleent|kent) (u )?(ook )?((\w+e )?(hulp|steun))) /,
    forbidden: / (verbod\w*|verbied\w*|illega\w+|onwettig\w*|weiger\w*|geweigerd\w*) /,
  },
};

/** Told as a matter of course, in whatever way the fact says it. */
const harmlessForms: Record<Language, [RegExp, string][]> = {
  fr: [
    [/ tous les (jours|mois|ans|\d+)(?= )/g, " "],
    [/ toutes les (semaines|\d+)(?= )/g, " "],
    [
      / (tout d abord|avant tout|tout a fait|en tous? cas|tous les deux|toutes les deux)(?= )/g,
      " ",
    ],
    // "L'abonnement ne coûte que 12 €": the same amount, with a smile.
    [/ (ne |n )?(y )?(\w+ )que (?=\d|la moitie)/g, " $3"],
    [/ (il )?vous faut /g, " faut "],
    [/ parce que /g, " "],
    // Advice, not a comparison: "le mieux est de", "mieux vaut", "il vaut mieux".
    [/ (le mieux est (de|d)|mieux vaut|(il )?(vaut|vaudrait) mieux)(?= )/g, " "],
  ],
  nl: [
    [/ (elke|iedere) (dag|week|maand)(?= )/g, " "],
    [/ (alleen|enkel|slechts|maar) (?=\d|de helft)/g, " "],
    [
      / (hoger|lager|ouder|jonger|langer|korter|meer|minder) (is |zijn |bent |ligt )?dan (?=\d)/g,
      " ",
    ],
    [/ in alle geval /g, " "],
    // Advice, not a superlative: "kijkt u het best op", "vraag het best na".
    [/(?<= (u|vraag|kijk|bel|ga|neem|doe|kom|mail|richt|contacteer)( \w+)?) (het )?best(?= )/g, ""],
  ],
};

/** @param words folded words and figures, joined by spaces */
export function claimsIn(words: string, language: Language): Set<Claim> {
  const text = harmlessForms[language].reduce(
    (rest, [form, by]) => rest.replace(form, by),
    ` ${words} `,
  );
  return new Set(claims.filter((claim) => forms[language][claim].test(text)));
}
