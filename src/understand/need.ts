import type { Need } from "../domain/question.ts";
import { isStopWord } from "../domain/stop-words.ts";
import { wordsOf } from "../domain/text.ts";
import { isAskingWord } from "./follow-up.ts";

/** Read on folded text; French, then Dutch. */
const hunger =
  /\b((ai|as|a|avons|avez|ont) (tres |si |trop |vraiment |encore |toujours )?faim|(meur\w*|crev\w+) (la dalle|de faim)|(rien|pas|plus) (encore |presque )?mange (depuis|hier|aujourd|ce matin|de la journee|de chaud)|rien mange|(rien|plus|pas|quoi) (d'autre |grand-chose )?a (leur )?(manger|bouffer)|(pas|plus) de quoi (manger|nourrir)|(plus|pas) (de|a) (nourriture|bouffe|quoi se nourrir)|ventre vide|estomac vide|(frigos?|placards?|armoires?) (\w+ ){0,2}vides?|saute\w* (des|les|un|mes) (repas|diners?|soupers?)|honger|(niets|niks|niet|amper|nauwelijks) (meer |warms? )?(te eten|gegeten)|geen (warm )?eten (meer|in huis|voor)|lege (maag|buik|koelkast|frigo|ijskast)|(koelkast|frigo|ijskast|kasten?) (\w+ ){0,2}leeg|maaltijden over)\b/;
/** The hungry are others, and food is to be given or kept. */
const notHungry =
  /\b(ceux qui|les gens qui|pour des gens|mensen die|wie honger|trop de|surplus|invendus|recettes?|recept\w*|associations?|asbl|vzw|verenigingen?|vereniging|benevoles?|vrijwilligers?|chat|chien|kat|hond|regime|dieet)\b/;

const socialService = /\b(cpas|cpass|ocmw|ocmv)\b/;
/** Said beside the name of the CPAS, and not yet of what it is for. */
const helpWords = new Set(
  `cpas cpass ocmw ocmv s aide aides aider hulp helpen steun bijstand social sociale sociaal centre service dienst bureau
  bureaux kantoor commune gemeente coordonnees gegevens situe trouve bevindt ouverture bel bellen bereiken contacter joindre ecrire schrijven appeler telephoner aanspreken
  demandes aanvragen urgent dringend financiere financiele`.split(/\s+/),
);

/** Without money, in so many words, read on words without elisions; what for is told by the rest, if by anything. */
const broke =
  /\b((plus|pas|sans) (du tout )?((une?|de|le moindre|la moindre|aucune?) )?(rond|sou|radis|balle|centime|franc|euro|cent|kopeck|thune|fric|argent|revenus?|ressources?|rentrees? argent|salaire)\b( (sur moi|sur mon compte|pour (vivre|finir le mois|survivre)|du tout|en poche))?|(plus|sans) (revenus?|ressources|argent|salaire|rien pour vivre)|plus rien (sur (le|mon) compte|pour vivre|du tout pour vivre)|(suis|sommes|completement|totalement) (fauchee?s?|a sec|ruinee?s?|dans la (deche|misere|dech))|compte (est )?(vide|a zero|dans le rouge)|geen (rooie |rode |enkele |blutte )?(frank|duit|cent|euro|knop|nagel|geld|inkomen|inkomsten)( (meer|over))?( om (van )?te leven)?|zonder (een )?(geld|inkomen|inkomsten|cent|frank)|(niets|niks) (meer )?(op mijn rekening|om van te leven)|(ben|zijn|zit|zitten|sta|staan) (volledig |helemaal |echt |compleet )?(blut|platzak|bankroet|zonder geld)|rekening (is |staat )?(leeg|op nul))\b/g;

const noAnswer =
  /\b(repond(ent|s|u)?( \w+)? (pas|plus|jamais|rien)|(pas|jamais) (encore )?(re)?repondu|(pas|aucune?|sans|toujours pas|jamais) (encore |eu |recu |toujours )*(de |la |une |ma |leur )?(reponse|decision|nouvelles?|suite)|attend\w* (toujours |encore )?(une |la |ma |leur )?(reponse|decision)|toujours rien|(quand|combien de temps) .{0,30}(repond\w*|reponse|decision|decide\w*)|tarde\w*|silence radio|antwoord(t|en|de)?( \w+)? niet|geen (enkel |enkele )?(antwoord|beslissing|nieuws)|(niets|niks) (meer )?(gehoord|vernomen|laten weten)|(hoor|horen|verneem) (\w+ ){0,3}(niets|niks)|wacht\w* (\w+ ){0,4}op (\w+ )?(antwoord|beslissing)|nog (altijd|steeds) (niets|niks|geen)|(binnen hoeveel|hoelang|hoe lang|wanneer) .{0,30}(antwoord\w*|beslis\w*))\b/;

const giving =
  /\b((a|veux|voudrais|voulons|peux|peut|puis-je|aimerais|souhaite|pour|ou|pourrais) (\w+ )?(donner|offrir|deposer|leguer|ceder)|(donner|offrir|deposer) (mes|nos|mon|ma|des|un|une|du|de|d'|les|mon|ce|ces|cette)|(les |le |la |l')?(laisser|porter|apporter) quelque part|faire (un )?don|(recycler|reprendre) (mon|ma|mes|nos|un|une|des|notre)|(a|en|me|nous|m'en) debarrasser|je (les |la |le )?donne|ne (me|nous) sert?(vent)? plus|dont (je|on) n'?a[i]? plus besoin|weg ?(te )?(geven|doen|schenken)|schenken|doneren|geef .{0,25}\bweg|doe .{0,25}\bweg|(ergens |gratis )kwijt|wil .{0,30}\bkwijt|kan .{0,40}\bkwijt|(binnen|af) ?(te )?(brengen|geven)|niet meer nodig)\b/;
/** "Who can give me a bed?" wants one; "give an example" and the like give nothing. */
const notGiving =
  /\b((me|nous|lui|leur|moi) (donner|offrir|ceder)|(donner|offrir|deposer) (un |une |des |mon |ma |son |sa |ton |la |le |l')*(exemple|info\w*|conseils?|demande|dossier|plainte|cours|lecons?|avis|adresse|numero|nom|candidature|heures?|formulaire|bebe|enfants?|papiers?|cv|bail|naissance|sang|ordures?|poubelles?|garantie|caution)|(aanvraag|dossier|formulier|klacht|papieren|attest\w*|les|lessen|kind\w*|baby|bloed|cv|borg) (\w+ )?(in|af|binnen)|(mij|me|ons|hem|haar) (\w+ ){0,3}(geven|schenken)|werk kwijt|job kwijt|sleutels?|portefeuille|bon plan|argent|geld)\b/;

const free =
  /\b(gratuits?|gratuites?|gratuitement|gratos|sans payer|rien payer|a l'oeil|gratis|kosteloos|kosteloze|zonder (te )?betalen|voor niks|voor niets)\b/;

/** What a message, given folded as all here, needs that must not be missed; null for most. */
export function needOf(folded: string, otherWords: string[]): Need | null {
  if (hunger.test(folded) && !notHungry.test(folded)) return "food";
  if (socialService.test(folded)) {
    if (noAnswer.test(folded)) return "late-decision";
    if (otherWords.every(isAboutHelp)) return "social-service";
  }
  const words = otherWords.join(" ");
  const besideMoney = words.replace(broke, " ");
  if (besideMoney !== words && wordsOf(besideMoney).every(isBesideMoney)) return "social-service";
  return giving.test(folded) && !notGiving.test(folded) ? "give-away" : null;
}

/** Whether only what is free is asked for. */
export function wantsFree(folded: string): boolean {
  return free.test(folded);
}

const organisation =
  /\b(asbl|associations?|asso|organisations?|entreprises? sociales?|benevoles?|notre (equipe|comite|structure|projet|paroisse|mosquee|eglise|resto|epicerie|collectif)|nos (rayons|etageres|beneficiaires|benevoles)|vzw|verenigingen|vereniging|organisaties?|sociale onderneming(en)?|vrijwilligers?|onze (ploeg|vereniging|werking|parochie|moskee|kerk|helpers|rekken|vrijwilligers)|federatie|federation|koepel|secteur|sector|confreres?|collega's|fdss|agrement|erkenning|mandat|buurtcomite|wijkcomite)\b/;

/** Whether somebody speaks for an association, not for a person. */
export function speaksForOrganisation(folded: string): boolean {
  return organisation.test(folded);
}

const own = /\b(mon|ma|mes|notre|nos|mijn|m'n|mn|onze|ons|ai|avons|heb|hebben)\b/;

/** Whether a message speaks of something that is one's own, or that one did oneself. */
export function speaksOfOwn(folded: string): boolean {
  return own.test(folded);
}

/** Who has no money and tells of nothing else wants help to live, wherever that is to be asked for. */
function isBesideMoney(word: string): boolean {
  return isAboutHelp(word) || moneyTalk.has(word) || /^\d{4}$/.test(word);
}
const moneyTalk = new Set(
  `mois semaine semaines fin fins vivre survivre factures payer manque situation famille enfants seul seule mere pere perdu
  travail boulot emploi chomage adresse habite habitons fais faire tourner demander maand week weken leven overleven
  rekeningen betalen gezin kinderen werk job uitkering eind einde situatie alleen moeder vader verloren kwijt woon wonen
  adresseer kloppen terecht beginnen`.split(/\s+/),
);

function isAboutHelp(word: string): boolean {
  return helpWords.has(word) || isAskingWord(word) || word.length < 2 || isStopWord(word);
}
