import type { Bilingual } from "../../../domain/language.ts";

/** What Teams shows of the app where it is chosen and used; Microsoft's schema limits every length. */
export type PackageTexts = {
  name: { short: string; full: string };
  description: { short: string; full: string };
  /** Shown as suggestions in the chat, and sent as they stand when chosen. */
  questions: { title: string; description: string }[];
  search: { title: string; description: string; words: { title: string; description: string } };
  tab: string;
};

export const packageTexts: Bilingual<PackageTexts> = {
  fr: {
    name: { short: "Zinneke", full: "Zinneke, l’assistant des communes bruxelloises" },
    description: {
      short: "Des réponses avec leurs sources pour le personnel des communes bruxelloises.",
      full: [
        "Zinneke répond en français et en néerlandais, et cite ses sources avec leur date.",
        "Il connaît les clauses sociales, l’économie sociale et le plan d’action des communes.",
        "Il connaît aussi ce qui existe pour les habitants : crèches, logement, formations, déplacements, alimentation, seconde main, emploi et aide sociale.",
        "Écrivez-lui, nommez-le dans un canal, ou cherchez un programme depuis la zone de rédaction pour l’envoyer à quelqu’un.",
        "Les conseillers répondent aux habitants depuis l’onglet « Guichet » ou depuis le canal de leur guichet.",
        "Zinneke est une machine. Il ne demande aucune donnée personnelle.",
      ].join("\n\n"),
    },
    questions: [
      {
        title: "Comment insérer une clause sociale ?",
        description: "Clauses sociales dans les marchés publics",
      },
      {
        title: "Comment engager sous article 60 ?",
        description: "Mise à l’emploi par le CPAS",
      },
      {
        title: "Que propose le plan d’action ?",
        description: "Le plan d’économie sociale pour les communes",
      },
    ],
    search: {
      title: "Chercher un programme",
      description: "Trouver une aide, un service ou une règle, et en envoyer la fiche",
      words: { title: "Mots", description: "Par exemple : crèche Jette" },
    },
    tab: "Guichet",
  },
  nl: {
    name: { short: "Zinneke", full: "Zinneke, de assistent van de Brusselse gemeenten" },
    description: {
      short: "Antwoorden met bronnen voor het personeel van de Brusselse gemeenten.",
      full: [
        "Zinneke antwoordt in het Nederlands en het Frans, en noemt zijn bronnen met hun datum.",
        "Hij kent de sociale clausules, de sociale economie en het actieplan van de gemeenten.",
        "Hij kent ook wat er is voor de inwoners: kinderopvang, wonen, opleiding, vervoer, voeding, tweedehands, werk en sociale hulp.",
        "Schrijf hem, noem hem in een kanaal, of zoek een programma vanuit het berichtvak om het aan iemand te sturen.",
        "De medewerkers antwoorden de inwoners vanuit het tabblad “Loket” of vanuit het kanaal van hun loket.",
        "Zinneke is een machine. Hij vraagt geen persoonsgegevens.",
      ].join("\n\n"),
    },
    questions: [
      {
        title: "Hoe neem ik een sociale clausule op?",
        description: "Sociale clausules in overheidsopdrachten",
      },
      {
        title: "Hoe werf ik aan met artikel 60?",
        description: "Tewerkstelling via het OCMW",
      },
      {
        title: "Wat stelt het actieplan voor?",
        description: "Het plan sociale economie voor de gemeenten",
      },
    ],
    search: {
      title: "Een programma zoeken",
      description: "Een hulp, dienst of regel vinden, en de fiche ervan versturen",
      words: { title: "Woorden", description: "Bijvoorbeeld: kinderopvang Jette" },
    },
    tab: "Loket",
  },
};
