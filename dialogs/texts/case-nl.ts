import type { CaseTexts } from "./case-fr.ts";

/** What a resident is told of their case in Dutch: the queue, a counsellor, a callback. */
export const caseNl: CaseTexts = {
  leaveButton: "De wachtrij verlaten",
  callbackButton: "Vragen om teruggebeld te worden",
  noCallbackButton: "Mij niet meer terugbellen",

  passedOn: "Ik geef uw vraag door aan een persoon.",
  alreadyPassedOn: "Uw vraag staat al in de wachtrij.",
  stillWaiting: "U wacht nog op een persoon.",
  place: (position) => `U bent nummer ${position} in de wachtrij.`,
  wait: (minutes) => `Wachttijd: ongeveer ${minutes} minuten.`,
  waitMinute: "Wachttijd: ongeveer een minuut.",
  waitHour: "Wachttijd: meer dan een uur.",
  nobodyPresent:
    "Er is nu niemand aangemeld. Uw vraag blijft in de wachtrij, en ik verwittig u hier.",
  meanwhile: "Intussen blijf ik uw vragen beantwoorden.",
  communeFirst: "Zeg mij eerst in welke gemeente u woont: ik zoek wie u kan antwoorden.",
  alsoReach: "U kunt ook hier terecht:",
  dangerFirst: "Bent u in gevaar? Bel dan eerst 112.",
  offerInCrisis: "U kunt hier ook iemand van onze diensten vragen. Wilt u dat?",

  deskClosed: (desk) => `Het loket "${desk}" is nu gesloten.`,
  deskClosedFor: (reason) => `Reden: ${reason}.`,
  deskOpens: (when) => `Het opent ${when}.`,
  deskOpensUnknown: "Wij weten nog niet wanneer het weer opent.",
  today: "vandaag",
  tomorrow: "morgen",
  onDate: (date) => `op ${date}`,
  atTime: (day, clock) => `${day} om ${clock}`,

  callbackInstead: "Iemand kan u later terugbellen. Gebruik de knop hieronder.",
  callbackForm:
    "Iemand kan u terugbellen of u schrijven. Vul het formulier van deze chat in: uw naam, een nummer of een e-mailadres, en het beste moment.",
  callbackOffered: "Niemand kon uw vraag al opnemen. Wilt u dat wij u later terugbellen?",
  callbackKeepsPlace: "Anders houdt u uw plaats.",
  callbackNotedPhone: "Bedankt. Iemand belt u op het moment dat u koos.",
  callbackNotedEmail: "Bedankt. Iemand schrijft u op het adres dat u gaf.",
  callbackKept: (days) =>
    `Uw contactgegevens worden na dit contact gewist, of ten laatste na ${days} dagen.`,
  callbackPending: "Uw vraag om een telefoontje is al genoteerd. Iemand neemt contact met u op.",
  callbackReached: "Iemand nam contact met u op. Uw contactgegevens zijn gewist.",
  callbackUnreached:
    "Wij konden u niet bereiken. Uw contactgegevens zijn gewist. U kunt opnieuw een persoon vragen.",

  joined: (name, place) => `U spreekt nu met een persoon: ${name} (${place}).`,
  machineSilent: "Ik zwijg zolang.",
  vanished: (name) =>
    `De verbinding met ${name} is verbroken. Onze excuses. Uw vraag staat weer vooraan in de wachtrij.`,
  transferred: (desk) => `Uw vraag gaat naar een ander loket: ${desk}.`,
  finished: (name) => `Uw gesprek met ${name} is afgelopen.`,
  botIsBack: "Hier is Zinneke, de machine. Ik beantwoord opnieuw uw vragen.",
  askAgain: "U kunt altijd opnieuw een persoon vragen.",
  closed: {
    answered: "Hebt u nog een vraag? Stel ze hier.",
    referred: "Het vervolg verloopt bij de dienst die u kreeg.",
    unreachable: "Wij vonden u niet meer terug in het gesprek.",
    other: "",
  },
  silent: "U schreef al een tijd niets meer.",
  removedFromQueue: "Uw vraag is uit de wachtrij gehaald.",
  left: "Genoteerd: u wacht niet meer op een persoon.",
  leftCallback: "Genoteerd: niemand belt u terug. Uw contactgegevens zijn gewist.",
  inNoQueue: "U staat in geen enkele wachtrij. Wat is uw vraag?",

  identifiersRemoved:
    "Wij haalden een rijksregister-, kaart- of rekeningnummer uit uw bericht. Het is niet doorgegeven en niet bewaard.",
  filesRefused: "Bestanden worden niet doorgegeven en niet bewaard.",
  shortened: "Uw bericht is lang. Alleen de eerste 2.000 tekens zijn doorgegeven.",
};
