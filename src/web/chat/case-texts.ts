import type { Language } from "../../domain/language.ts";

/** What the page says around the messages of a case: the strip, the callback's form, who speaks. */
export type CaseTexts = {
  personNotice: string;
  /** In the message box, while a person reads it. */
  personPlaceholder: string;
  waiting: (position: number | null) => string;
  talking: (name: string, place: string) => string;
  talkingToPerson: string;
  callbackPlanned: string;
  callbackPossible: string;
  askCallback: string;
  /** What the assistant gives to choose in its messages, in its words, and the strip gives all the time. */
  stripChoices: readonly string[];
  leaveQueue: string;
  leaveQueueQuestion: string;
  leaveQueueExplained: string;
  endTalk: string;
  endTalkQuestion: string;
  endTalkExplained: string;
  cancelCallback: string;
  cancelCallbackQuestion: string;
  cancelCallbackExplained: string;
  notLeft: string;
  callbackTitle: string;
  callbackName: string;
  callbackReach: string;
  callbackReachHint: string;
  callbackMoment: string;
  moments: readonly string[];
  otherMoment: string;
  otherMomentLabel: string;
  consent: string;
  consentExplained: string;
  sendCallback: string;
  nameFault: string;
  reachFault: string;
  momentFault: string;
  consentFault: string;
  callbackNotSent: string;
  callbackTooOften: string;
  callbackNotNeeded: string;
  /** After a speaker's name. */
  said: string;
  types: (name: string) => string;
};

export const caseTexts: Record<Language, CaseTexts> = {
  fr: {
    personNotice: "Vous parlez à une personne.",
    personPlaceholder: "Écrivez votre message",
    waiting: (position) => (position === null ? "Dans la file" : `N° ${position} dans la file`),
    talking: (name, place) => `Vous parlez avec ${name} (${place}).`,
    talkingToPerson: "Vous parlez avec une personne.",
    callbackPlanned: "Une personne va vous contacter.",
    callbackPossible: "Une personne peut vous rappeler.",
    askCallback: "Rappelez-moi",
    stripChoices: ["Demander qu'on me rappelle", "Quitter la file", "Ne plus me rappeler"],
    leaveQueue: "Quitter la file",
    leaveQueueQuestion: "Quitter la file ?",
    leaveQueueExplained: "Vous perdez votre place. Zinneke continue à répondre à vos questions.",
    endTalk: "Terminer",
    endTalkQuestion: "Terminer la discussion ?",
    endTalkExplained:
      "Cette personne ne peut plus vous écrire ici. Zinneke vous répond de nouveau.",
    cancelCallback: "Ne plus me rappeler",
    cancelCallbackQuestion: "Ne plus vous rappeler ?",
    cancelCallbackExplained: "Personne ne vous contacte, et vos coordonnées sont effacées.",
    notLeft: "Cela n’a pas réussi. Vérifiez votre connexion et réessayez.",
    callbackTitle: "Demander un rappel",
    callbackName: "Votre nom",
    callbackReach: "Téléphone ou e-mail",
    callbackReachHint: "Par exemple : 0470 12 34 56",
    callbackMoment: "Le meilleur moment",
    moments: ["Dès que possible", "Le matin", "L’après-midi", "Après 16 heures"],
    otherMoment: "Un autre moment",
    otherMomentLabel: "Quel moment ?",
    consent: "J’accepte que ces données soient gardées pour me contacter.",
    consentExplained:
      "Seules les personnes du guichet voient ces données. Elles sont enregistrées sous forme chiffrée. Nous les effaçons après le contact, ou au plus tard après 30 jours.",
    sendCallback: "Envoyer la demande",
    nameFault: "Écrivez votre nom.",
    reachFault: "Écrivez un numéro de téléphone complet ou une adresse e-mail.",
    momentFault: "Choisissez un moment, ou écrivez-en un.",
    consentFault: "Cochez cette case : sans votre accord, personne ne peut vous contacter.",
    callbackNotSent: "La demande n’est pas partie. Vérifiez votre connexion et réessayez.",
    callbackTooOften: "Il y a eu trop d’essais. Attendez une minute et réessayez.",
    callbackNotNeeded: "Une personne est déjà avec vous dans la conversation.",
    said: "a dit :",
    types: (name) => `${name} écrit…`,
  },
  nl: {
    personNotice: "U spreekt met een persoon.",
    personPlaceholder: "Schrijf uw bericht",
    waiting: (position) =>
      position === null ? "In de wachtrij" : `Nummer ${position} in de wachtrij`,
    talking: (name, place) => `U spreekt met ${name} (${place}).`,
    talkingToPerson: "U spreekt met een persoon.",
    callbackPlanned: "Iemand neemt contact met u op.",
    callbackPossible: "Iemand kan u terugbellen.",
    askCallback: "Bel mij terug",
    stripChoices: [
      "Vragen om teruggebeld te worden",
      "De wachtrij verlaten",
      "Mij niet meer terugbellen",
    ],
    leaveQueue: "Wachtrij verlaten",
    leaveQueueQuestion: "De wachtrij verlaten?",
    leaveQueueExplained: "U verliest uw plaats. Zinneke blijft uw vragen beantwoorden.",
    endTalk: "Beëindigen",
    endTalkQuestion: "Het gesprek beëindigen?",
    endTalkExplained: "Deze persoon kan u hier niet meer schrijven. Zinneke antwoordt u opnieuw.",
    cancelCallback: "Mij niet meer terugbellen",
    cancelCallbackQuestion: "U niet meer terugbellen?",
    cancelCallbackExplained: "Niemand neemt contact op, en uw contactgegevens worden gewist.",
    notLeft: "Dat is niet gelukt. Kijk uw verbinding na en probeer het opnieuw.",
    callbackTitle: "Vragen om teruggebeld te worden",
    callbackName: "Uw naam",
    callbackReach: "Telefoon of e-mail",
    callbackReachHint: "Bijvoorbeeld: 0470 12 34 56",
    callbackMoment: "Het beste moment",
    moments: ["Zo snel mogelijk", "In de voormiddag", "In de namiddag", "Na 16 uur"],
    otherMoment: "Een ander moment",
    otherMomentLabel: "Welk moment?",
    consent: "Ik ga ermee akkoord dat deze gegevens bewaard worden om mij te contacteren.",
    consentExplained:
      "Alleen de mensen van het loket zien deze gegevens. Wij bewaren ze versleuteld. Wij wissen ze na het contact, of ten laatste na 30 dagen.",
    sendCallback: "De vraag versturen",
    nameFault: "Schrijf uw naam.",
    reachFault: "Schrijf een volledig telefoonnummer of een e-mailadres.",
    momentFault: "Kies een moment, of schrijf er zelf een.",
    consentFault: "Vink dit vakje aan: zonder uw akkoord mag niemand contact opnemen.",
    callbackNotSent: "De vraag is niet verstuurd. Kijk uw verbinding na en probeer het opnieuw.",
    callbackTooOften: "Er waren te veel pogingen. Wacht een minuut en probeer het opnieuw.",
    callbackNotNeeded: "Er is al een persoon bij u in het gesprek.",
    said: "zei:",
    types: (name) => `${name} schrijft…`,
  },
};
