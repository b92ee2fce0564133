import type { Subject } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { FollowUp } from "../domain/question.ts";
import { stopWords } from "../domain/stop-words.ts";

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
  liever neerlandais nederlands francais frans
  finalement pardon euh plutot sorry eigenlijk toch en fait excusez oups`.split(/\s+/),
);
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

/** Past this many words a message stands by itself, whatever it begins with. */
const longestOpening = 9;

/**
 * Whether a message continues the subject before it. Surely, when nothing but a place or what is asked is
 * left of it ("et à Ixelles ?", "hoeveel kost dat?"); perhaps, when it is short and begins with "and" or
 * points back ("die winkel").
 */
export function followUpOf(
  otherWords: string[],
  subject: Subject | null,
  language: Language | null,
): FollowUp {
  if (!subject || otherWords.length > longestOpening * 1.5) return "no";
  const own = otherWords.filter((word) => isOwn(word, language));
  if (own.length === 0) return "yes";
  const opened = openings.has(otherWords[0] ?? "") && otherWords.length <= longestOpening;
  const pointsBack = otherWords.some((word) => pointing.has(word));
  return (opened || pointsBack) && own.length <= 3 ? "maybe" : "no";
}

function isOwn(word: string, language: Language | null): boolean {
  if (word.length < 2 || askingWords.has(word)) return false;
  const lists = language === null ? [stopWords.fr, stopWords.nl] : [stopWords[language]];
  return !lists.some((list) => list.has(word));
}
