import type { Language } from "../domain/language.ts";

/**
 * Words that say nothing about the subject, folded. Question words, polite phrases and the verbs of
 * asking are among them: every question has them, so they would only draw questions to each other.
 * Possession, age and money words stay out of the list: they carry a person's situation.
 */
const fr = `a afin ai aie ainsi alors apres as assez au aucun aucune aujourd aura aurait aussi autre autres aux avais
avait avant avec avez avoir avons bien bonjour bonsoir bon bonne c ca car ce ceci cela celle celui ces cet cette ceux
chaque chez ci comme comment d dans de deja depuis des desormais dit dois doit doivent donc dont du elle elles en
encore enfin entre est et etaient etais etait etant ete etes etre eu eux fait faire faut faudrait fois fut hein hui
ici il ils j je juste l la la le les leur leurs lors lui m ma mais me mes merci mieux moi moins mon ne ni non nos notre
nous n on ont ou oui par parce pas peu peut peuvent peux plait plus plutot pour pourquoi pouvez pouvoir pourrais
pourrait pres puis puisque qu quand que quel quelle quelles quels quelqu quelque quelques qui quoi rien s sa sais
sait sans savoir se sera serait ses si sinon soit son sont sous suis sur svp t ta tant te tellement tes toi ton tous
tout toute toutes tres tu un une va vais vers veut veux via voici voila voir voudrais voudrait voulais vont vos votre
vous vraiment y euh bah ben existe possible quelquun trop toujours souvent existe-t-il cad etc bcp`;

const nl = `aan al alle alleen als ander andere ben bent bij bijna ben daar dan dat de deze die dit doen doet door dus
een eens eigenlijk en er ergens et even gaan gaat geen geven geeft goed goedemorgen goeiedag graag ge ga haar had hadden
hallo heb hebben hebt heeft heel hem hen het hier hij hoe hoor hun iemand iets ik in ineens is ja je jij jou jouw kan
kunnen kon kunt later ligt maar me mee meer men met mij mijn moet moeten mogen mag na naar nee niet niets nog nodig nu
of om omdat onder ons onze ook op over pas per plus precies s staan staat te tegen ter toch toe tot totdat tussen t u
uit uw van vanaf veel via voor vooral waar waarmee waarom waaronder wanneer want waren was wat we wel welk welke werd
weten weet wie wij wil willen wilt word worden wordt zal ze zeer zelf zich zij zijn zit zo zonder zou zouden zoals zoiets
bedankt dank dag alstublieft aub alvast bestaat mogelijk zeg krijg krijgen krijgt kom komt komen vind vinden hoeveel`;

export const stopWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(fr.split(/\s+/)),
  nl: new Set(nl.split(/\s+/)),
};
