import type { Situation } from "../domain/programme.ts";
import { fold } from "../domain/text.ts";

export type Distress = { situation: Situation; unsure: boolean };

/**
 * Words of distress, on folded text; the most urgent first. French, Dutch, then what foreigners in
 * danger write. `unsure` ones are also said in anger or in passing: a programme that fits may go first.
 */
const patterns: { situation: Situation; unsure?: true; pattern: RegExp }[] = [
  {
    situation: "medical",
    pattern:
      /\b(ne respir\w+ (plus|pas|presque)|respir\w+ (a peine|plus)|arrive pas a respirer|inconscient\w*|perdu connaissance|saigne (beaucoup|enormement|sans arret|de la tete)|perd (beaucoup de|son) sang|crise cardiaque|infarctus|arret cardiaque|un avc|convulsion\w*|fait un malaise|overdose|ademt? (niet|bijna niet|nauwelijks|amper)|ademt? .{0,12}niet meer|bewusteloos|buiten bewustzijn|bloedt (hevig|hard|veel|erg)|hartaanval|hartstilstand|beroerte|flauwgevallen|stuipen|overdosis|not breathing|unconscious|heart attack|bleeding (a lot|badly)|no respira)\b/,
  },
  {
    situation: "poisoning",
    pattern:
      /\b((avale|bu|mange|ingere|pris)\b.{0,25}\b(javel|detergent|produit (toxique|de lessive|menager|d'entretien|vaisselle)|deboucheur|pile|champignons?|trop de medicaments|medicaments de|lessive|capsule)|empoisonne\w*|intoxication|intoxique\w*|(ingeslikt|gedronken|gegeten|opgegeten|binnengekregen|doorgeslikt)\b.{0,25}\b(bleekwater|javel|wasmiddel|ontstopper|batterij|paddenstoel\w*|pillen|medicijnen)|(bleekwater|javel|wasmiddel|vaatwas\w*|ontstopper|afwasmiddel|batterij|paddenstoel\w*|pillen|medicijnen)\b.{0,25}\b(ingeslikt|gedronken|gegeten|opgegeten|binnengekregen|doorgeslikt)|vergiftig\w*|poisoned)\b/,
  },
  {
    situation: "suicide",
    pattern:
      /(suicid|zelfmoord|zelfdoding)|\b(me tuer(?! au)|me foutre en l'air|en finir avec (la vie|tout)|veux en finir|envie d'en finir|envie de mourir|veux mourir|voudrais mourir|plus envie de vivre|veux plus vivre|mettre fin a (mes|ses) jours|plus (de|aucune) raison de vivre|fatiguee? de vivre|me faire du mal|me jeter (sous|du|par)|(mezelf|mijzelf|mij|me|zichzelf|zich) (iets (aan ?doen|aandoe)|van kant maken|van het leven beroven)|(wil|zou) (liever )?(niet meer (verder )?leven|dood( zijn)?|sterven)|liever dood|uit het leven stappen|een eind(e)? (aan )?maken|eind aan mijn leven|geen zin meer om te leven|kill myself|want to die|end my life|no quiero vivir)\b/,
  },
  {
    situation: "danger",
    pattern:
      /\b((va|veut|voulait|menace de) (me|nous|la|le) (tuer|planter|frapper)|menace de mort|avec un couteau|avec une arme|un couteau a la main|enfonce (la|ma) porte|(est|il est|elle est) devant (ma|notre|la) porte\b.{0,40}\b(menac|cri|tuer|frapp|force)|force (ma|la) porte|au secours|^a l.aide(?=\s*(?:[!.,]|$))|(crie|hurle|appelle)\b.{0,15}\ba l.aide|om hulp (gillen|gilt|roepen|roept|schreeuwen|schreeuwt)|quelqu'un (est entre|entre) chez moi|cambriol\w+ en ce moment|wil (mij|me|ons|haar|hem) (vermoorden|doden|neersteken)|(gaat|dreigt) (mij|me|ons|haar) (te )?(vermoorden|doden)|met een (mes|wapen)|breekt (nu )?(in|de deur)|inbreker|slaat de deur in|(will|going to|wants to) kill (me|us)|kill me|with a knife|in danger right now|brand in (mijn|ons|onze|het|de|een) (huis|woning|flat|appartement|gebouw|keuken|kelder)|er is brand|au feu(?= ?!|$)|il y a le feu|incendie chez)\b/,
  },
  {
    situation: "child-violence",
    pattern:
      /\b((j'ai|ik ben|i am) (\d|1[0-7])( ?ans| jaar)?\b.{0,60}\b(tape|frappe|bat|touche|viole|cogne|slaat|klopt|schopt|mept|raakt)|(mon|ma) (pere|mere|beau-pere|belle-mere|papa|maman|parents?|frere|oncle)\b.{0,30}\b(me |m')(tape(nt)?|frappe(nt)?|bat(tent)?|touche(nt)?|viole(nt)?|cogne(nt)?|a frappee?|a battue?|enferme)|(mijn|m'n) (vader|moeder|stiefvader|stiefmoeder|papa|mama|ouders|broer|oom|plusvader|pluspapa)\b.{0,25}\b(slaa[nt]|slaat|klopt|mishandel\w*|schop\w*|mept|raakt mij)|(enfants?|fille|fils|petite?|gamin|eleve|bebe|kind(eren|je)?|dochter|zoon|jongen|meisje|leerling)\b.{0,40}\b(est |sont |se fait |wordt |worden |is )?(battue?s?|maltraitee?s?|frappee?s?|abusee?s?|mishandeld|misbruikt|geslagen)|maltraitance (d'un |sur )?enfant|kindermishandeling)\b/,
  },
  {
    situation: "partner-violence",
    pattern:
      /\b((mari|compagnon|conjoint|copain|mec|ex|ex-mari|femme|compagne|copine|epoux|homme|partenaire|il)\b.{0,25}\b(me |m'|l'|la |nous )(frappe|bat|tape|cogne|a frappee?|a battue?|a tapee?|a cognee?|menace(?! de (mettre fin|couper|resilier|expulser|ne pas|vendre|retirer))|viole|a violee?|etrangle|a etranglee?|maltraite|gifle|a giflee?|enferme|insulte et)|battue? par (mon|son)|violence(s)? (conjugale|domestique|de mon)|femme battue|coups de mon|(man|vriend|partner|ex|vrouw|vriendin|echtgenoot|hij|lief)\b.{0,30}\b(slaat|geslagen|klopt|schopt|mept|bedreigt|mishandel\w*|wurgt|gewurgd|verkracht\w*|klappen|sluit mij op)|(partner|huiselijk) ?geweld|geweld thuis|(husband|boyfriend|partner|ex|he)\b.{0,15}\b(hits|beats|hit|beat|threatens|hurts) me|me pega|schlagt mich|mi picchia|me bate|ma bate)\b/,
  },
  {
    situation: "no-shelter",
    pattern:
      /\b(a la rue\b.{0,40}\b(cette nuit|ce soir|avec|depuis|aujourd'hui|maintenant)|(suis|sommes|suis mise?|retrouve|dors|dormons|dormir|nuit) (a la rue|dehors)|(mise?|mis|jetee?|foutue?) (dehors|a la porte)\b.{0,40}\b(ce soir|cette nuit|aujourd'hui|maintenant|viens|vient)|(viens|vient|venons) d'etre (mise?s?|jetee?s?) (dehors|a la rue|a la porte)|(dors|dormir|dort|passe[rz]?( la nuit| mes nuits)?) (dans ma voiture|dans la rue|dehors|a la gare|dans le metro|sur un banc)|(nulle part|pas d'endroit|aucun endroit|pas d'abri|pas de toit|nulle part ou)( ou)? (dormir|aller dormir|pour (cette nuit|ce soir|dormir))|ou dormir (ce soir|cette nuit)|sans (toit|abri|logement)\b.{0,15}\b(ce soir|cette nuit)|plus de toit|(sta|staan|beland|slaap|slapen|ben|zijn|gezet|zit|leef|gezin)\b.{0,20}\bop straat(?! (aangesproken|gevallen|beroofd|verloren))|(slaap|slapen|overnachten?) (buiten|in mijn auto|in de auto|op een bank|in het station)|(geen|zonder) (slaapplaats|slaapplek|onderdak|dak boven)|nergens (om te |kunnen |kan ik )?(slapen|heen|terecht|naartoe)\b.{0,25}(vannacht|vanavond|slapen)|waar (kan ik |kunnen we )?(vannacht|vanavond) slapen|dakloos\b.{0,25}\b(vannacht|vanavond|sinds)|slaapplaats voor (vannacht|vanavond)|nowhere to (sleep|go)|place to sleep tonight|homeless tonight|donde dormir|(vais|allons|va|vont) etre (expulsee?s?|mise?s? (a la rue|dehors|a la porte))|(je me fais|on se fait) expulser|(word|worden|wordt)\b.{0,40}\b(uitgezet|uit (ons|mijn|het) huis gezet|op straat gezet))\b/,
  },
  {
    situation: "distress",
    unsure: true,
    pattern:
      /\b(je n'en peux plus|j'en peux plus|je craque|au bout du rouleau|a bout de (forces?|nerfs)|tout(e)? seule?\b.{0,30}\b(parler|personne)|deprim\w*|depression|crises? d'angoisse|angoiss\w*|personne a qui parler|je me sens (tres |si |trop )?(mal|seule?|vide)|je pleure (tous|toute|tout)|plus la force|ik kan niet meer|ik kan het niet meer aan|ten einde raad|zie het niet meer zitten|eenzaam|niemand om (mee|tegen) te praten|depressief|depressie|wanhopig|paniekaanval\w*|ik voel (mij|me) (zo |heel |erg )?(slecht|alleen|leeg)|ik huil (elke|de hele|alle))\b/,
  },
];

/** The distress a message tells of, the most urgent one; null when there is none. */
export function distressIn(text: string): Distress | null {
  const folded = fold(text);
  const found = patterns.find(({ pattern }) => pattern.test(folded));
  return found ? { situation: found.situation, unsure: found.unsure ?? false } : null;
}
