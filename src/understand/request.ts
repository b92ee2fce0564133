import type { PersonReason, SmallTalk } from "../domain/programme.ts";
import type { Request } from "../domain/question.ts";
import { wordsOf } from "../domain/text.ts";
import { courtesyOf } from "./courtesy.ts";

/**
 * What people ask of the assistant itself. Patterns are read on folded text (no accents, straight
 * apostrophes); each list holds French, then Dutch, then a little English, which foreigners try.
 */
const someone =
  "(une? (vraie? |autre )?(personne|humain|etre humain|conseill\\w+|agent|employee?|collegue|operateur|operatrice|responsable|travailleur social|travailleuse sociale|assistante? sociale?|medewerker|mens|persoon)|quelqu'un|qqn|vos collegues|(votre|ton) (chef|superieure?|directeur|directrice|patron|responsable)|(uw|jullie|je) (baas|chef|overste|leidinggevende|directeur|verantwoordelijke)|le service social|iemand|(een |de )?(echte? )?(persoon|mens|medewerk\\w+|hulpverlener|raadgever|adviseur|collega|begeleider|consulent|maatschappelijk werk\\w+|somebody|someone|human|real person)|een mens van vlees)";

const person: [PersonReason, RegExp][] = [
  [
    "complaint",
    /\b(porter plainte|deposer (une )?plainte|plainte contre|me plaindre|faire une reclamation|(agent|employee?|collegue|guichet\w*|medewerk\w+|ambtenaar|bediende|loket\w*)\b.{0,30}\b(grossi\w+|impoli\w*|malpoli\w*|desagreable\w*|racis\w+|insulte\w*|moque\w*|onbeleefd|onvriendelijk|grof|uitgelachen|beledig\w+)|pas (du tout )?contente? d[eu] (votre|la|leur|ce|service)|niet (echt |helemaal )?tevreden over (de|uw|jullie|het)|(kan|wil|moet|mag) (ik|men|we|je) (\w+ )?klagen|ou (me |se )?plaindre|introduire une (plainte|reclamation)|klacht(en)? (indienen|neerleggen|over|tegen)|een klacht|mij beklagen|file a complaint)\b/,
  ],
  [
    "file",
    /\b(ou en est|ou en sont|suivi d[eu]|des nouvelles d[eu]|avancement d[eu]|etat d[eu]|statut d[eu]|hoe ver staat|hoever staat|hoe staat het met|stand van zaken van|nieuws over|wat is er met)\b.{0,25}\b(mon|ma|mes|notre|mijn|m'n|onze|ons)\b.{0,20}\b(dossiers?|demandes?|candidature|inscription|recours|aanvraag|aanvragen|inschrijving|kandidatuur)\b/,
  ],
  [
    "file",
    /\b(nakijken|opzoeken|bekijken|checken|kijk|regarder?|regardez|verifier|verifiez|consulter|consultez|chercher)\b.{0,25}\b(dossiers?|gegevens)\b|\b(in|dans) (mijn|zijn|haar|hun|mon|son|leur|ton|votre) dossier\b/,
  ],
  [
    "file",
    /\b(avez[- ]vous|vous avez|avez|ont-ils|a-t-on|on a|ils ont)( bien)? (recu|traite|lu|perdu) (mon|ma|mes|notre)\b|\b(hebt u|heeft u|hebben jullie|hebben ze|is|zijn)( al| wel)? (mijn|onze) .{0,35}\b(goed aangekomen|aangekomen|ontvangen|binnengekomen|al behandeld)\b/,
  ],
  [
    "file",
    // The silence of a CPAS/OCMW has an answer of its own: its time limits.
    /^(?!.*\b(cpas|ocmw)\b).*\b((reponse|nouvelles) (a|pour|sur|concernant|de) (mon|ma|notre) (dossier|demande|inscription|candidature)|(mon|ma|notre) (dossier|demande|inscription|candidature|formulaire) (est|a) (bien |deja )?(arrivee?|ete (recue?|traitee?|acceptee?))|antwoord (op|over|voor) (mijn|onze) (dossier|aanvraag|inschrijving)|hoe (zit|staat) (het|dat) met (mijn|onze) (\w+ )?(dossier|aanvraag|inschrijving)|(mijn|onze) (aanvraag|dossier|inschrijving|formulier) (al |wel |goed )*(is |zijn )?(al |wel |goed )*(toegekomen|aangekomen|ontvangen|goedgekeurd))\b/,
  ],
  [
    "file",
    /\b(mon dossier|mijn dossier)\b.{0,30}\b(traite|bloque|perdu|avance|behandeld|kwijt|geblokkeerd|vast)\b/,
  ],
  [
    "callback",
    /\b((r?appel|telephon|recontact|contact)(ez|er)[- ]?(moi|nous)|(me|nous) (rappeler|rappelez|recontacter|telephoner|contacter|rappelle|recontacte)|qu'on (me (rappelle|contacte|telephone)|m'appelle)|etre (rappelee?|recontactee?)|sonnez[- ](moi|nous)|sonne[- ]moi|(me|nous) sonne(r|z)?|qu'une? (\w+ ){1,3}(me|nous) (contacte|rappelle|telephone|sonne)|(bel|belt|contacteer) (me|mij|ons)|(me|mij|ons) (terug ?bellen|opbellen|bellen|contacteren|terugbelt|opbelt)|terugbellen|teruggebeld|opgebeld|call me( back)?)\b/,
  ],
  [
    "appointment",
    /\b(fixer|fixez|prenez|prendre pour moi|donnez|organise[rz]|reserve[rz]|obtenir|avoir|maak|maken|regel|regelen|boek|boeken|geef|plan|vastleggen)\b.{0,25}\b(un |een )?(rendez-vous|rdv|afspraak)\b.{0,30}\b(avec|pour moi|met|bij|voor (mij|me))\b/,
  ],
  [
    "appointment",
    /\b((me|nous) (fixer|prendre|donner) (un )?(rendez-vous|rdv)|(mettez|mets|donne)[- ](moi|nous) (un )?(rendez-vous|rdv)|(maak|regel|boek|zet)\b.{0,20}\bafspraak|afspraak (voor mij|voor me) maken)\b/,
  ],
  [
    "talk",
    new RegExp(
      `\\b(parler|parle|discuter|echanger|causer|voir|rencontrer|joindre|contacter|appeler|avoir|passe[rz]|donne[rz]|veux|voudrais|besoin|a qui|avec|spreken|spreek|praten|praat|bespreken|overleggen|bellen|contact|wil|wens|graag|doorverb\\w+|geef|met|talk|speak)\\b[^.?!]{0,25}\\b${someone}(?![\\w'])`,
    ),
  ],
  [
    "talk",
    new RegExp(
      `\\b${someone} (te )?(spreken|bellen|bereiken|contacteren|nodig|parler|svp|graag|alstublieft)\\b`,
    ),
  ],
  [
    "talk",
    /\b(met iemand (bespreken|praten|spreken|overleggen)|iemand (spreken|aan de (telefoon|lijn))|quelqu'un (au telephone|en ligne|a qui parler)|pas (parler )?(a|avec) (un robot|une machine|un ordinateur)|niet met een (robot|machine|computer)|real person|human being|contact humain|menselijk contact|(assez|marre|ras[- ]le[- ]bol) (de|d')( ce| cette| votre| ces| parler a un)? (robots?|machine|bot|ordinateur)|(genoeg|beu)\b.{0,12}\b(robots?|machine|computer|bot)|(robots?|machine|computer) (beu|moe))\b/,
  ],
  [
    "talk",
    /^\W*((est-ce qu')?(il )?y a( pas)? (quelqu'un|qqn)( (la|ici|en ligne|de disponible))?|(is|zit) (er )?(daar |hier )?(er )?iemand( daar| hier| online)?)\W*$/,
  ],
];

/** These use "someone" for something else: a partner to practise a language with, a helper at home. */
const notPerson =
  /\b(nederlands|neerlandais|francais|frans|anglais|engels|langue|taal|oefenen|pratiquer|s'entrainer|garder|babysit\w*|oppas\w*|menage|poets\w*|mentor\w*)\b/;

const language: [Extract<Request, { kind: "language" }>["language"], RegExp][] = [
  [
    "nl",
    /^(in het nederlands|nederlands|nl|en neerlandais|(parlez[- ]vous|tu parles|vous parlez) (le )?neerlandais|ik (spreek|praat) (liever|beter|alleen) nederlands|je (parle|prefere) (mieux |plutot )?(le )?neerlandais|spree?k(t|en)? (u|je|jij|jullie) nederlands|(liever|kan het) in het nederlands)( (svp|aub|graag|alstublieft|s'il vous plait|please))*$/,
  ],
  [
    "fr",
    /^(en francais|francais|fr|in het frans|spree?k(t|en)? (u|je|jij|jullie) frans|je (parle|prefere) (mieux |plutot |seulement )?(le )?francais|ik (spreek|praat) (liever|beter|alleen) frans|(parlez[- ]vous|tu parles|vous parlez) (le )?francais|(plutot |pouvez-vous )?en francais)( (svp|aub|graag|alstublieft|s'il vous plait|please))*$/,
  ],
];

const smallTalk: [SmallTalk, RegExp][] = [
  [
    "who-are-you",
    /\b((es[- ]tu|t'?es|tu es|vous etes|etes[- ]vous|est-ce que (tu es|vous etes)|c'est|je parle a|ben je|bent u|ben jij|is dit|spreek ik met|praat ik met|are you)\b.{0,25}\b(robots?|machine|ordinateur|humain|vraie? personne|personne reelle|chatbot|bot|ia|intelligence artificielle|computer|echte? (persoon|mens)|mens|ai|human)|qui (es[- ]tu|etes[- ]vous|est-ce|me repond)|(t'es|tu es|vous etes) qui|wie (ben je|bent u|ben jij|antwoordt)|comment (tu t'appelles|t'appelles[- ]tu|vous appelez)|hoe heet (je|u|jij)|c'est quoi zinneke|wat is zinneke|who are you)\b/,
  ],
  [
    "what-can-you-do",
    /\b((que|qu'est-ce que|quoi|comment|a quoi|en quoi|sur quoi|quels sujets)\b.{0,30}\b(peux[- ]tu|pouvez[- ]vous|tu peux|vous pouvez|sais[- ]tu|tu sais|sers[- ]tu|servez[- ]vous|tu sers|m'aider)|(vous pouvez|tu peux|pouvez-vous|peux-tu) m'aider (avec|pour|sur|a|dans|en) quoi|(vous servez|tu sers|vous faites|tu fais|vous savez faire|tu sais faire) (a )?quoi|(waarmee|wat|waarvoor|hoe|over welke onderwerpen)\b.{0,25}\b(kan je|kan jij|kunt u|kan u|kun je|kun jij|kunde|kunt ge|kunt gij|kunde gij|kan ik (je|u|jou)|doe je|doet u|doede|doet ge|dien je|weet je|weet u|wete)\b.{0,30}\b(helpen|doen|allemaal|allemaal zo|eigenlijk|vertellen|dienen|beantwoorden|vragen|van)|what can you do|comment ca marche ici|hoe werkt dit hier|comment fonctionne (cet assistant|ce chat)|hoe werkt deze (chat|assistent))\b/,
  ],
  [
    "yes",
    /^(oui|ouais|ja|jawel|yes|volontiers|graag|ja graag|oui svp|oui s'il vous plait|d'accord|ok|oke|(oui )?je veux bien|oui (merci|volontiers|avec plaisir|d'accord|j'aimerais bien|je le souhaite)|(oui )?s'il vous plait|ja (aub|alstublieft|hoor|doe maar|dat wil ik( graag)?|dat is goed|heel graag|bedankt)|doe maar|yes please)[ .!]*$/,
  ],
  ["no", /^(non|nee|neen|no|nope|non merci|nee bedankt|nee dank u|pas besoin|niet nodig)[ .!]*$/],
];

/** Who no longer wants to wait for a person or a call; all of the message, for people wait for much else. */
const leave =
  /^(non |nee |ok |oke |bon |sorry |pardon )?((je (veux|voudrais|souhaite|prefere) |ik wil (graag )?)?(quitter|sortir de|partir de) (la file( d'attente)?|l'attente)|(de|uit de) wachtrij( te)?( verlaten)?|ik wil uit de wachtrij|je (ne )?(veux|peux|vais) (plus|pas) (attendre|patienter)( plus longtemps)?|je n'?attends plus|j'arrete d'attendre|(laissez|laisse) tomber|tant pis( (laissez tomber|j'arrete|je n'attends plus))?|(annulez|annuler) l'attente|(je n'ai )?plus besoin (d'une personne|d'un conseiller|de quelqu'un|de parler a quelqu'un)|ce n'est plus (la peine|necessaire)|ne (me rappelez plus|plus me rappeler)|laat (het )?maar( zitten)?( ik wacht niet (meer|langer))?|ik (wacht niet (meer|langer)|stop met wachten|(wil|kan|ga) niet (meer|langer) wachten|hoef niemand meer( te spreken)?)|(bel mij niet meer( terug)?|mij niet meer terugbellen)|(het is )?niet meer nodig)( (svp|merci|aub|bedankt|dank u|hoor))*$/;

/** A message about something else is longer than this, whatever it contains. */
const longestSmallTalk = 12;

/** What a message, given folded, asks of the assistant itself; null when it is about something. */
export function requestOf(folded: string): Request | null {
  const bare = folded
    .replace(/[?!.,;:()]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const told = language.find(([, pattern]) => pattern.test(bare));
  if (told) return { kind: "language", language: told[0] };
  if (leave.test(bare)) return { kind: "leave" };
  if (wordsOf(folded).length <= longestSmallTalk) {
    const talk = smallTalk.find(([, pattern]) => pattern.test(bare))?.[0] ?? courtesyOf(bare);
    if (talk) return { kind: "small-talk", talk };
  }
  return personAsked(folded);
}

function personAsked(folded: string): Request | null {
  if (
    /^\W*(une? |een )?(personne|humain|conseill\w+|medewerker|mens|persoon|iemand|quelqu'un|agent|person|human)\W*(svp|aub|graag|s'il vous plait|alstublieft|please)?\W*$/.test(
      folded,
    )
  )
    return { kind: "person", reason: "talk" };
  for (const [reason, pattern] of person)
    if (pattern.test(folded) && !(reason === "talk" && notPerson.test(folded)))
      return { kind: "person", reason };
  return null;
}
