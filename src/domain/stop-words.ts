import type { Language } from "./language.ts";

/**
 * Words that say nothing about the subject, folded. Question words, polite phrases and the verbs of
 * asking are among them: every question has them, so they would only draw questions to each other.
 * Possession, age and money words stay out of the list: they carry a person's situation.
 */
const fr = `a afin ai aie ainsi alors apres as assez au aucun aucune aujourd aura aurait aussi autre autres aux avais
avait avant avec avez avoir avons bien bonjour bonsoir bon bonne c ca car ce ceci cela celle celui ces cet cette ceux
chaque chez ci comme comment d dans de deja depuis des desormais dit dois doit doivent donc dont du elle elles en
encore enfin entre est et etaient etais etait etant ete etes etre eu eux fait faire faut faudrait fois fut hein hui
ici il ils j je juste l la la le les leur leurs lors lui m ma mais me mes merci mieux moi moins ne ni non nos notre
nous n on ont ou oui par parce pas peu peut peuvent peux plait plus plutot pour pourquoi pouvez pouvoir pourrais
pourrait pres puis puisque qu quand que quel quelle quelles quels quelqu quelque quelques qui quoi rien s sa sais
sait sans savoir se sera serait ses si sinon soit son sont sous suis sur svp t ta tant te tellement tes toi ton tous
tout toute toutes tres tu un une va vais vers veut veux via voici voila voir voudrais voudrait voulais vont vos votre
vous vraiment y euh bah ben existe possible trop toujours souvent cad etc bcp
arrive arrivent arriver actuellement autant beaucoup carrement certain certaine certains certaines chose choses combien
concernant concerne connaissez connais contre cote dedans demain demande dernier derniere dernierement
differents directement dire disent donne donnent donner endroit ensuite environ exactement expliquer genre
grand grande hier histoire impossible jamais jour jours jusque longtemps lorsque maintenant malgre meme memes merde mettre
necessaire niveau nom obtenir pareil parfois parle parler part partie parti partir passe passer pendant pense penser
petit petite petits petites plein plusieurs point pourtant premier premiere prendre prends pris probleme question
quoique raison recevoir recois recevez reste rester revenir savez savent seulement simple simplement soi sorte sortes
suite sujet surtout tard tot tiens tellement toutefois trouve trouver type uniquement utiliser vaut venir vient
viens vite voient vois voulez vouloir vu ya quest jai jhabite cest dun dune qd pr ds ac pcq kon kel koi svp stp
aimerais aimerait besoin cherche chercher cherchons grace auquel laquelle lequel appelle appele`;

const nl = `aan al alle alleen als ander andere ben bent bij bijna ben daar dan dat de deze die dit doen doet door dus
een eens eigenlijk en er ergens et even gaan gaat geen geven geeft goed goedemorgen goeiedag graag ge ga haar had hadden
hallo heb hebben hebt heeft heel hem hen het hier hij hoe hoor hun iemand iets ik in ineens is ja je jij jou jouw kan
kunnen kon kunt later ligt maar me mee meer met mij mijn moet moeten mogen mag na naar nee niet niets nog nodig nu
of om omdat onder ons onze ook op over pas per plus precies s staan staat te tegen ter toch toe tot totdat tussen t u
uit uw van vanaf veel via voor vooral waar waarmee waarom waaronder wanneer want waren was wat we wel welk welke werd
weten weet wie wij wil willen wilt word worden wordt zal ze zeer zelf zich zij zijn zit zo zonder zou zouden zoals zoiets
bedankt dank dag alstublieft aub alvast bestaat mogelijk zeg krijg krijgen krijgt kom komt komen vind vinden hoeveel
aanstaande achter achteraf afgelopen algemeen alsof altijd anders bepaald bepaalde beter binnenkort blijf blijft
blijven daarna daarom dacht denk denken dergelijke dikwijls ding dingen direct echt eerder eerst eerste elk elke enkel
enkele enz ergens erg ervan geleden genoeg gewoon gezegd gisteren groot grote halen hierbij hoewel intussen
inderdaad jaren juist klein kleine klopt laat laatste laten lang lange langs last leuk liefst liever lijkt maak
maakt maken manier meestal meteen minder misschien moest morgen naartoe namelijk nemen neem neemt
nergens nieuw nieuwe niks nooit nou officieel ooit opeens opnieuw overal paar plots precies probleem reden sinds slechts
snel soms soort soorten steeds straks tegenwoordig tijdens toen totaal twijfel uiteindelijk vaak vandaag vandaar vanwege
vast verder verschillende vertellen volgende volgens vraag vragen vroeg vroeger waarschijnlijk weer
weinig werkelijk wegens weg zeggen zegt ziet zien zoek zoeken zoekt zoveel zorgen zulke sowieso eventueel
effe effen ff gwn vr mn ne tis ist kzit kheb kben kzoek da ni wa moek awel allee`;

export const stopWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(fr.split(/\s+/)),
  nl: new Set(nl.split(/\s+/)),
};

/** Whether a folded word says nothing about the subject, in a language or, where none is given, in either. */
export function isStopWord(word: string, language: Language | null = null): boolean {
  return language === null
    ? stopWords.fr.has(word) || stopWords.nl.has(word)
    : stopWords[language].has(word);
}
