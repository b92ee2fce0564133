import type { CaseReason } from "./case.ts";
import type { Language } from "./language.ts";
import type { Topic } from "./programme.ts";

type CaseNames = { topics: Record<Topic, string>; reasons: Record<CaseReason, string> };

/** What counsellors read, wherever they read it, of a case's topic and of why a person is wanted. */
export const caseNames: Record<Language, CaseNames> = {
  fr: {
    topics: {
      childcare: "Garde d’enfants",
      housing: "Logement",
      training: "Formations",
      mobility: "Déplacements",
      food: "Alimentation",
      reuse: "Seconde main",
      jobs: "Emploi",
      "social-aid": "Aide sociale",
      "social-clauses": "Clauses sociales",
      "action-plan": "Plan d’action",
    },
    reasons: {
      talk: "Veut parler à une personne",
      callback: "Demande un rappel",
      complaint: "Plainte",
      file: "Dossier en cours",
      appointment: "Rendez-vous",
      distress: "Détresse",
      misses: "Zinneke n’a pas pu répondre",
    },
  },
  nl: {
    topics: {
      childcare: "Kinderopvang",
      housing: "Wonen",
      training: "Opleiding",
      mobility: "Vervoer",
      food: "Voeding",
      reuse: "Tweedehands",
      jobs: "Werk",
      "social-aid": "Sociale hulp",
      "social-clauses": "Sociale clausules",
      "action-plan": "Actieplan",
    },
    reasons: {
      talk: "Wil een persoon spreken",
      callback: "Vraagt om teruggebeld te worden",
      complaint: "Klacht",
      file: "Lopend dossier",
      appointment: "Afspraak",
      distress: "Noodsituatie",
      misses: "Zinneke kon niet antwoorden",
    },
  },
};
