import type { Language } from "../../domain/language.ts";

export type DemoTexts = {
  title: (commune: string) => string;
  demonstration: string;
  commune: string;
  language: string;
  news: string;
  newsText: string;
  services: readonly { name: string; text: string }[];
  try: string;
  tryText: string;
  questions: readonly [string, string, string];
  embed: string;
  embedText: string;
  otherPage: string;
};

export const demoTexts: Record<Language, DemoTexts> = {
  fr: {
    title: (commune) => `Commune de ${commune}`.replace(/de (?=[AEIOU])/u, "d’"),
    demonstration:
      "Ceci est une page de démonstration, pas le site de la commune. Le bouton dans le coin ouvre Zinneke, l’assistant.",
    commune: "Commune",
    language: "Langue",
    news: "Bienvenue",
    newsText:
      "Voici à quoi ressemble l’assistant sur le site d’une commune. Il répond en français et en néerlandais et donne ses sources.",
    services: [
      { name: "Enfance", text: "Crèches, accueil et aide aux parents" },
      { name: "Logement", text: "Loyer, rénovation et aide au logement" },
      { name: "Emploi et formation", text: "Chercher du travail, apprendre une langue" },
      { name: "Aide sociale", text: "CPAS, aide alimentaire et accompagnement" },
    ],
    try: "Essayez une question",
    tryText: "Cliquez sur une question : elle s’écrit dans l’assistant, il reste à l’envoyer.",
    questions: [
      "Ma fille a 8 mois et je reprends le travail en janvier, comment trouver une crèche ?",
      "Où faire réparer mon grille-pain au lieu de le jeter ?",
      "Je ne sais plus payer mon loyer, qui peut m’aider ?",
    ],
    embed: "L’ajouter à votre site",
    embedText:
      "Une seule ligne suffit. Avant que l’on ouvre l’assistant, rien n’est demandé ni enregistré.",
    otherPage: "Passer à une autre page du site",
  },
  nl: {
    title: (commune) => `Gemeente ${commune}`,
    demonstration:
      "Dit is een demonstratiepagina, niet de site van de gemeente. De knop in de hoek opent Zinneke, de assistent.",
    commune: "Gemeente",
    language: "Taal",
    news: "Welkom",
    newsText:
      "Zo ziet de assistent eruit op de site van een gemeente. Hij antwoordt in het Nederlands en in het Frans en geeft zijn bronnen.",
    services: [
      { name: "Kinderen", text: "Crèches, opvang en hulp voor ouders" },
      { name: "Wonen", text: "Huur, renovatie en hulp bij wonen" },
      { name: "Werk en opleiding", text: "Werk zoeken, een taal leren" },
      { name: "Sociale hulp", text: "OCMW, voedselhulp en begeleiding" },
    ],
    try: "Probeer een vraag",
    tryText:
      "Klik op een vraag: ze komt in de assistent te staan, u hoeft ze alleen nog te versturen.",
    questions: [
      "Mijn dochter is 8 maanden en ik ga in januari weer werken, hoe vind ik een crèche?",
      "Waar kan ik gratis Nederlands oefenen?",
      "Ik kan mijn huur niet meer betalen, wie kan mij helpen?",
    ],
    embed: "Op uw site zetten",
    embedText:
      "Eén regel is genoeg. Voor iemand de assistent opent, wordt niets opgevraagd of bewaard.",
    otherPage: "Naar een andere pagina van de site",
  },
};
