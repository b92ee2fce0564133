import type { ConversationState } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { FollowUp, Place } from "../domain/question.ts";
import { isStopWord } from "../domain/stop-words.ts";
import { fold } from "../domain/text.ts";

/** Words that ask something about a subject without naming one. */
const askingWords = new Set(
  `combien coute couter prix tarif montant payer paye gratuit cher adresse numero telephone tel mail contact heures heure
  horaire horaires ouvert ouverte jours jour inscrire inscription demande demander documents papiers conditions condition
  droit faut temps delai plus details detail infos info savoir exactement concretement autres cas meme chose aller
  hoeveel kost kosten prijs betalen gratis duur adres nummer telefoon telefoonnummer uren uur open openingsuren dagen
  dag inschrijven inschrijving aanvragen aanvraag documenten papieren voorwaarden voorwaarde recht lang tijd info meer
  precies anders zelfde gaan contacteren bellen mailen website site link lien
  dat dit daar daarvoor daarmee daarover hiervoor die deze ca cela celui la habite habitons vis woon wonen ben
  joindre fournir apporter remplir envoyer rendre suffit besoin pieces meenemen meebrengen opsturen invullen bezorgen
  aide aider aidez hulp help helpen helpt question questions vraag vragen vraagje renseignement renseignements inlichting
  inlichtingen liever finalement pardon euh plutot sorry eigenlijk toch en fait excusez oups`.split(
    /\s+/,
  ),
);
/** Beside a subject these say in which language it is wanted; without one, they may be what is wanted. */
const languageNames = new Set(["neerlandais", "nederlands", "francais", "frans"]);
/** Words that point back at something said before. */
const pointing = new Set(
  "die dat deze dit daar daarvoor daarmee ce cet cette celui celle ca y cela".split(" "),
);
const openings = new Set([
  "et",
  "en",
  "mais",
  "maar",
  "ou",
  "of",
  "sinon",
  "dus",
  "donc",
  "alors",
  "dan",
  "ok",
  "ah",
  "non",
  "nee",
]);

/** "Where", which looks like "or" once its accent is gone, asks anew. */
const where = /^\P{L}*où(?!\p{L})/iu;

/** Past this many words a message stands by itself, whatever it begins with. */
const longestOpening = 9;

/** Asked where one lives, people also say that they do not know, that it does not matter, or that it is urgent. */
const noPlace =
  /\b(sai[st]? (pas|plus)|aucune idee|importe|peu m'importe|egal|urgent\w*|vite|peux pas|veux pas|dirai pas|prefere pas|prive|nulle part|partout|toutes?|sans (domicile|adresse)|sdf|passez|geen idee|weet (ik )?(het )?niet|weet ik veel|maakt (me |mij )?(niet|niks|niets) uit|om het even|eender|gelijk|dringend|spoed|snel|nergens|overal|allemaal|zeg ik (liever )?niet|wil ik niet zeggen|prive|geen adres|dakloos)\b/;
/** After a "no", somebody who says what they do want asks something of their own. */
const correction =
  /^\W*(non|nee|neen)\b.*\b(je|j'|on|nous) ?(veux|voudrais|aimerais|cherche|demande|parle|parlais|voulais|voulons|cherchons)\b|^\W*(non|nee|neen)\b.*\b(ik|we|wij) (wil|wou|zou|zoek|bedoel|vraag|vroeg|willen|zoeken|bedoelen|vragen)\b/;
/** An answer to "where do you live?" with more words of its own than this may be about something else. */
const mostBesideCommune = 3;
/** One without a commune is so from fewer. */
const mostWithoutCommune = 2;

/**
 * Whether a message continues the subject before it. Surely, when nothing but a place or what is asked is
 * left of it ("et à Ixelles ?", "hoeveel kost dat?"), or when it answers where one lives; perhaps, when it is
 * short and begins with "and" or points back ("die winkel").
 */
export function followUpOf(
  text: string,
  { commune, otherWords }: Place,
  { subject, awaiting }: ConversationState,
  language: Language | null,
): FollowUp {
  const own = otherWords.filter((word) => isOwn(word, language));
  if (awaiting?.kind === "commune") {
    if (commune !== null) return own.length <= mostBesideCommune ? "yes" : "maybe";
    if (noPlace.test(fold(text)) && otherWords.length <= longestOpening) return "yes";
    if (own.length <= mostWithoutCommune) return own.length === 0 ? "yes" : "maybe";
  }
  if (!subject || otherWords.length > longestOpening * 1.5) return "no";
  if (own.length === 0) return "yes";
  if (correction.test(fold(text))) return "no";
  const opened =
    openings.has(otherWords[0] ?? "") && !where.test(text) && otherWords.length <= longestOpening;
  const pointsBack = otherWords.some((word) => pointing.has(word));
  return (opened || pointsBack) && own.length <= 3 ? "maybe" : "no";
}

/** Whether some words ask something and tell of nothing: "which documents?", before anything was said. */
export function isBare(words: readonly string[], language: Language | null): boolean {
  return (
    words.some(isAskingWord) &&
    !words.some((word) => languageNames.has(word) || isOwn(word, language))
  );
}

/** Whether a folded word asks something about a subject without naming one. */
export function isAskingWord(word: string): boolean {
  return askingWords.has(word);
}

function isOwn(word: string, language: Language | null): boolean {
  // An age or an amount tells more of a subject; by itself it is none.
  if (word.length < 2 || askingWords.has(word) || languageNames.has(word) || /^\d+$/.test(word))
    return false;
  return !isStopWord(word, language);
}
