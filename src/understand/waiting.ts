import { isStopWord } from "../domain/stop-words.ts";
import { fold, wordsOf } from "../domain/text.ts";
import { withoutInstructions } from "./instructions.ts";
import { spellOut } from "./spell-out.ts";

/**
 * How who waits for a person asks about the wait: how long it takes, whose turn it is, when somebody comes,
 * whether anybody is there. French, then Dutch.
 */
const meanings = [
  /\b(combien de temps|combien de minutes|longtemps|long|lent|duree)\b.{0,40}\b(encore|attend\w*|attente|patienter|reste\w*|toujours|durer)\b/,
  /\b(encore|toujours|attend\w*|patienter|reste\w*|durer)\b.{0,40}\b(combien|longtemps|long|lent)\b/,
  /\b(temps|delais?|duree) d'attente\b|\battente (estimee|prevue)\b|\battends? (encore|toujours)\b/,
  /\b(mon tour|ma place|ma position|mon numero|quelle (place|position)|combientieme|quantieme|avant moi|devant moi|dans la file)\b/,
  /\bcombien de (gens|monde|personnes)\b|\bsuis le combien\b|\bca avance\b|\bou en est la file\b/,
  /\b(quand|a quelle heure)\b.{0,40}\b(quelqu'un|personne|conseill\w+|agent|collegue|humain|on (me|m'|va)|va-t-on)\b/,
  /\b(quelqu'un|personne|conseill\w+|agent|on (me|va))\b.{0,30}\b(arrive|vient|va venir|va arriver|va (me )?repondre|repond|bientot|quand|la)\b/,
  /\by a[- ](t-il )?quelqu'un\b|\b(toujours|encore) personne\b|\bpersonne ne (me )?repond\b/,
  /\b(hoe ?lang|hoeveel tijd|hoeveel minuten|lang)\b.{0,40}\b(nog|wacht\w*|duren|duurt|noch)\b/,
  /\b(nog|wachten|duren|duurt)\b.{0,40}\b(hoe ?lang|hoeveel|lang|lange)\b/,
  /\bwachttijd\b|\bik wacht (nog|al)\b/,
  /\b(aan de beurt|mijn beurt|aan (mij|mijn toer)|mijn (plaats|plek|nummer)|welke (plaats|plek)|hoeveelste|voor mij|voor me|in de (wacht)?rij)\b/,
  /\bwanneer\b.{0,40}\b(iemand|persoon|mens|medewerk\w+|collega|men)\b/,
  /\b(iemand|persoon|medewerk\w+|collega)\b.{0,30}\b(komt|bijna|antwoordt|vrij)\b/,
  /\b(komt|is|antwoordt)( er| daar)?( al| nog| bijna| gauw)*( iemand| een medewerk\w+| een collega| niemand)\b/,
  /\b(nog|noch) (steeds|altijd) niemand\b|\baltijd nog niemand\b|\bschiet het (al |wat )?op\b/,
];

/** What else such a message may say; with any other word it is about something else that people wait for. */
const waitingWords = new Set(
  `mon ma mijn niemand wanneer numero nummer aide aider helpt helpen attendre attendent attends attente patienter patience file temps minutes minute heure heures duree dure durer long longue lent
  delai estimee estime prevue prevu tour place position rang combientieme quantieme devant monde gens personne personnes
  conseiller conseillere conseillers agent agents collegue humain repondre repond repondez repondra reponse bientot
  avance avancer dure libre occupe connecte disponible salut allo ok oke euh
  wachten wacht wachtende wachtenden wachttijd wachtrij rij tijd minuten minuut uur uren hoelang duurt duren duurde beurt
  toer plaats plek positie hoeveelste mensen personen persoon mens medewerker medewerkers medewerkster collega antwoord
  antwoordt antwoorden noch steeds gauw vrij bezet beschikbaar schiet vooruit geduld hallo bezig`.split(
    /\s+/,
  ),
);

/** Whether a message asks how long a person will still take, and nothing else; said outside a queue, it means something else. */
export function asksForWait(text: string): boolean {
  const meant = fold(withoutInstructions(spellOut(text)));
  const isOther = (word: string) => !waitingWords.has(word) && !isStopWord(word);
  if (wordsOf(meant).some(isOther)) return false;
  const bare = meant.replace(/[^\p{L}\p{N}'-]+/gu, " ").trim();
  return meanings.some((meaning) => meaning.test(bare));
}
